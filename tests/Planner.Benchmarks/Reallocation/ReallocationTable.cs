using System.Globalization;
using Planner.Core.Cover;

namespace Planner.Benchmarks.Reallocation;

/// <summary>Prints what solving instances came to.</summary>
internal sealed class ReallocationTable(TextWriter output)
{
    public void Header(int seconds, string engine)
    {
        output.WriteLine($"Best plan after at most {seconds} s each with {engine}, warm, one solve at a time on {Environment.ProcessorCount} cores; the checker has passed every plan.");
        output.WriteLine("A number alone is proven to be least, with every tier before it. `3 ≥1` is not: it is at least 1, when the tiers before it stand. `3°` is proven only");
        output.WriteLine("where just the visits left open (OpenVisits), or besides them the times of the others (DayTimes), may change: the whole was not solved in time.");
        output.WriteLine("Authors' count: changed pairs of task and team, so a moved task counts 2 and a dropped one 1. The authors' script leaves same_allocation out");
        output.WriteLine("(same team: no); that reading has a row where it comes out otherwise.");
        output.WriteLine();
        output.WriteLine("| scenario | tasks | teams | stretches away | tasks hit | same team | tasks lost | reallocated | retimed | shift total min | shift largest min | authors' count | scope | seconds |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public void Row(string scenario, ReallocationRun run, bool sameTeams)
    {
        string[] cells =
        [
            scenario, Text(run.Tasks), Text(run.Teams), Text(run.Stretches), Text(run.Hit), sameTeams ? "yes" : "no",
            .. run.Tiers.Select((t, i) => Cell(t, run.IsProven(i), run.IsWhole)), Text(run.Score.AuthorsCount), run.Scope?.ToString() ?? "nothing to do", run.Seconds.ToString("F1", CultureInfo.InvariantCulture),
        ];
        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    public void LeftOut(string scenario, string reason) => output.WriteLine($"| {scenario} | left out: {reason} |");

    private static string Cell(TierResult tier, bool isProven, bool isWhole) => isProven ? Text(tier.Value)
        : tier.Proven ? $"{Text(tier.Value)}°"
        : $"{Text(tier.Value)} ≥{Text(isWhole ? tier.Bound : 0)}";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
