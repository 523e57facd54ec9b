namespace Planner.Benchmarks;

/// <summary>Keeps a family's results, and prints each as it comes when there is a table.</summary>
internal sealed class ResultLog(ResultTable? table = null)
{
    private readonly List<BenchmarkResult> _results = [];

    public IReadOnlyList<BenchmarkResult> Results => _results;

    public void Add(BenchmarkResult result)
    {
        _results.Add(result);
        table?.Row(result);
    }
}
