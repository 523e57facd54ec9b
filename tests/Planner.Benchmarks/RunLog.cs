using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.Benchmarks;

/// <summary>Keeps a run's progress, to read off afterwards when what was reached.</summary>
/// <param name="met">Told the cost of every step, or null.</param>
internal sealed class RunLog(Action<long>? met = null) : IProgress<PlanProgress>
{
    private readonly List<PlanProgress> _steps = [];

    public void Report(PlanProgress value)
    {
        lock (_steps)
        {
            _steps.Add(value);
        }
        met?.Invoke(value.Cost);
    }

    /// <summary>Seconds to the first lawful plan.</summary>
    public double? FirstPlan => _steps.FirstOrDefault()?.Elapsed.TotalSeconds;

    /// <summary>Seconds until no more than so many minutes are uncovered, or null if that was never reached.</summary>
    public double? Covered(int uncoveredMinutes) => _steps.FirstOrDefault(s => s.UncoveredMinutes <= uncoveredMinutes)?.Elapsed.TotalSeconds;

    /// <summary>Seconds to a plan that costs no more price units; 0 when there was none.</summary>
    public double SecondsTo(long cost) => _steps.FirstOrDefault(s => s.Cost <= cost)?.Elapsed.TotalSeconds ?? 0;

    /// <summary>Kronor of the best plan at the second, or null before there was one.</summary>
    public decimal? CostAt(double second) => _steps.LastOrDefault(s => s.Elapsed.TotalSeconds <= second) is { } step ? Price.ToKronor(step.Cost) : null;
}
