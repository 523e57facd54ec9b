using Microsoft.EntityFrameworkCore;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;

namespace Planner.App.Absences.Cases;

/// <summary>A case that waits for somebody.</summary>
/// <param name="Week">The week it is in.</param>
/// <param name="Case">The case.</param>
public sealed record WaitingCase(WeekEntry Week, CaseEntry Case);

/// <summary>Lists cases that wait for somebody, in all weeks: what the manager is asked first, then the latest.</summary>
/// <param name="database">The database.</param>
public sealed class ListCases(PlannerDatabase database)
{
    private static readonly string[] Waiting = [CaseStates.Going, CaseStates.Found, CaseStates.Asked, CaseStates.Failed];

    /// <summary>The cases.</summary>
    public async Task<IReadOnlyList<WaitingCase>> RunAsync(CancellationToken stop)
    {
        await using var context = database.Open();
        var rows = await (from item in context.Cases.AsNoTracking()
                          join scenario in context.Scenarios.AsNoTracking() on item.ScenarioId equals scenario.Id
                          where item.Kind == CaseKinds.Cover && Waiting.Contains(item.State)
                          orderby item.State == CaseStates.Asked descending, item.StartedAt descending
                          select new { scenario, item.Id, item.State, item.Report, item.StartedAt, item.StartedBy }).ToListAsync(stop).ConfigureAwait(false);
        return [.. rows.Select(r => new WaitingCase(
            WeekEntry.Of(r.scenario),
            new CaseEntry(r.Id, Enum.Parse<CaseEntryState>(r.State, ignoreCase: true), LedgerJson.Read<List<CoverReport>>(r.Report), r.StartedAt, r.StartedBy)))];
    }
}
