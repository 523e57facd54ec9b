using Planner.Web.Components.Board;

namespace Planner.Web.Tests;

/// <summary>A board drawn again keeps the rows that look the same.</summary>
public sealed class BoardViewTests
{
    [Fact]
    public void Rows_that_look_the_same_are_the_same_rows_and_others_are_new()
    {
        var earlier = View(Row("P01"), Row("P02"), Row("P03"), Row("P04"), Row("P05"));
        var now = View(Row("P01"), Row("P02", isPinned: true), Row("P03") with { Hours = "31 / 30 h" }, Row("P04") with { Breaches = ["H1"] }, Row("P06"));
        var drawn = now.Keeping(earlier);
        Assert.Same(earlier.Rows[0], drawn.Rows[0]);
        Assert.All(Enumerable.Range(1, 4), i => Assert.Same(now.Rows[i], drawn.Rows[i]));
        Assert.Equal(now.Rows, now.Keeping(null).Rows);
    }

    private static BoardView View(params BoardRow[] rows) => new([], [], 1, rows, []);

    private static BoardRow Row(string person, bool isPinned = false) => new(
        person,
        "Anna",
        "30 / 30 h",
        null,
        [],
        [new BoardCell(0, "left:1%", "07–16", false, [new BoardBar("B-1", "left:1%", 0, "bs", "BS", "Boendestöd", isPinned)], [new BoardPause("left:2%", "rest", "rast")])]);
}
