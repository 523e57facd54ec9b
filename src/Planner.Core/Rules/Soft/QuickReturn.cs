using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>Korta byten: rest between two shifts that is lawful but short tires, so it has a price.</summary>
internal sealed class QuickReturn(RuleSettings settings) : PersonRule
{
    private static readonly RuleSetting Enough = Weight.Limit("korta-byten.minst", "Vila som inte kostar", "Rest without a price", 780,
        "Antagande: två timmar över dygnsvilans elva", 1440);

    private static readonly RuleSetting Each = Weight.PerPiece("korta-byten.styck", "Pris för ett kort byte", "Price of a quick return", 50,
        "Antagande: hälften av ett brutet önskemål om ledighet");

    private readonly int _enough = settings.Whole(Enough);
    private readonly long _each = settings.Units(Each);

    public override string Id => "korta-byten";

    public override LocalText Title { get; } = new(
        "Mellan kvällspass och morgonpass finns tid att vila ut.", "There is time to recover between an evening shift and a morning shift.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Enough, Each];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var previousEnd = week.Person.History.LastShiftEnd;
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var (start, end) = (week.Shifts[s].Time.Start, week.Shifts[s].Time.End);
            if (previousEnd is { } ended && start - ended < _enough)
            {
                findings.Add(new Finding(this, new TimeRange(Math.Min(ended, start), start), week.Person, Measured: start - ended, Limit: _enough, Cost: _each));
            }
            previousEnd = end;
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var days = model.Shifts(person).ToList();
        for (var later = 0; later < days.Count; later++)
        {
            for (var earlier = Math.Max(0, later - 2); earlier < later; earlier++)
            {
                if (MayBeShort(days[earlier].Span.End, days[later]))
                {
                    AddPair(model, days[earlier].End, [days[earlier].Works, .. Off(earlier, later)], days[later]);
                }
            }
            if (person.History.LastShiftEnd is { } ended && MayBeShort(ended, days[later]))
            {
                AddPair(model, ended, Off(-1, later), days[later]);
            }
        }

        IEnumerable<Literal> Off(int earlier, int later) => days.Skip(earlier + 1).Take(later - earlier - 1).Select(d => !d.Works);
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"kort byte, {Say.Duration(finding.Measured).Sv} vila till {Say.Moment(problem.Horizon.LocalOf(finding.When.End)).Sv}",
        $"quick return, {Say.Duration(finding.Measured).En} of rest until {Say.Moment(problem.Horizon.LocalOf(finding.When.End)).En}");

    private bool MayBeShort(int ended, ShiftVariables later) => later.Span.Minutes > 0 && later.Span.Start - ended < _enough;

    private void AddPair(RosterModel model, LinearExpr ended, IEnumerable<Literal> follow, ShiftVariables later)
    {
        var isShort = model.Cp.NewBool();
        Literal[] one = [.. follow, later.Works];
        model.Cp.AddGreaterOrEqual(later.Start, ended + _enough).OnlyEnforceIf([!isShort, .. one]);
        model.Cp.HintFollows(isShort, [later.Start - ended, .. one.Select(l => (LinearExpr)l)], values => values[0] < _enough && values.Skip(1).All(v => v == 1));
        model.AddCost(this, isShort * _each);
    }
}
