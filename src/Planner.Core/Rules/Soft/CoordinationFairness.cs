using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Coordination is shared by employment percentage: the week's coordination minutes, and three hours for each duty
/// taken so far in the averaging period. The action plan spreads the coordinator's work over the team.
/// </summary>
internal sealed class CoordinationFairness(RuleSettings settings) : TeamRule
{
    private static readonly RuleSetting Duty = Weight.Limit("samordning-delad.tidigare", "Längd på ett tidigare samordningsuppdrag",
        "Length of an earlier coordination duty", 180, "Antagande: historiken räknar uppdrag, inte minuter", 600);

    private static readonly RuleSetting Hour = Weight.PerHour("samordning-delad.timme", "Pris för varje timmes samordning den mest belastade har",
        "Price of each hour of coordination of the most loaded", 30, "Antagande: handlingsplanen fördelar samordnarens arbete i teamet");

    private readonly int _duty = settings.Whole(Duty);
    private readonly decimal _hour = settings.Value(Hour);

    public override string Id => "samordning-delad";

    public override LocalText Title { get; } = new(
        "Samordningen delas: den som har mest har så lite som möjligt.", "Coordination is shared: whoever has most has as little as possible.");

    public override IReadOnlyList<RuleSetting> Settings => [Duty, Hour];

    public override long PricePerUnit => Price.PerMinute(_hour / FairShare.Scale);

    public override bool Includes(PlanningProblem problem, Person person) => !person.Contract.IsHourly;

    public override int Load(PlanningProblem problem, PersonWeek week)
    {
        var minutes = _duty * week.Person.History.CoordinationDuties;
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var served = week.Shifts[s].Served;
            for (var a = 0; a < served.Count; a++)
            {
                minutes += served[a].Kind == ActivityKind.Coordination ? served[a].Time.Minutes : 0;
            }
        }
        return minutes * FairShare.WeightOf(week.Person);
    }

    public override LinearExpr Load(RosterModel model, Person person)
    {
        var minutes = LinearExpr.Sum(model.Problem.Visits.Where(v => v.Kind == ActivityKind.Coordination)
            .Select(v => model.Serves(person, v) * v.Minutes));
        return (minutes + _duty * person.History.CoordinationDuties) * FairShare.WeightOf(person);
    }

    internal override LoadTariff Tariff(PlanningProblem problem, Person person)
    {
        var weight = FairShare.WeightOf(person);
        return LoadTariff.Of(_duty * person.History.CoordinationDuties * weight, problem.Horizon.Days) with
        {
            Serving = problem.Visits.Where(v => v.Kind == ActivityKind.Coordination).ToDictionary(v => v.Index, v => v.Minutes * weight),
        };
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var load = Say.Duration(finding.Measured / FairShare.Scale);
        return new($"mest samordning: {load.Sv} räknat som heltid", $"most coordination: {load.En} counted as full time");
    }
}
