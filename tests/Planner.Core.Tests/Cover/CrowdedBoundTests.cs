using Planner.Core.Cover;

namespace Planner.Core.Tests.Cover;

/// <summary>What weights say is lost at least, against trying everything.</summary>
public sealed class CrowdedBoundTests
{
    private const int Visits = 7;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    public static TheoryData<int> TinyDays => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_choice_of_sets_loses_less(int seed)
    {
        var (visits, days) = Random(new Random(seed));
        var best = Best(visits, days, 0, new int[Visits], ServiceMinutes.None);
        var bound = new CrowdedBound(visits, [.. days.Select(d => new Sets(d))]).Least(best, CancellationToken.None);
        Assert.True(bound <= best, $"Seed {seed}: {Text(bound)} is said to be lost at least, {Text(best)} is.");
    }

    [Fact]
    public void It_is_often_not_far_from_the_truth()
    {
        var all = Enumerable.Range(1, 60).Select(seed => Random(new Random(seed))).Select(d => (
            Best: Best(d.Visits, d.Days, 0, new int[Visits], ServiceMinutes.None),
            Bound: new CrowdedBound(d.Visits, [.. d.Days.Select(s => new Sets(s))]).Least(ServiceMinutes.Of(CoverTiers.Service[0], 1), CancellationToken.None))).ToList();
        Assert.All(all.Where(d => d.Best == ServiceMinutes.None), d => Assert.Equal(ServiceMinutes.None, d.Bound));
        var (losing, proven) = (all.Count(d => d.Best > ServiceMinutes.None), all.Count(d => d.Bound > ServiceMinutes.None));
        Assert.True(proven * 4 >= losing * 3, $"Of {losing} days with something lost {proven} are proven to lose something.");
    }

    [Theory]
    [MemberData(nameof(TinyDays))]
    public void Paths_weigh_no_less_than_any_set_that_fits(int seed)
    {
        var day = TinyDay.Make(seed);
        var random = new Random(seed);
        foreach (var scope in new[] { CoverScope.Day, CoverScope.Week })
        {
            var cover = new CoverProblem(day.Before.Situation(day.Now, day.Sick), day.Policy, CoverAlternative.Reallocation, scope);
            var free = cover.Problem.Visits.Where(v => v.Client is not null && cover.Free.Visits.Contains(v.Index)).ToList();
            foreach (var (person, shift) in cover.Free.Cells)
            {
                var room = new DayRoom(cover, cover.Problem.People[person], shift, free);
                var weights = free.Select(_ => (long)random.Next(100)).ToArray();
                var counts = new int[free.Count];
                var heaviest = new DayPaths(room).Heaviest(weights, counts);
                var sets = new DaySets(room).Largest() ?? [];
                var most = sets.Select(s => weights.Where((_, v) => (s.Visits >> v & 1) == 1).Sum()).DefaultIfEmpty().Max();
                Assert.True(heaviest >= most, $"Seed {seed}, {scope}, person {person} day {shift}: {heaviest} is said to be most, {most} fits.");
                Assert.Equal(heaviest, weights.Zip(counts, (w, c) => w * c).Sum());
            }
        }
    }

    [Theory]
    [MemberData(nameof(TinyDays))]
    public void Nothing_better_exists_on_a_tiny_day(int seed)
    {
        var day = TinyDay.Make(seed);
        var situation = day.Before.Situation(day.Now, day.Sick);
        foreach (var scope in Enum.GetValues<CoverScope>())
        {
            var reach = ServiceReach.Of(new CoverProblem(situation, day.Policy, CoverAlternative.Reallocation, scope), null)!;
            var best = new CoverBrute(situation, day.Policy, scope).Best()!;
            var truth = CoverTiers.Service.Aggregate(ServiceMinutes.None, (sum, t) => sum + ServiceMinutes.Of(t, best[(int)t]));
            var least = reach.Days.Aggregate(ServiceMinutes.None, (sum, d) => sum + reach.Weighed(d.Day, truth, CancellationToken.None));
            Assert.True(least <= truth, $"Seed {seed}, {scope}: {Text(least)} is said to be lost at least, {Text(truth)} is.");
        }
    }

    private static (DemandedVisit[] Visits, List<DaySet>[] Days) Random(Random random)
    {
        var visits = Enumerable.Range(0, Visits).Select(_ => new DemandedVisit(
            15 * random.Next(2, 9), random.Next(5) == 0 ? 2 : 1, ServiceMinutes.Of(CoverTiers.Service[random.Next(6)], 15 * random.Next(2, 9)))).ToArray();
        var days = Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, random.Next(1, 9))
            .Select(_ => new DaySet((ulong)(random.Next(1 << Visits) & random.Next(1 << Visits)), ServiceMinutes.None)).DistinctBy(s => s.Visits).ToList()).ToArray();
        return (visits, days);
    }

    /// <summary>Every day gives one of its sets, or nothing.</summary>
    private static ServiceMinutes Best(DemandedVisit[] visits, List<DaySet>[] days, int day, int[] given, ServiceMinutes lost)
    {
        if (day == days.Length)
        {
            return visits.Select((v, i) => given[i] >= v.Staff ? ServiceMinutes.None : v.Otherwise).Aggregate(lost, (a, b) => a + b);
        }
        var best = Best(visits, days, day + 1, given, lost);
        foreach (var set in days[day])
        {
            var with = given.Select((n, i) => n + (int)(set.Visits >> i & 1)).ToArray();
            var found = Best(visits, days, day + 1, with, lost);
            best = found < best ? found : best;
        }
        return best;
    }

    private static string Text(ServiceMinutes minutes) => string.Join(' ', CoverTiers.Service.Where(t => minutes.In(t) > 0).Select(t => $"{t}={minutes.In(t)}"));

    /// <summary>A person-day of a few sets.</summary>
    private sealed class Sets(List<DaySet> sets) : IHeaviest
    {
        public long Heaviest(long[] weights, int[] counts)
        {
            var (best, most) = (0UL, 0L);
            foreach (var set in sets)
            {
                var weight = weights.Where((_, v) => (set.Visits >> v & 1) == 1).Sum();
                (best, most) = weight > most ? (set.Visits, weight) : (best, most);
            }
            for (var v = 0; v < counts.Length; v++)
            {
                counts[v] += (int)(best >> v & 1);
            }
            return most;
        }
    }
}
