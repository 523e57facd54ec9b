using Planner.Core.Planning;

namespace Planner.Core.Tests.Planning;

/// <summary>The linear program finds the cheapest mixture, and its duals prove it.</summary>
public sealed class PriceLpTests
{
    [Fact]
    public void Of_two_ways_to_fill_a_row_the_cheaper_is_taken_up_to_its_own_limit()
    {
        var lp = new PriceLp([(10, 100, 0), (4, 50, 1000)]);
        lp.Add(3, [(0, 1), (1, 1)]);
        lp.Add(7, [(0, 1)]);
        lp.Solve(CancellationToken.None);
        Assert.Equal((4 * 3) + (6 * 7), lp.Value, 3);
        Assert.Equal([(0, 4.0), (1, 6.0)], lp.Mixture().Select(m => (m.Column, Math.Round(m.Share, 3))).Order());
        Assert.Equal(7, lp.DualOf(0), 6);
        Assert.Equal(-4, lp.DualOf(1), 6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_column_is_worth_more_than_it_costs_at_the_duals_and_they_are_worth_the_value(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 12).Select(_ => ((double)random.Next(1, 9), 20.0 + random.Next(50), (double)random.Next(3))).ToList();
        var lp = new PriceLp(rows);
        var columns = Enumerable.Range(0, 60).Select(_ => (Cost: 1.0 + random.Next(40), Entries: Enumerable.Range(0, 12).Where(_ => random.Next(4) == 0).Select(r => (r, (double)random.Next(1, 4))).ToArray())).ToList();
        foreach (var (cost, entries) in columns)
        {
            lp.Add(cost, entries);
        }
        lp.Solve(CancellationToken.None);
        foreach (var (cost, entries) in columns)
        {
            Assert.True(cost - entries.Sum(e => lp.DualOf(e.r) * e.Item2) > -1e-6, $"Seed {seed}: a column would make it cheaper.");
        }
        Assert.All(Enumerable.Range(0, 12), r => Assert.InRange(lp.DualOf(r), -rows[r].Item3 - 1e-9, rows[r].Item2 + 1e-9));
        Assert.Equal(rows.Select((r, i) => r.Item1 * lp.DualOf(i)).Sum(), lp.Value, 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_projection_keeps_the_sum_and_is_the_nearest(int seed)
    {
        var random = new Random(seed);
        var from = Enumerable.Range(0, 8).Select(_ => (random.NextDouble() * 4) - 1).ToArray();
        var to = from.ToArray();
        CappedSum.Project(to, 2);
        Assert.All(to, v => Assert.True(v >= 0, $"Seed {seed}: {v}."));
        Assert.True(to.Sum() <= 2 + 1e-9, $"Seed {seed}: together {to.Sum()}.");
        for (var draw = 0; draw < 200; draw++)
        {
            var other = from.Select(_ => random.NextDouble()).ToArray();
            var scale = Math.Min(1, 2 / other.Sum());
            var away = other.Select((v, i) => ((v * scale) - from[i]) * ((v * scale) - from[i])).Sum();
            Assert.True(to.Select((v, i) => (v - from[i]) * (v - from[i])).Sum() <= away + 1e-9, $"Seed {seed}, draw {draw}: another is nearer.");
        }
    }
}
