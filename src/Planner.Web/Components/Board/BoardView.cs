namespace Planner.Web.Components.Board;

/// <summary>A board ready to be drawn.</summary>
/// <param name="Days">The days shown.</param>
/// <param name="Gaps">The row of uncovered visits, a cell for each day.</param>
/// <param name="GapLanes">How many uncovered visits lie on top of each other at most, 1 or more.</param>
/// <param name="Rows">A row for each person.</param>
/// <param name="Hours">The full hours a day shows.</param>
public sealed record BoardView(IReadOnlyList<BoardDay> Days, IReadOnlyList<BoardCell> Gaps, int GapLanes, IReadOnlyList<BoardRow> Rows, IReadOnlyList<int> Hours)
{
    /// <summary>The same board with the earlier one's rows where nothing differs, so that they are not drawn again.</summary>
    public BoardView Keeping(BoardView? earlier)
    {
        var old = (earlier?.Rows ?? []).ToDictionary(r => r.Person);
        return this with { Rows = [.. Rows.Select(r => old.TryGetValue(r.Person, out var was) && r.Shows(was) ? was : r)] };
    }
}

/// <summary>A day of a board.</summary>
/// <param name="Day">Day index.</param>
/// <param name="Date">Its date.</param>
/// <param name="Title">Its name, <c>mån 23/11</c>.</param>
/// <param name="Gaps">Uncovered visits.</param>
/// <param name="IsRed">Whether it is a weekend or a holiday.</param>
public sealed record BoardDay(int Day, DateOnly Date, string Title, int Gaps, bool IsRed);

/// <summary>One person's row.</summary>
/// <param name="Person">Person id.</param>
/// <param name="Name">The name.</param>
/// <param name="Hours">Planned and wanted hours.</param>
/// <param name="Over">Time over contract, or null.</param>
/// <param name="Breaches">What hard rules find, in words.</param>
/// <param name="Cells">A cell for each day shown.</param>
public sealed record BoardRow(string Person, string Name, string Hours, string? Over, IReadOnlyList<string> Breaches, IReadOnlyList<BoardCell> Cells)
{
    /// <summary>Whether both look the same.</summary>
    internal bool Shows(BoardRow other) =>
        this with { Breaches = other.Breaches, Cells = other.Cells } == other
        && Breaches.SequenceEqual(other.Breaches)
        && Cells.Count == other.Cells.Count
        && Cells.Zip(other.Cells).All(c => c.First.Shows(c.Second));
}

/// <summary>One day of a row.</summary>
/// <param name="Day">Day index.</param>
/// <param name="Shift">Where the shift stands, or null when free.</param>
/// <param name="ShiftText">The shift in words.</param>
/// <param name="IsAbsent">Whether the person is away; never why.</param>
/// <param name="Bars">Visits and duties.</param>
/// <param name="Pauses">Breaks and travel, drawn only when one day is shown.</param>
public sealed record BoardCell(int Day, string? Shift, string? ShiftText, bool IsAbsent, IReadOnlyList<BoardBar> Bars, IReadOnlyList<BoardPause> Pauses)
{
    /// <summary>Whether both look the same.</summary>
    internal bool Shows(BoardCell other) =>
        this with { Bars = other.Bars, Pauses = other.Pauses } == other && Bars.SequenceEqual(other.Bars) && Pauses.SequenceEqual(other.Pauses);
}

/// <summary>A visit or duty on the board.</summary>
/// <param name="Visit">Visit id.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Lane">How many others it lies under, 0 for none.</param>
/// <param name="Kind">Key of its colour and pattern.</param>
/// <param name="Text">What is written in it.</param>
/// <param name="Label">All of it in words.</param>
/// <param name="IsPinned">Whether it must not change.</param>
/// <param name="IsMarked">Whether it is another than on the board it is compared with.</param>
public sealed record BoardBar(string Visit, string Place, int Lane, string Kind, string Text, string Label, bool IsPinned, bool IsMarked = false);

/// <summary>A break or travel.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">Key of its look.</param>
/// <param name="Label">In words.</param>
public sealed record BoardPause(string Place, string Kind, string Label);
