using System.Globalization;

namespace Planner.Benchmarks.Nrp;

/// <summary>Prints what planning instances came to.</summary>
internal sealed class NrpTable(TextWriter output)
{
    private static readonly string[] Peers = ["ipvns", "ejection_chain", "gurobi"];

    public void Header(int seconds, int workers)
    {
        output.WriteLine($"Rosters after at most {seconds} s with {workers} workers, one run at a time on {Environment.ProcessorCount} cores. Checker and scorer have passed every roster.");
        output.WriteLine("Gap: above the best cost known. Bound: shown by the program itself in the same run; proven: nothing can cost less. Last three: what others publish for 10 minutes.");
        output.WriteLine();
        output.WriteLine("| instance | people | days | types | seed | cost | best known | gap | bound | proven | at 10 s | at 60 s | at 600 s | best after s | seconds | engine | IP+VNS | ejection chain | Gurobi |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public void Row(string instance, NrpFile file, NrpRun run, NrpPublished published, int seconds)
    {
        var best = published.Best(instance);
        string[] cells =
        [
            instance, Text(file.Staff.Count), Text(file.Days), Text(file.Shifts.Count), Text(run.Seed), Text(run.Cost), Text(best), Gap(run.Cost, best), Text(run.Bound),
            run.IsProven ? "yes" : "no", .. NrpRun.Marks.Select((m, i) => m <= seconds && i < run.CostAt.Count ? Text(run.CostAt[i]) : "–"),
            Number(run.SecondsToBest), Number(run.Seconds), run.Engine,
            .. Peers.Select(s => Text(published.InTenMinutes(instance, s))),
        ];
        output.WriteLine($"| {string.Join(" | ", cells)} |{(run.Fault is null ? "" : $" {run.Fault}")}");
    }

    private static string Gap(int? cost, int? best) => cost is null || best is null or 0 ? "–" : $"{((double)(cost.Value - best.Value) / best.Value * 100).ToString("F1", CultureInfo.InvariantCulture)} %";

    private static string Number(double seconds) => seconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string Text<T>(T? value) where T : struct, IFormattable => value?.ToString("0", CultureInfo.InvariantCulture) ?? "–";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
