using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;

namespace Planner.App.Absences.Ledgers;

/// <summary>The ledger as a table that only grows: the same records as a ledger file has lines.</summary>
internal static class LedgerTable
{
    /// <summary>The ledger of a unit, all its weeks.</summary>
    public static Task<LedgerReading> OfUnitAsync(PlannerContext context, string unit, CancellationToken stop) =>
        ReadAsync(context.Ledger.Where(l => context.Scenarios.Any(s => s.Id == l.ScenarioId && s.Unit == unit)), stop);

    /// <summary>Some rows of the ledger, in the order they were written.</summary>
    public static async Task<LedgerReading> ReadAsync(IQueryable<LedgerRow> rows, CancellationToken stop)
    {
        var (entries, damaged) = (new List<LedgerEntry>(), new List<DamagedLine>());
        foreach (var row in await rows.AsNoTracking().OrderBy(r => r.ScenarioId).ThenBy(r => r.Position).ToListAsync(stop).ConfigureAwait(false))
        {
            try
            {
                entries.Add(new LedgerEntry(row.Position, LedgerJson.Read<LedgerRecord>(row.Json)));
            }
            catch (JsonException fault)
            {
                damaged.Add(new DamagedLine(row.Position, new($"posten kan inte läsas: {fault.Message}", $"the record cannot be read: {fault.Message}")));
            }
        }
        return new LedgerReading(entries, damaged);
    }

    /// <summary>Adds a record, saved with the rest of the operation.</summary>
    public static async Task AddAsync(PlannerContext context, Guid scenario, LedgerRecord record, CancellationToken stop)
    {
        var last = await context.Ledger.Where(l => l.ScenarioId == scenario).MaxAsync(l => (int?)l.Position, stop).ConfigureAwait(false);
        context.Add(new LedgerRow
        {
            ScenarioId = scenario,
            Position = (last ?? 0) + 1,
            Record = record.Id,
            Corrects = record.Corrects,
            Month = new DateOnly(record.PlannedFrom.Year, record.PlannedFrom.Month, 1),
            Json = LedgerJson.Write(record),
        });
    }
}
