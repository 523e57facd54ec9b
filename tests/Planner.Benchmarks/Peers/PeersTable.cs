using System.Globalization;

namespace Planner.Benchmarks.Peers;

/// <summary>Prints what peers came to beside ours.</summary>
internal sealed class PeersTable(TextWriter output)
{
    public void Header(int seconds)
    {
        output.WriteLine($"The same model, rule by rule, at most {seconds} s of solving each, one after another on {Environment.ProcessorCount} cores. Every plan is read back and passed by the product's checker, which says what it costs.");
        output.WriteLine("Cost ratio: its cost over ours after the same seconds. Time ratio: its seconds over those in which we had a plan as good as its own, or over ours for the whole answer.");
        output.WriteLine();
        output.WriteLine("| instance | solver | cores | value | bound | proof | rewriting s | solving s | first plan s | cost ratio | time ratio | checker | notes |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public void Row(PeerLine line)
    {
        string[] cells =
        [
            line.Instance, line.Solver, line.Workers.ToString(CultureInfo.InvariantCulture), line.Value.Count == 0 ? "–" : string.Join(' ', line.Value.Select(v => v.ToString("0.##", CultureInfo.InvariantCulture))),
            line.Bound?.ToString("0", CultureInfo.InvariantCulture) ?? "–", line.Proof, Text(line.RewriteSeconds), Text(line.SolveSeconds), Text(line.FirstSeconds),
            line.ValueRatio?.ToString("F2", CultureInfo.InvariantCulture) ?? "–", Text(line.TimeRatio), line.Checked switch { true => "passed", false => "REJECTED", null => "–" },
            string.Join("; ", new[] { line.Fault is null ? null : $"FAULT: {line.Fault}", line.Note }.Where(n => n is not null)),
        ];
        output.WriteLine($"| {string.Join(" | ", cells.Select(c => c.Replace('|', '/').ReplaceLineEndings(" ")))} |");
    }

    private static string Text(double? value) => value?.ToString("F1", CultureInfo.InvariantCulture) ?? "–";
}
