namespace Planner.Benchmarks;

/// <summary>What one family came to, for machines.</summary>
/// <param name="Family">Its name, as on the command line.</param>
/// <param name="ExitCode">0 when all was measured and is right, 1 when something failed, 2 when data or an engine are missing.</param>
/// <param name="Said">What was said of what is missing or wrong; empty when nothing was.</param>
/// <param name="Results">Its rows.</param>
internal sealed record FamilyReport(string Family, int ExitCode, string Said, IReadOnlyList<BenchmarkResult> Results);
