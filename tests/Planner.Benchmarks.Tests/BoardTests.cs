using Planner.Benchmarks.Board;

namespace Planner.Benchmarks.Tests;

/// <summary>What is counted and printed of boards; the boards themselves are in a browser and take minutes.</summary>
public sealed class BoardTests
{
    private static readonly ActionTally Some = new([.. Enumerable.Range(1, 20).Select(i => new Answered("done", i)), new("otherFirst", 40), new("lost", 60_000)]);

    [Fact]
    public void Times_are_of_what_was_answered_and_every_other_answer_is_counted()
    {
        Assert.Equal((11, 20), (Some.Median, Some.P95));
        Assert.Equal((22, 1, 0, 1), (Some.Actions, Some.OtherFirst, Some.Refused, Some.Lost));
        var nothing = new ActionTally([new("lost", 60_000), new("refused", 3)]);
        Assert.Equal((3d, 1, 1), (nothing.Median, nothing.Refused, nothing.Lost));
        Assert.Null(new ActionTally([]).P95);
    }

    [Fact]
    public void The_middle_one_of_openings_and_drags_is_taken_figure_by_figure()
    {
        Assert.Equal(new OpeningTimes(2, 5), OpeningTimes.MedianOf([new(1, 9), new(3, 4), new(2, 5)]));
        Assert.Equal(new DragCost(245, 3300, 90), DragCost.MedianOf([new(245, 3900, 80), new(250, 3300, 90), new(201, 3000, 700)]));
        Assert.Null(DragCost.MedianOf([]));
    }

    [Fact]
    public void A_run_is_printed_in_seconds_kilobytes_and_megabytes()
    {
        var output = new StringWriter();
        new BoardTable(output).Print([Run(opened: 10)]);
        Assert.Contains("| 13 | 228 | 83 | 2.50 | 1.10 | 1.49 | 0.30 | 0.79 | 1 | 245 | 3291 | 90 |", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| 13 | 10 | 10 | 4.0 | 2.0 | 120 | 11 | 20 | 1 of 22 | – | – | 0 of 0 | 3 | 3 | 0 of 1 (+1 otherwise) | 1 | went on |", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Boards_that_did_not_open_and_actions_that_were_lost_are_faults()
    {
        Assert.Equal("1 of 10 boards did not open", Run(opened: 9).Fault);
        Assert.Equal("1 actions were not answered", Run(opened: 10).Fault);
        var many = Run(opened: 10).Many with { Idle = new([]), Solve = new(false, "failed") };
        Assert.Equal("the solve did not go on: failed", (Run(opened: 10) with { Many = many }).Fault);
        Assert.Null((Run(opened: 10) with { Many = many with { Solve = new(true, "found") } }).Fault);
        Assert.Equal("a visit that was dropped was not shown there", (Run(opened: 10) with { Drags = [new(1, 1, 60_001)] }).Fault);
    }

    [Fact]
    public async Task Without_a_server_it_says_how_to_name_one()
    {
        var error = new StringWriter();
        Assert.Equal(2, await BoardBenchmark.RunAsync(BenchmarkArguments.Parse(["board", "--server", "borta.dll"]), TextWriter.Null, error));
        Assert.Contains("There is no borta.dll. Maybe build src/Planner.Web", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_boards_of_both_sizes_unless_told_otherwise()
    {
        var (full, told) = (BenchmarkArguments.Parse(["board"]), BenchmarkArguments.Parse(["board", "--people", "20", "--boards", "7"]));
        Assert.Equal((50, "13 100"), (full.Boards, string.Join(' ', full.People)));
        Assert.Equal((7, "20"), (told.Boards, string.Join(' ', told.People)));
    }

    private static BoardRun Run(int opened) => new(
        13, 228, 83 * 1024, 2.5, new(1097, 1491), new(297, 793), [new(245, 3291, 90)],
        new(10, opened, 4, 100 * 1024 * 1024, 120 * 1024 * 1024, Some, new([]), new([new("refused", 3)]), new(true, "found")));
}
