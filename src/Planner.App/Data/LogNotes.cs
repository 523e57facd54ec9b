using Planner.App.Data.Model;

namespace Planner.App.Data;

/// <summary>Writes the access and change log.</summary>
internal static class LogNotes
{
    /// <summary>Adds an entry, which is saved with the rest of the operation.</summary>
    public static void Note(this PlannerContext context, TimeProvider clock, string by, string action, string subject, string? before = null, string? after = null) =>
        context.Log.Add(new LogRow { At = clock.GetUtcNow().UtcDateTime, By = by, Action = action, Subject = subject, Before = before, After = after });
}
