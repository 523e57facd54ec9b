using Planner.Core.Cover;

namespace Planner.Core.Tests.Cover;

/// <summary>The best choice of one set of visits for each person-day, against trying every choice.</summary>
public sealed class DaySetChoiceTests
{
    private const int Visits = 7;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_choice_loses_least(int seed)
    {
        var (visits, days) = Random(new Random(seed));
        var chosen = new DaySetChoice(visits, days).Solve(ServiceMinutes.TooMuch);
        var best = Best(visits, days, 0, new int[Visits], ServiceMinutes.None);
        Assert.True(best == chosen.Least && best == chosen.Best, $"Seed {seed}: {best}, not {chosen.Least} to {chosen.Best}");
        Assert.Equal(best, LossOf(visits, days, chosen.Chosen!));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_found_below_the_best(int seed)
    {
        var (visits, days) = Random(new Random(seed));
        var best = Best(visits, days, 0, new int[Visits], ServiceMinutes.None);
        var chosen = new DaySetChoice(visits, days).Solve(best);
        Assert.Null(chosen.Chosen);
        Assert.Equal(best, chosen.Least);
    }

    private static (DemandedVisit[] Visits, List<DaySet>[] Days) Random(Random random)
    {
        var visits = Enumerable.Range(0, Visits).Select(_ => new DemandedVisit(
            15 * random.Next(2, 9), random.Next(5) == 0 ? 2 : 1, ServiceMinutes.Of(CoverTiers.Service[random.Next(6)], 15 * random.Next(2, 9)))).ToArray();
        var days = Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, random.Next(1, 9)).Select(_ => new DaySet(
            (ulong)(random.Next(1 << Visits) & random.Next(1 << Visits)),
            random.Next(4) == 0 ? ServiceMinutes.Of(CoverTier.SupportReduced, 15 * random.Next(1, 4)) : ServiceMinutes.None)).DistinctBy(s => s.Visits).ToList()).ToArray();
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
            var found = Best(visits, days, day + 1, with, lost + set.Loss);
            best = found < best ? found : best;
        }
        return best;
    }

    /// <summary>What a choice loses when every day does what was chosen for it in the cheapest way.</summary>
    private static ServiceMinutes LossOf(DemandedVisit[] visits, List<DaySet>[] days, IReadOnlyList<ulong> chosen)
    {
        var sets = days.Select((d, i) => chosen[i] == 0 ? ServiceMinutes.None : d.Where(s => (chosen[i] & ~s.Visits) == 0).Min(s => s.Loss));
        var lost = sets.Aggregate(ServiceMinutes.None, (a, b) => a + b);
        return visits.Select((v, i) => chosen.Sum(c => (int)(c >> i & 1)) >= v.Staff ? ServiceMinutes.None : v.Otherwise).Aggregate(lost, (a, b) => a + b);
    }
}
