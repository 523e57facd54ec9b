using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Evenings are shared by employment percentage: shifts that end after 19:00, those worked so far in the averaging
/// period included. Hourly employees choose their shifts and are left out.
/// </summary>
internal sealed class EveningFairness(RuleSettings settings) : TeamRule
{
    private static readonly RuleSetting From = Weight.Limit("kvallsrattvisa.fran", "Klockslag som ett kvällspass slutar efter",
        "Clock time an evening shift ends after", 1140, "AB: vardagskväll ger OB från 19 (domain.md §2 S30)", 1439);

    private static readonly RuleSetting Evening = Weight.PerPiece("kvallsrattvisa.kvall", "Pris för varje kvällspass den mest belastade har",
        "Price of each evening shift of the most loaded", 40, "Antagande: lättare än en helgdag");

    private readonly int _minutesBeforeMidnight = 1440 - settings.Whole(From);
    private readonly decimal _evening = settings.Value(Evening);

    public override string Id => "kvallsrattvisa";

    public override LocalText Title { get; } = new(
        "Kvällspassen delas: den som har flest har så få som möjligt.", "Evening shifts are shared: whoever has most has as few as possible.");

    public override IReadOnlyList<RuleSetting> Settings => [From, Evening];

    public override long PricePerUnit => Price.OfKronor(_evening / FairShare.Scale);

    public override bool Includes(PlanningProblem problem, Person person) => !person.Contract.IsHourly;

    public override int Load(PlanningProblem problem, PersonWeek week)
    {
        var evenings = week.Person.History.EveningsWorked + EveningsIn(problem, week);
        return evenings * FairShare.WeightOf(week.Person);
    }

    /// <summary>Evening shifts of the week itself.</summary>
    internal int EveningsIn(PlanningProblem problem, PersonWeek week)
    {
        var evenings = 0;
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            evenings += week.Shifts[s].Time.End > EveningOf(problem.Horizon, week.Shifts[s].Day) ? 1 : 0;
        }
        return evenings;
    }

    public override LinearExpr Load(RosterModel model, Person person)
    {
        var evenings = LinearExpr.Sum(model.Shifts(person).Select(s => EndsInEvening(model, s)));
        return (evenings + person.History.EveningsWorked) * FairShare.WeightOf(person);
    }

    internal override LoadTariff Tariff(PlanningProblem problem, Person person)
    {
        var weight = FairShare.WeightOf(person);
        return LoadTariff.Of(person.History.EveningsWorked * weight, problem.Horizon.Days) with
        {
            EndsAfter = [.. Enumerable.Range(0, problem.Horizon.Days).Select(d => (EveningOf(problem.Horizon, d), weight))],
        };
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"flest kvällspass: {FairShare.Say(finding.Measured).Sv} räknat som heltid",
        $"most evening shifts: {FairShare.Say(finding.Measured).En} counted as full time");

    private Literal EndsInEvening(RosterModel model, ShiftVariables shift)
    {
        var evening = EveningOf(model.Problem.Horizon, shift.Day);
        return shift.Span.End <= evening ? Literal.False : !model.Cp.IsAtMost(shift.End, evening);
    }

    // Counted back from the next midnight: the clock changes in the small hours, never in the evening.
    private int EveningOf(Horizon horizon, int day) => horizon.DayStart(day + 1) - _minutesBeforeMidnight;
}
