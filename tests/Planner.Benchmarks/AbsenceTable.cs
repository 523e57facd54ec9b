using System.Globalization;
using Planner.App.Absences;
using Planner.Core.Cover;

namespace Planner.Benchmarks;

/// <summary>Prints what playing absences came to.</summary>
internal sealed class AbsenceTable(TextWriter output)
{
    public void Header()
    {
        output.WriteLine();
        output.WriteLine("| scenario | absences | number | covered % | support moved % | something lost % | tiers 1–3 proven % | of all alternatives % | median s | p95 s | max s | overtime the old way h | avoided h | avoided kr | lost the old way h | lost now h |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public void Row(string scenario, string kind, List<AbsenceRun> runs)
    {
        var times = runs.Select(r => r.Seconds).ToList();
        string[] cells =
        [
            scenario, kind, Text(runs.Count), Share(runs, r => r.Outcome == "covered"), Share(runs, r => r.Outcome == "moved"), Share(runs, r => r.Outcome == "lost"),
            Share(runs, r => r.Proven), Share(runs, r => r.AllProven), Text(At(times, 0.5), 2), Text(At(times, 0.95), 2), Text(times.Max(), 2),
            Hours(runs.Sum(r => r.OldWayOvertime)), Hours(runs.Sum(r => r.AvoidedOvertime)), Text((double)runs.Sum(r => r.AvoidedKronor)),
            Hours(runs.Sum(r => r.OldWayLost)), Hours(runs.Sum(r => r.LostMinutes)),
        ];
        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    /// <summary>The ranking and the map.</summary>
    public void Rest(string scenario, List<double> ranking, PlayAbsencesOutcome.Played? map)
    {
        output.WriteLine();
        output.WriteLine("| scenario | visits ranked | ranking median ms | p95 ms | max ms | map s | cells | covered | support moved | something lost | unproven |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        string[] cells =
        [
            scenario, Text(ranking.Count), Text(At(ranking, 0.5), 1), Text(At(ranking, 0.95), 1), Text(ranking.Max(), 1), .. map is null ? ["not played", "", "", "", "", ""] : MapCells(map),
        ];
        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static string[] MapCells(PlayAbsencesOutcome.Played map) =>
    [
        Text(map.Elapsed.TotalSeconds, 1), Text(map.Map.Cells.Count), Text(map.Map.Count<ResilienceOutcome.Covered>()),
        Text(map.Map.Count<ResilienceOutcome.SupportMoved>()), Text(map.Map.Count<ResilienceOutcome.Lost>()), Text(map.Map.Cells.Count(c => !c.IsProven)),
    ];

    /// <summary>The value that so great a share of the values does not exceed.</summary>
    public static double At(List<double> values, double share) => values.Order().ElementAt((int)Math.Ceiling(share * values.Count) - 1);

    private static string Share(List<AbsenceRun> runs, Func<AbsenceRun, bool> which) => Text(100.0 * runs.Count(which) / runs.Count, 1);

    private static string Hours(int minutes) => Text(minutes / 60.0, 1);

    private static string Text(double value, int decimals = 0) => value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
