using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A person is in one place at a time: visits and breaks follow one another inside the shift, with time to travel.
/// A rast between two visits comes on top of the travel, because nobody rests while travelling.
/// </summary>
internal sealed class OnePlace(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Margin = new(
        "en-plats.marginal", new("Marginal utöver restiden", "Margin on top of travel"), SettingUnit.Minutes, 0,
        "Antagande: restidstabellen räcker", new(2024, 1, 1), 0, 60);

    private readonly int _margin = settings.Whole(Margin);

    public override string Id => "en-plats";

    public override LocalText Title { get; } = new(
        "Ingen är på två platser samtidigt, och restiden räcker.", "Nobody is in two places at once, and there is time to travel.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Margin];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            CheckVisits(problem, week.Person, week.Shifts[s], findings);
            CheckBreaks(week.Person, week.Shifts[s], findings);
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var shift in model.Shifts(person))
        {
            if (shift.Route is { } route)
            {
                var breaks = new BreakPlaces(model.Cp, shift, route);
                foreach (var arc in route.Arcs)
                {
                    model.Cp.AddGreaterOrEqual(arc.To.Start, arc.From.End + breaks.After(arc.From) + Between(arc.Travel)).OnlyEnforceIf(arc.Taken);
                }
            }
            else if (shift.IsFree)
            {
                new VisitPairs(model, Between).Require(shift);
            }
        }
    }

    /// <summary>Nothing to add: where all shifts are of a type, nothing is served in them.</summary>
    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (time, there, needed) = (Say.Stretch(finding.When, problem.Horizon), Say.Duration(finding.Measured), Say.Duration(finding.Limit));
        return new(
            $"krock {time.Sv}: {there.Sv} finns, {needed.Sv} behövs",
            $"conflict {time.En}: {there.En} available, {needed.En} needed");
    }

    /// <summary>Minutes needed for a travel time.</summary>
    internal int Between(int travel) => travel > 0 ? travel + _margin : 0;

    private void CheckVisits(PlanningProblem problem, Person person, Shift shift, Findings findings)
    {
        for (var i = 0; i < shift.Served.Count; i++)
        {
            var served = shift.Served[i];
            if (!shift.Time.Contains(served.Time))
            {
                findings.Add(new Finding(this, served.Time, person, served.Visit, Measured: shift.Time.OverlapMinutes(served.Time), Limit: served.Time.Minutes));
            }
            if (i > 0)
            {
                CheckGap(problem, person, shift, shift.Served[i - 1], served, findings);
            }
        }
    }

    private void CheckGap(PlanningProblem problem, Person person, Shift shift, Activity before, Activity after, Findings findings)
    {
        if (before.Visit is not { } from || after.Visit is not { } to)
        {
            return;
        }
        var (ended, starts) = (before.Time.End, after.Time.Start);
        var needed = Between(problem.Travel(from, to)) + BreaksIn(shift, ended, starts);
        if (starts - ended < needed)
        {
            var gap = new TimeRange(Math.Min(ended, starts), Math.Max(ended, starts));
            findings.Add(new Finding(this, gap, person, to, Measured: starts - ended, Limit: needed));
        }
    }

    private void CheckBreaks(Person person, Shift shift, Findings findings)
    {
        var freeFrom = shift.Time.Start;
        for (var k = 0; k < shift.Breaks.Count; k++)
        {
            var pause = shift.Breaks[k];
            if (pause.Paid)
            {
                continue;
            }
            var blocked = Math.Max(0, freeFrom - pause.Time.Start) + Math.Max(0, pause.Time.End - shift.Time.End);
            for (var i = 0; i < shift.Served.Count; i++)
            {
                blocked += shift.Served[i].Time.OverlapMinutes(pause.Time);
            }
            if (blocked > 0)
            {
                findings.Add(new Finding(this, pause.Time, person, Measured: pause.Time.Minutes - blocked, Limit: pause.Time.Minutes));
            }
            freeFrom = pause.Time.End;
        }
    }

    private static int BreaksIn(Shift shift, int from, int to)
    {
        var minutes = 0;
        for (var k = 0; k < shift.Breaks.Count; k++)
        {
            var pause = shift.Breaks[k];
            if (!pause.Paid && pause.Time.Start >= from && pause.Time.End <= to)
            {
                minutes += pause.Time.Minutes;
            }
        }
        return minutes;
    }
}
