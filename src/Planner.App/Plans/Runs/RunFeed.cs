using System.Collections.Concurrent;
using Planner.Core.Planning;

namespace Planner.App.Plans.Runs;

/// <summary>Tells the pages of this server how runs go, as it happens, and lets them stop one. What matters is in the database as well.</summary>
public sealed class RunFeed
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.5);
    private readonly ConcurrentDictionary<Guid, (PlanProgress? Progress, CancellationTokenSource Stop)> _running = new();

    /// <summary>A run of the scenario named has moved on, begun or ended. Raised on threads of its own.</summary>
    public event Action<string>? Moved;

    /// <summary>How far a run of this server is, or null.</summary>
    public PlanProgress? Of(Guid run) => _running.TryGetValue(run, out var running) ? running.Progress : null;

    /// <summary>Something about a scenario's run has changed.</summary>
    internal void Tell(string scenario) => Moved?.Invoke(scenario);

    internal void Begin(Guid run, CancellationTokenSource stop) => _running[run] = (null, stop);

    internal void Report(Guid run, string scenario, PlanProgress progress)
    {
        if (_running.TryGetValue(run, out var running))
        {
            var isNew = running.Progress is null || progress.Elapsed - running.Progress.Elapsed >= Between || progress.Elapsed < running.Progress.Elapsed;
            if (isNew)
            {
                _running[run] = running with { Progress = progress };
                Tell(scenario);
            }
        }
    }

    internal void End(Guid run) => _running.TryRemove(run, out _);

    internal void Stop(Guid run)
    {
        if (_running.TryGetValue(run, out var running))
        {
            running.Stop.Cancel();
        }
    }
}
