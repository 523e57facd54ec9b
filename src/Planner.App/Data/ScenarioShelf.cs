using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data.Model;
using Planner.App.Scenarios;

namespace Planner.App.Data;

/// <summary>Scenarios as loaded from the database, kept until their content changes: reading one takes longer than anything done with it.</summary>
internal sealed class ScenarioShelf
{
    private readonly ConcurrentDictionary<Guid, (int Version, ScenarioOutcome Loaded)> _shelf = new();

    /// <summary>The scenario of a row.</summary>
    public async Task<ScenarioOutcome> OfAsync(PlannerContext context, ScenarioRow row, CancellationToken stop)
    {
        if (_shelf.TryGetValue(row.Id, out var kept) && kept.Version == row.Version)
        {
            return kept.Loaded;
        }
        var parts = await context.Entry(row).Collection(r => r.Parts).Query().AsNoTracking().ToDictionaryAsync(p => p.File, p => p.Text, stop).ConfigureAwait(false);
        var loaded = ScenarioLoader.Load(row.Name, parts);
        _shelf[row.Id] = (row.Version, loaded);
        return loaded;
    }
}
