using Planner.Core.Costs;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Cover;

/// <summary>The old way by trying every person, and nobody, for every place left open: least lost, then least pay.</summary>
internal sealed class ExtraWorkBrute(CoverSituation situation, CoverPolicy policy)
{
    private readonly PlanningProblem _problem = situation.Problem;
    private readonly List<(Visit Visit, int Start)> _places = [.. situation.Lost.Where(v => v.Client is not null).SelectMany(v => Enumerable.Repeat((v, situation.Baseline[v.Index]!.Start), situation.MissingIn(v)))];

    /// <summary>Places to fill.</summary>
    public int Places => _places.Count;

    /// <summary>Staff minutes of assistance, of what is protected, and of other support lost, and the pay in öre.</summary>
    public (long Assistance, long Protected, long Support, long Pay) Best() => Ways(new Dictionary<int, int>()).Min();

    private IEnumerable<(long, long, long, long)> Ways(Dictionary<int, int> chosen)
    {
        if (chosen.Count == _places.Count)
        {
            return Judge(chosen) is { } value ? [value] : [];
        }
        return Enumerable.Range(-1, _problem.People.Count + 1).SelectMany(person =>
            Ways(new Dictionary<int, int>(chosen) { [chosen.Count] = person }));
    }

    private (long, long, long, long)? Judge(Dictionary<int, int> chosen)
    {
        var lost = new long[3];
        foreach (var visit in Enumerable.Range(0, _places.Count).GroupBy(i => _places[i].Visit))
        {
            var people = visit.Select(i => chosen[i]).ToList();
            if (people.Any(p => p < 0) != people.TrueForAll(p => p < 0) || (people[0] >= 0 && people.Distinct().Count() < people.Count))
            {
                return null;
            }
            lost[Tier(visit.Key)] += people[0] < 0 ? visit.Key.StaffMinutes : 0;
        }
        var pay = 0m;
        foreach (var own in chosen.Where(c => c.Value >= 0).GroupBy(c => c.Value))
        {
            if (PayOf(own.Key, [.. own.Select(c => _places[c.Key])]) is not { } more)
            {
                return null;
            }
            pay += more;
        }
        return (lost[0], lost[1], lost[2], (long)(pay * 100));
    }

    private int Tier(Visit visit) => visit.Service == Service.PersonalAssistance ? 0
        : visit.Service == Service.HousingSupport && !CoverValues.IsSpared(visit, situation, policy) ? 2 : 1;

    /// <summary>What the person's extra work pays; null when it is not lawful or not outside the schedule.</summary>
    private decimal? PayOf(int index, List<(Visit Visit, int Start)> taken)
    {
        var (person, week) = (_problem.People[index], situation.Start.Weeks[index]);
        var after = week;
        foreach (var (visit, start) in taken.OrderBy(t => t.Start))
        {
            var scheduled = week.On(visit.Windows[0].Day)?.Time;
            var time = new TimeRange(start, start + visit.Minutes);
            var isLate = scheduled is null || start < scheduled.Value.Start;
            if (scheduled?.Overlaps(time) == true || (isLate && start < situation.Now + policy.CallInMinutes) || !_problem.MayServe(person, visit, 0)
                || situation.Baseline[visit.Index]!.People.Any(p => p.Index == index))
            {
                return null;
            }
            after = ShiftChange.With(_problem, after, visit, visit.Windows[0].Day, start);
        }
        after = new PersonWeek(person with { OrderedExtraMinutes = after.PaidMinutes - week.PaidMinutes }, after.Shifts);
        var findings = new Findings(keep: false);
        _problem.Rules.PersonRules.Where(r => r.Severity == Severity.Hard).ToList().ForEach(r => r.Check(_problem, after, findings));
        return findings.HardBreaches > 0 || after.Shifts.Any(s => s.PaidMinutes > policy.LongestPaidDay)
            ? null
            : PayTotal.Of(ChangeCost.Of(_problem, week, after, _problem.Horizon.LocalOf(situation.Now), _problem.Parts.Pay)).Amount;
    }
}
