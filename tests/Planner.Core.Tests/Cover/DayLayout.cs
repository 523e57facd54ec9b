using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>
/// Lays out a shift whose span and breaks' lengths stand, by trying every place for the breaks: the first lawful one,
/// or null when there is none. What has begun before the minute it is stays where it was.
/// </summary>
internal sealed class DayLayout(PlanningProblem problem, int now)
{
    private const int ShortestRast = 30;
    private readonly List<PersonRule> _rules = [.. problem.Rules.PersonRules.Where(r => r is BreakInTime or OnePlace)];
    private readonly Dictionary<string, Shift?> _known = [];

    public Shift? Lay(Person person, Shift old, IReadOnlyList<Activity> served)
    {
        var key = $"{person.Index} {old.Day} {string.Join(' ', served.Select(a => $"{a.Visit!.Index}@{a.Time.Start}+{a.Time.Minutes}").Order())}";
        if (!_known.TryGetValue(key, out var shift))
        {
            _known[key] = shift = Breaks(old).Select(b => new Shift(old.Day, old.Time, [.. b, .. RandomRoster.Meals(served)], served))
                .FirstOrDefault(s => IsLawful(person, s));
        }
        return shift;
    }

    private IEnumerable<IEnumerable<Break>> Breaks(Shift old)
    {
        var unpaid = old.Breaks.Where(b => !b.Paid).ToList();
        yield return unpaid;
        if (unpaid.Count == 0)
        {
            for (var start = old.Time.Start; start + ShortestRast <= old.Time.End; start += StartTimes.ShiftStep)
            {
                if (start >= now)
                {
                    yield return [new Break(new TimeRange(start, start + ShortestRast), Paid: false)];
                }
            }
            yield break;
        }
        var pause = Assert.Single(unpaid);
        for (var start = old.Time.Start; start + pause.Time.Minutes <= old.Time.End && pause.Time.Start >= now; start += StartTimes.ShiftStep)
        {
            if (start >= now)
            {
                yield return [new Break(new TimeRange(start, start + pause.Time.Minutes), Paid: false)];
            }
        }
    }

    private bool IsLawful(Person person, Shift shift)
    {
        var findings = new Findings(keep: false);
        _rules.ForEach(r => r.Check(problem, new PersonWeek(person, [shift]), findings));
        return findings.HardBreaches == 0;
    }
}
