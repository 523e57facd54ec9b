using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Each seven days hold one rest of 47 hours: dygnsvila and veckovila must not overlap, and a union lawyer reads the EU
/// ruling as 11 + 36 in a row (domain.md §1 S9, S16, S73). Less is lawful by SKR's reading, so it is a warning with a price.
/// </summary>
internal sealed class LongWeeklyRest(RuleSettings settings) : PersonRule
{
    private const int Week = 7;

    private static readonly RuleSetting Enough = Weight.Limit("veckovila-47.minst", "Veckovila med dygnsvila", "Weekly rest with daily rest", 2820,
        "11 + 36 h, DIK:s tolkning (domain.md §1 S73)", 4320);

    private static readonly RuleSetting Each = Weight.PerPiece("veckovila-47.styck", "Pris för sju dagar utan så lång vila",
        "Price of seven days without so long a rest", 150, "Antagande: som ett halvt pass över avtalad tid");

    private readonly int _enough = settings.Whole(Enough);
    private readonly long _each = settings.Units(Each);

    public override string Id => "veckovila-47";

    public override LocalText Title { get; } = new(
        "Varje sju dagar har en sammanhängande vila på minst 47 timmar.", "Each seven days hold a rest of at least 47 hours in a row.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Enough, Each];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var first = 0; first + Week <= problem.Horizon.Days; first += Week)
        {
            var period = new TimeRange(problem.Horizon.DayStart(first), problem.Horizon.DayStart(first + Week));
            var longest = LongestRest(week, period);
            findings.Add(new Finding(this, period, week.Person, Measured: longest, Limit: _enough, Cost: longest < _enough ? _each : 0));
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        for (var first = 0; first + Week <= model.Problem.Horizon.Days; first += Week)
        {
            var places = LongRest.Places(model, person, first, Week, _enough);
            var missing = model.Cp.NewBool();
            model.Cp.AddBoolOr([missing, .. places]);
            model.Cp.HintFollows(missing, [.. places.Select(p => (LinearExpr)p)], values => values.All(v => v == 0));
            model.AddCost(this, (LinearExpr)missing * _each);
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"längsta vila {Say.Duration(finding.Measured).Sv} < {Say.Duration(finding.Limit).Sv}",
        $"longest rest {Say.Duration(finding.Measured).En} < {Say.Duration(finding.Limit).En}");

    private static int LongestRest(PersonWeek week, TimeRange period)
    {
        var longest = 0;
        var ended = Math.Max(period.Start, week.Person.History.LastShiftEnd ?? period.Start);
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var time = week.Shifts[s].Time;
            if (time.Start < period.End)
            {
                longest = Math.Max(longest, time.Start - ended);
                ended = Math.Max(period.Start, time.End);
            }
        }
        return Math.Max(longest, period.End - ended);
    }
}
