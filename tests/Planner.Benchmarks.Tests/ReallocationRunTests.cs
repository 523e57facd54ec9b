using System.Text.Json.Nodes;
using Planner.Benchmarks.Reallocation;
using Planner.Core.Cover;
using Planner.Solver;

namespace Planner.Benchmarks.Tests;

/// <summary>Instances whose best repair is known by hand.</summary>
public sealed class ReallocationRunTests : IAsyncLifetime
{
    private CpSatEnginePool? _pool;

    public async Task InitializeAsync() => _pool = Assert.IsType<EngineStart.Ready>(await CpSatEngines.StartAsync(1, TimeProvider.System)).Pool;

    public async Task DisposeAsync() => await _pool!.DisposeAsync();

    /// <summary>A cannot do a1 before its window ends. B does it at 0, and b1 just before b2.</summary>
    [Fact]
    public Task The_one_hit_changes_hands_and_another_gives_way() => ProvesAsync([0, 1, 1, 60, 60], SmallInstance.Json());

    /// <summary>B has to take a2 with a1, and A takes b1, as B has no more room for it.</summary>
    [Fact]
    public Task Tasks_that_share_their_team_move_together() =>
        ProvesAsync([0, 3, 1, 60, 60], SmallInstance.Json(r => r["same_allocation"] = new JsonArray(new JsonArray("a1", "a2"))));

    /// <summary>With b1 at 0 or never, a1 is lost and nothing else changes.</summary>
    [Fact]
    public Task What_nobody_has_room_for_is_lost() => ProvesAsync([1, 0, 0, 0, 0], SmallInstance.Json(r => r["start_window"]!["b1"] = new JsonArray(0, 0)));

    /// <summary>In minutes the two short ones would be lost.</summary>
    [Fact]
    public Task Tasks_count_and_not_their_minutes() => ProvesAsync([1, 2, 0, 0, 0], SmallInstance.TwoShortOrOneLong());

    [Fact]
    public Task With_nothing_that_happens_there_is_nothing_to_do() => ProvesAsync([0, 0, 0, 0, 0], SmallInstance.Json(r => r["disruption"]!["disruptions"] = new JsonArray()));

    [Fact]
    public void The_score_is_counted_from_the_rosters()
    {
        var before = Read(SmallInstance.Json()).Before;
        var after = Read(SmallInstance.Json(r => r["base_solution"] = JsonNode.Parse("""{ "allocation": [1, 0, 0, 1], "schedule": [[10, 70], [70, 130], [0, 60], [120, 150]] }"""))).Before;
        var score = ReallocationScore.Of(before, after);
        Assert.Equal([0, 2, 2, 20, 10], score.Values);
        Assert.Equal(4, score.AuthorsCount);
    }

    [Theory]
    [InlineData(CoverScope.Day, 3, 1, new[] { true, true })]
    [InlineData(CoverScope.DayTimes, 0, 0, new[] { true, true })]
    [InlineData(CoverScope.OpenVisits, 0, 4, new[] { true, false })]
    [InlineData(CoverScope.DayTimes, 3, 0, new[] { false, false })]
    public void What_is_proven_in_a_part_is_proven_of_the_whole_only_where_nothing_can_be_less(CoverScope scope, int lost, int moved, bool[] proven)
    {
        List<TierResult> tiers = [new(CoverTier.ProtectedLost, lost, lost, true), new(CoverTier.Reallocated, moved, moved, true)];
        var run = new ReallocationRun(9, 2, 1, 4, new ReallocationScore(lost, moved, 2, 20, 10), tiers, scope, 1, IsEnough: false, IsComplete: true);
        Assert.Equal((proven[0], proven[1]), (run.IsProven(0), run.IsProven(1)));
        Assert.True((run with { IsEnough = true }).IsProven(1));
    }

    private async Task ProvesAsync(long[] values, string json)
    {
        var run = await ReallocationRun.OfAsync(Read(json), _pool!, 60);
        Assert.Equal(values, run.Score.Values);
        Assert.All(Enumerable.Range(0, values.Length), i => Assert.True(run.IsProven(i), $"{run.Tiers[i].Tier} is not proven, but over {run.Scope}"));
    }

    private static ReallocationCase Read(string json) => Assert.IsType<ReallocationReading.Read>(ReallocationReader.Read("x", json)).Case;
}
