using Planner.Core.Costs;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>Some of the open visits in one person's day.</summary>
/// <param name="Week">The person's week with it.</param>
/// <param name="Items">The open visits it serves, as bits.</param>
/// <param name="Lines">What it pays beyond the schedule.</param>
internal sealed record ExtraWorkPackage(PersonWeek Week, int Items, IReadOnlyList<PayLine> Lines)
{
    /// <summary>Kronor before on-cost.</summary>
    public decimal Pay { get; } = PayTotal.Of(Lines).Amount;

    /// <summary>Minutes of overtime.</summary>
    public int Overtime { get; } = PayTotal.Of(Lines).OvertimeMinutes;
}

/// <summary>
/// Every lawful way to let one person serve some of the open visits at their planned times: before or after the
/// scheduled shift, called in on a day off, and, except in the old way, inside the shift.
/// </summary>
internal sealed class ExtraWorkPackages(CoverSituation situation, CoverPolicy policy, CoverAlternative alternative, IReadOnlyList<(Visit Visit, int Start)> items)
{
    private readonly PlanningProblem _problem = situation.Problem;
    private readonly DateTime _told = situation.Problem.Horizon.LocalOf(situation.Now);
    private readonly int _arrives = situation.Now + policy.CallInMinutes;

    public IEnumerable<ExtraWorkPackage> Of(Person person, PersonWeek week, int day)
    {
        var able = Enumerable.Range(0, items.Count).Where(i => CanTake(person, week.On(day), items[i])).OrderBy(i => items[i].Start).ToList();
        return Grow(person, week, day, able, 0, 0, []);
    }

    private bool CanTake(Person person, Shift? scheduled, (Visit Visit, int Start) item)
    {
        var time = new TimeRange(item.Start, item.Start + item.Visit.Minutes);
        var fits = item.Visit.Windows.Select((w, i) => (Window: w, Index: i))
            .Any(w => w.Window.Earliest <= item.Start && item.Start <= w.Window.Latest && _problem.MayServe(person, item.Visit, w.Index));
        var hasIt = situation.Baseline[item.Visit.Index]!.People.Any(p => p.Index == person.Index);
        return fits && !hasIt && !person.Absences.Any(a => a.Time.Overlaps(time))
            && (scheduled is null ? time.Start >= _arrives
                : time.Start >= scheduled.Time.End
                || (time.End <= scheduled.Time.Start && time.Start >= _arrives)
                || (alternative != CoverAlternative.Counterfactual && time.Start >= Math.Min(scheduled.Time.Start, _arrives)));
    }

    private IEnumerable<ExtraWorkPackage> Grow(Person person, PersonWeek week, int day, List<int> able, int from, int mask, List<Activity> taken)
    {
        for (var k = from; k < able.Count; k++)
        {
            var (visit, start) = items[able[k]];
            var activity = new Activity(visit.Kind, visit, new TimeRange(start, start + visit.Minutes));
            if (taken.Count > 0 && taken[^1].Time.End + _problem.Travel(taken[^1].Visit!, visit) > start)
            {
                continue;
            }
            List<Activity> more = [.. taken, activity];
            if (Package(person, week, day, more, mask | 1 << able[k]) is { } package)
            {
                yield return package;
            }
            foreach (var larger in Grow(person, week, day, able, k + 1, mask | 1 << able[k], more))
            {
                yield return larger;
            }
        }
    }

    private ExtraWorkPackage? Package(Person person, PersonWeek week, int day, List<Activity> taken, int mask)
    {
        var with = taken.Aggregate(week, (w, a) => ShiftChange.With(_problem, w, a.Visit!, day, a.Time.Start));
        var extra = with.PaidMinutes - week.PaidMinutes;
        var after = new PersonWeek(person with { OrderedExtraMinutes = person.OrderedExtraMinutes + Math.Max(0, extra) }, with.Shifts);
        if (with.On(day)!.PaidMinutes > Math.Max(policy.LongestPaidDay, week.On(day)?.PaidMinutes ?? 0) || !IsLawful(after))
        {
            return null;
        }
        var package = new ExtraWorkPackage(after, mask, ChangeCost.Of(_problem, week, after, _told, _problem.Parts.Pay));
        return alternative == CoverAlternative.ExtraHours && package.Overtime > 0 ? null : package;
    }

    private bool IsLawful(PersonWeek week)
    {
        var findings = new Findings(keep: false);
        foreach (var rule in _problem.Rules.PersonRules.Where(r => r.Severity == Severity.Hard))
        {
            rule.Check(_problem, week, findings);
            if (findings.HardBreaches > 0)
            {
                return false;
            }
        }
        return true;
    }
}
