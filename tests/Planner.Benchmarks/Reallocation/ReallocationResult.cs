namespace Planner.Benchmarks.Reallocation;

/// <summary>An instance's run in the terms all families share.</summary>
internal static class ReallocationResult
{
    public static BenchmarkResult Of(string scenario, ReallocationRun run, bool sameTeams, string engine)
    {
        var proven = Enumerable.Range(0, run.Tiers.Count).TakeWhile(run.IsProven).Count();
        return new BenchmarkResult
        {
            Instance = sameTeams ? scenario : $"{scenario}, teams free",
            Value = [.. run.Tiers.Select(t => (decimal)t.Value)],
            Bound = [.. run.Tiers.Select((t, i) => run.IsProven(i) ? t.Value : run.IsWhole ? t.Bound : 0m)],
            Proof = proven == run.Tiers.Count ? "all tiers" : $"{proven} of {run.Tiers.Count} tiers",
            Seconds = run.Seconds,
            Engine = engine,
            Workers = 1,
            Checked = true, // a proposal exists only as a roster the checker has passed
            Note = $"{run.Tasks} tasks, {run.Hit} hit, {run.Scope?.ToString() ?? "nothing to do"}",
            Details = run,
        };
    }

    public static BenchmarkResult LeftOut(string scenario, string reason) =>
        new() { Instance = scenario, Value = [], Proof = "none", Seconds = 0, Engine = "–", Workers = 1, Note = $"left out: {reason}" };
}
