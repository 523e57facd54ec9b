using System.Globalization;

namespace Planner.Benchmarks;

/// <summary>Prints results of any family in the columns they share.</summary>
internal sealed class ResultTable(TextWriter output)
{
    public void Header(string title, string about)
    {
        output.WriteLine();
        output.WriteLine($"## {title}");
        output.WriteLine();
        output.WriteLine(about);
        output.WriteLine();
        output.WriteLine("| instance | value | best known | gap % | bound | above bound % | proof | seconds | seed | engine | workers of cores | checker | notes |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public void Row(BenchmarkResult result)
    {
        string[] cells =
        [
            result.Instance, Numbers(result.Value), Numbers(result.Best), Percent(result.GapPercent), Numbers(result.Bound), Percent(result.BoundGapPercent), result.Proof,
            result.Seconds.ToString("F1", CultureInfo.InvariantCulture), result.Seed?.ToString(CultureInfo.InvariantCulture) ?? "–", result.Engine,
            $"{result.Workers} of {result.Cores}", result.Checked switch { true => "passed", false => "REJECTED", null => "–" },
            string.Join("; ", new[] { result.Fault is null ? null : $"FAULT: {result.Fault}", result.Note }.Where(n => n is not null)),
        ];
        output.WriteLine($"| {string.Join(" | ", cells.Select(c => c.Replace('|', '/').ReplaceLineEndings(" ")))} |");
    }

    private static string Numbers(IReadOnlyList<decimal> numbers) => numbers.Count == 0 ? "–"
        : string.Join(' ', numbers.Select(n => n.ToString(n == Math.Floor(n) ? "0" : "F1", CultureInfo.InvariantCulture)));

    private static string Percent(decimal? percent) => percent?.ToString("F2", CultureInfo.InvariantCulture) ?? "–";
}
