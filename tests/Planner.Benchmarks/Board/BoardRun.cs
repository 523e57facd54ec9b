namespace Planner.Benchmarks.Board;

/// <summary>When a board was there, in milliseconds from asking for it.</summary>
/// <param name="Paint">Until bars were painted.</param>
/// <param name="Live">Until it answered keys and pointers.</param>
internal sealed record OpeningTimes(double Paint, double Live)
{
    /// <summary>The middle one of each, of several openings.</summary>
    public static OpeningTimes MedianOf(IReadOnlyList<OpeningTimes> openings) =>
        new(AbsenceTable.At([.. openings.Select(o => o.Paint)], 0.5), AbsenceTable.At([.. openings.Select(o => o.Live)], 0.5));
}

/// <summary>What it costs to give a visit to somebody else with the mouse, from lifting it.</summary>
/// <param name="Sent">Bytes of messages to the server.</param>
/// <param name="Received">Bytes of messages from the server, as the page gets them.</param>
/// <param name="Ms">Milliseconds from letting go until it is shown where it was dropped.</param>
internal sealed record DragCost(long Sent, long Received, double Ms)
{
    /// <summary>Whether it was not shown in time.</summary>
    public bool IsLost => Ms >= OpenBoard.Patience;

    /// <summary>The middle one of each, of several; null when there are none.</summary>
    public static DragCost? MedianOf(IReadOnlyList<DragCost> drags) => drags.Count == 0 ? null : new(
        (long)AbsenceTable.At([.. drags.Select(d => (double)d.Sent)], 0.5), (long)AbsenceTable.At([.. drags.Select(d => (double)d.Received)], 0.5),
        AbsenceTable.At([.. drags.Select(d => d.Ms)], 0.5));
}

/// <summary>What many boards open at once came to.</summary>
/// <param name="Asked">How many were to be opened.</param>
/// <param name="Opened">How many answered.</param>
/// <param name="Seconds">Until the last one did.</param>
/// <param name="BytesBefore">The server's memory before.</param>
/// <param name="BytesAfter">The server's memory with all open.</param>
/// <param name="Idle">Pinning on one board after another, nothing else going on.</param>
/// <param name="Solving">The same while the week is solved.</param>
/// <param name="Together">Pinning on all boards at the same moment while the week is solved.</param>
/// <param name="Solve">What came of the solve.</param>
internal sealed record ManyBoards(
    int Asked, int Opened, double Seconds, long BytesBefore, long BytesAfter, ActionTally Idle, ActionTally Solving, ActionTally Together, SolveEnd Solve)
{
    /// <summary>Bytes of the server's memory for each open board.</summary>
    public long? BytesPerBoard => Opened == 0 ? null : (BytesAfter - BytesBefore) / Opened;
}

/// <summary>What came of a solve that was stopped when it had gone on long enough.</summary>
/// <param name="WentOn">Whether it was going on all the while, and had a plan in the end.</param>
/// <param name="Told">What the server said of it last.</param>
internal sealed record SolveEnd(bool WentOn, string Told);

/// <summary>The week board of one scenario, measured.</summary>
/// <param name="People">People.</param>
/// <param name="Visits">Visits and duties.</param>
/// <param name="PageBytes">Bytes of the page as the server makes it.</param>
/// <param name="StartSeconds">From starting the server until it was ready.</param>
/// <param name="Cold">The first opening after that, by a browser with an empty cache.</param>
/// <param name="Warm">The middle one of several openings after that.</param>
/// <param name="Drags">Visits given to somebody else with the mouse.</param>
/// <param name="Many">Many boards at once.</param>
internal sealed record BoardRun(int People, int Visits, int PageBytes, double StartSeconds, OpeningTimes Cold, OpeningTimes Warm, IReadOnlyList<DragCost> Drags, ManyBoards Many)
{
    /// <summary>Why the figures are not what they say, or null.</summary>
    public string? Fault =>
        Many.Opened < Many.Asked ? $"{Many.Asked - Many.Opened} of {Many.Asked} boards did not open"
        : Drags.Any(d => d.IsLost) ? "a visit that was dropped was not shown there"
        : Many.Idle.Lost + Many.Solving.Lost + Many.Together.Lost is > 0 and var lost ? $"{lost} actions were not answered"
        : !Many.Solve.WentOn ? $"the solve did not go on: {Many.Solve.Told}"
        : null;
}
