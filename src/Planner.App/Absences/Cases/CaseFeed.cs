using System.Collections.Concurrent;

namespace Planner.App.Absences.Cases;

/// <summary>How far the work on a case is.</summary>
/// <param name="Done">Sub-problems solved, or absences played.</param>
/// <param name="All">How many there are, or 0 when nobody can know.</param>
/// <param name="Lost">Of a play: how many of those played lose something.</param>
public sealed record CaseProgress(int Done, int All, int Lost)
{
    /// <summary>Nothing is done yet.</summary>
    public static CaseProgress None { get; } = new(0, 0, 0);
}

/// <summary>Tells the pages of this server how cases go, as it happens, and lets them stop one. What matters is in the database as well.</summary>
/// <param name="clock">Measures time.</param>
public sealed class CaseFeed(TimeProvider clock)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.3);
    private readonly ConcurrentDictionary<Guid, Working> _working = new();

    /// <summary>A case of the scenario named has begun, moved on, ended or been decided. Raised on threads of its own.</summary>
    public event Action<string>? Moved;

    /// <summary>How far a case this server works on is, or null.</summary>
    public CaseProgress? Of(Guid item) => _working.TryGetValue(item, out var working) ? working.Progress : null;

    /// <summary>Something about a scenario's cases, or what is published of it, has changed.</summary>
    internal void Tell(string scenario) => Moved?.Invoke(scenario);

    internal void Begin(Guid item, CancellationTokenSource stop) => _working[item] = new Working(stop, clock.GetTimestamp());

    internal void Report(Guid item, string scenario, CaseProgress progress)
    {
        if (_working.TryGetValue(item, out var working))
        {
            working.Progress = progress;
            if (clock.GetElapsedTime(working.Told) >= Between)
            {
                working.Told = clock.GetTimestamp();
                Tell(scenario);
            }
        }
    }

    internal void End(Guid item) => _working.TryRemove(item, out _);

    internal void Stop(Guid item)
    {
        if (_working.TryGetValue(item, out var working))
        {
            working.Stop.Cancel();
        }
    }

    private sealed class Working(CancellationTokenSource stop, long told)
    {
        public CancellationTokenSource Stop => stop;

        public CaseProgress Progress { get; set; } = CaseProgress.None;

        public long Told { get; set; } = told;
    }
}
