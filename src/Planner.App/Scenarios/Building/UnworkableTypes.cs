using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>
/// Warns of a type of shift that breaks a rule on shifts by itself, so that nobody can work it. It can still be planned around, and the
/// unit may have its reasons.
/// </summary>
internal static class UnworkableTypes
{
    private static readonly HashSet<string> OnShifts = ["rast", "passlangd"];

    public static void Check(UnitEntry unit, PlanningProblem problem, FaultList warnings)
    {
        var rules = problem.Rules.PersonRules.Where(r => OnShifts.Contains(r.Id)).ToList();
        for (var type = 0; type < problem.Typed.Types.Count && problem.People.Count > 0; type++)
        {
            var findings = new Findings(keep: true);
            var week = new PersonWeek(problem.People[0], [problem.Typed.On(0, type)]);
            rules.ForEach(r => r.Check(problem, week, findings));
            if (findings.Items.Count > 0)
            {
                Warn(unit.ShiftTypes.Types.Entries[type], findings.Items[0].Rule.Describe(findings.Items[0], problem), warnings);
            }
        }
    }

    private static void Warn(ShiftTypeEntry type, LocalText breach, FaultList warnings) => warnings.Add(
        type.Hours.At,
        $"ingen kan arbeta {type.Id.Value}: {breach.Sv}. Kanske saknas rast, eller så är den för kort eller passet för långt.",
        $"nobody can work {type.Id.Value}: {breach.En}. Maybe a rast is missing or too short, or the shift is too long.");
}
