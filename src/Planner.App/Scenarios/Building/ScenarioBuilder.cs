using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>Makes the scenario of a draft whose parts agree.</summary>
internal static class ScenarioBuilder
{
    /// <summary>The scenario, or null after a fault that shows only when visits are unfolded.</summary>
    public static Scenario? Build(string name, ScenarioDraft draft, FaultList faults, FaultList warnings)
    {
        var unit = draft.Unit!;
        var horizon = new Horizon(unit.FirstDay, unit.Days);
        var shiftTypes = new ShiftTypesBuilder(unit, horizon);
        var people = new PeopleBuilder(draft, unit, horizon, shiftTypes).Build();
        var clients = ClientsBuilder.Build(draft);
        var visits = new VisitsBuilder(draft, unit, horizon, people, clients).Build();
        UniqueNames(visits, faults);
        var demands = shiftTypes.Demands(faults);
        var (samePerson, order) = new LinksBuilder(visits, faults).Build(draft.Visits.Links);
        if (faults.Count > 0)
        {
            return null;
        }
        var parts = new ProblemParts
        {
            Name = name,
            Version = "",
            Horizon = horizon,
            People = people,
            Clients = clients,
            Visits = [.. visits.Select(v => v.Visit)],
            SamePersonLinks = samePerson,
            OrderLinks = order,
            ShiftTypes = shiftTypes.Types(),
            ShiftDemands = demands,
            Travel = unit.Travel,
            GridMinutes = unit.Grid,
            Settings = new RuleSettings(unit.Settings),
            Pay = draft.PayRates,
            ResourceHours = (new TimeOnly(unit.ResourceHours.From / 60, unit.ResourceHours.From % 60), new TimeOnly(unit.ResourceHours.To / 60, unit.ResourceHours.To % 60)),
        };
        GrantedTime.Check(draft, parts.Visits, unit.Days, warnings);
        var scenario = Scenario(unit, parts with { Version = ContentVersion.Of(parts, unit.OvertimeAllowed) });
        UnworkableTypes.Check(unit, scenario.Problem, warnings);
        return scenario;
    }

    private static Scenario Scenario(UnitEntry unit, ProblemParts parts) => new()
    {
        Name = parts.Name,
        Title = unit.Title,
        Units = [.. unit.Units.Select(u => u.Name)],
        Problem = new PlanningProblem(parts),
        OvertimeAllowed = unit.OvertimeAllowed,
        Cover = unit.Cover,
        DefaultSeconds = unit.Seconds,
        ResourceTargetPercent = unit.ResourceTarget,
        AveragingWeeks = unit.AveragingWeeks,
    };

    private static void UniqueNames(IReadOnlyList<ConcreteVisit> visits, FaultList faults)
    {
        foreach (var same in visits.GroupBy(v => v.Visit.Id.Value).Where(g => g.Count() > 1))
        {
            var entry = same.Last().Entry;
            faults.Add(entry.Id?.At ?? entry.At, $"två besök får id {same.Key}. Ge det ena ett annat id.", $"two visits get the id {same.Key}. Give one of them another id.");
        }
    }
}
