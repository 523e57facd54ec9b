using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>Somebody changed a week, and it is saved.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="By">Who.</param>
/// <param name="What">What was done, in words.</param>
public sealed record WeekMoved(string Scenario, string By, LocalText What);

/// <summary>
/// Tells the pages of this server that a week is another than the one they show: its draft, what is published of it, or its registers.
/// Whoever changes a week tells it after the commit. A page that hears nothing, because another process changed the week, still cannot
/// overwrite it: every change names the version it was made on.
/// </summary>
public sealed class WeekFeed
{
    /// <summary>A week was changed. Raised on the thread that changed it, before whoever asked for the change is answered.</summary>
    public event Action<WeekMoved>? Moved;

    internal void Tell(string scenario, string by, LocalText what) => Moved?.Invoke(new WeekMoved(scenario, by, what));
}
