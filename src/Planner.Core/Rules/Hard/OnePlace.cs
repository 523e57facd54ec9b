using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A person is in one place at a time: visits and breaks follow one another inside the shift, with time to travel.
/// A rast between two visits comes on top of the travel, because nobody rests while travelling.
/// </summary>
internal sealed class OnePlace(RuleSettings settings) : PersonRule
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
        foreach (var shift in week.Shifts)
        {
            CheckVisits(problem, week.Person, shift, findings);
            CheckBreaks(week.Person, shift, findings);
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
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"krock {Say.Stretch(finding.When, problem.Horizon).Sv}: {finding.Measured} min finns, {finding.Limit} min behövs",
        $"conflict {Say.Stretch(finding.When, problem.Horizon).En}: {finding.Measured} min available, {finding.Limit} min needed");

    private int Between(int travel) => travel > 0 ? travel + _margin : 0;

    private void CheckVisits(PlanningProblem problem, Person person, Shift shift, Findings findings)
    {
        Activity? before = null;
        foreach (var served in shift.Served)
        {
            if (!shift.Time.Contains(served.Time))
            {
                findings.Add(new Finding(this, served.Time, person, served.Visit, Measured: shift.Time.OverlapMinutes(served.Time), Limit: served.Time.Minutes));
            }
            if (before is { Visit: { } from } earlier && served.Visit is { } to)
            {
                var gap = served.Time.Start - earlier.Time.End;
                var needed = Between(problem.Travel(from, to)) + BreaksIn(shift, earlier.Time.End, served.Time.Start);
                if (gap < needed)
                {
                    var (start, end) = (Math.Min(earlier.Time.End, served.Time.Start), Math.Max(earlier.Time.End, served.Time.Start));
                    findings.Add(new Finding(this, new TimeRange(start, end), person, to, Measured: gap, Limit: needed));
                }
            }
            before = served;
        }
    }

    private void CheckBreaks(Person person, Shift shift, Findings findings)
    {
        var freeFrom = shift.Time.Start;
        foreach (var pause in shift.Breaks)
        {
            if (pause.Paid)
            {
                continue;
            }
            var blocked = Math.Max(0, freeFrom - pause.Time.Start) + Math.Max(0, pause.Time.End - shift.Time.End);
            foreach (var served in shift.Served)
            {
                blocked += served.Time.OverlapMinutes(pause.Time);
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
        foreach (var pause in shift.Breaks)
        {
            if (!pause.Paid && pause.Time.Start >= from && pause.Time.End <= to)
            {
                minutes += pause.Time.Minutes;
            }
        }
        return minutes;
    }
}
