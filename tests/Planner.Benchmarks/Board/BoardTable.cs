using System.Globalization;

namespace Planner.Benchmarks.Board;

/// <summary>Prints what measuring boards came to: one table of opening them and dragging, one of many at once.</summary>
internal sealed class BoardTable(TextWriter output)
{
    private const double Megabyte = 1024 * 1024;

    public void Print(IReadOnlyList<BoardRun> runs)
    {
        Table("people | visits | page kB | start s | cold paint s | cold live s | warm paint s | warm live s | drags | sent B | received B | shown ms", runs.Select(One));
        Table("people | boards | opened | in s | MB each | server MB | idle: median ms | p95 | refused | solving: median ms | p95 | refused | all at once: median ms | p95 | refused | lost | solve", runs.Select(Many));
    }

    private static string[] One(BoardRun run)
    {
        var drag = DragCost.MedianOf(run.Drags);
        return
        [
            Text(run.People), Text(run.Visits), Text(run.PageBytes / 1024.0), Text(run.StartSeconds, 2), .. Seconds(run.Cold), .. Seconds(run.Warm),
            Text(run.Drags.Count), Text(drag?.Sent), Text(drag?.Received), Text(drag?.Ms),
        ];
    }

    private static string[] Many(BoardRun run)
    {
        var many = run.Many;
        return
        [
            Text(run.People), Text(many.Asked), Text(many.Opened), Text(many.Seconds, 1), Text(many.BytesPerBoard / Megabyte, 1), Text(many.BytesAfter / Megabyte),
            .. Cells(many.Idle), .. Cells(many.Solving), .. Cells(many.Together), Text(many.Idle.Lost + many.Solving.Lost + many.Together.Lost), many.Solve.WentOn ? "went on" : "STOPPED",
        ];
    }

    /// <summary>Refused counts those that another board was ahead of, of all that were tried; anything else that was refused is named.</summary>
    private static string[] Cells(ActionTally tally) =>
        [Text(tally.Median), Text(tally.P95), $"{tally.OtherFirst} of {tally.Actions}{(tally.Refused > 0 ? $" (+{tally.Refused} otherwise)" : "")}"];

    private static string[] Seconds(OpeningTimes times) => [Text(times.Paint / 1000, 2), Text(times.Live / 1000, 2)];

    private void Table(string header, IEnumerable<string[]> rows)
    {
        output.WriteLine();
        output.WriteLine($"| {header} |");
        output.WriteLine($"|{string.Concat(header.Split('|').Select(_ => "---|"))}");
        foreach (var row in rows)
        {
            output.WriteLine($"| {string.Join(" | ", row)} |");
        }
    }

    private static string Text(double? value, int decimals = 0) => value?.ToString($"F{decimals}", CultureInfo.InvariantCulture) ?? "–";
}
