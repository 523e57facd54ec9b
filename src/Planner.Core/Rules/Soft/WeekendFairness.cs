using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Weekend days are shared by employment percentage: shifts that start on a Saturday or Sunday, and two for each
/// weekend worked so far in the averaging period. Hourly employees choose their shifts and are left out.
/// </summary>
internal sealed class WeekendFairness(RuleSettings settings) : TeamRule
{
    private const int DaysOfWeekend = 2;

    private static readonly RuleSetting Day = Weight.PerPiece("helgrattvisa.dag", "Pris för varje helgdag den mest belastade har",
        "Price of each weekend day of the most loaded", 100, "Antagande: som ett brutet önskemål om ledighet");

    private readonly decimal _day = settings.Value(Day);

    public override string Id => "helgrattvisa";

    public override LocalText Title { get; } = new(
        "Helgarbetet delas: den som har mest har så lite som möjligt.", "Weekend work is shared: whoever has most has as little as possible.");

    public override IReadOnlyList<RuleSetting> Settings => [Day];

    public override long PricePerUnit => Price.OfKronor(_day / FairShare.Scale);

    public override bool Includes(PlanningProblem problem, Person person) => !person.Contract.IsHourly;

    public override int Load(PlanningProblem problem, PersonWeek week)
    {
        var days = DaysOfWeekend * week.Person.History.WeekendsWorked;
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            days += problem.Horizon.IsWeekend(week.Shifts[s].Day) ? 1 : 0;
        }
        return days * FairShare.WeightOf(week.Person);
    }

    public override LinearExpr Load(RosterModel model, Person person)
    {
        var days = LinearExpr.Sum(model.Shifts(person).Where(s => model.Problem.Horizon.IsWeekend(s.Day)).Select(s => s.Works));
        return (days + DaysOfWeekend * person.History.WeekendsWorked) * FairShare.WeightOf(person);
    }

    internal override LoadTariff Tariff(PlanningProblem problem, Person person)
    {
        var weight = FairShare.WeightOf(person);
        return LoadTariff.Of(DaysOfWeekend * person.History.WeekendsWorked * weight, problem.Horizon.Days) with
        {
            Works = [.. Enumerable.Range(0, problem.Horizon.Days).Select(d => problem.Horizon.IsWeekend(d) ? weight : 0)],
        };
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"mest helgarbete: {FairShare.Say(finding.Measured).Sv} helgdagar räknat som heltid",
        $"most weekend work: {FairShare.Say(finding.Measured).En} weekend days counted as full time");
}
