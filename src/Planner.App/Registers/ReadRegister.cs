using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.Core.Staffing;

namespace Planner.App.Registers;

/// <summary>A wish to see a register of a week's unit.</summary>
/// <param name="Scenario">The week's name.</param>
/// <param name="Kind">Which register.</param>
/// <param name="By">Who looks.</param>
/// <param name="IsExport">Whether it leaves the planner as a file, which is logged as that.</param>
/// <param name="IsNoted">Whether it is noted in the log that somebody looked; not when the same page asks once more.</param>
public sealed record ReadRegisterRequest(string Scenario, RegisterKind Kind, string By, bool IsExport = false, bool IsNoted = true);

/// <summary>What came of asking for a register.</summary>
public abstract record ReadRegisterOutcome
{
    private ReadRegisterOutcome()
    {
    }

    /// <summary>The register.</summary>
    /// <param name="Week">The week it belongs to.</param>
    /// <param name="Version">The version a change must name.</param>
    /// <param name="Table">The table.</param>
    public sealed record Shown(WeekEntry Week, int Version, RegisterTable Table) : ReadRegisterOutcome;

    /// <summary>There is no such week.</summary>
    public sealed record NotThere(LocalText Reason) : ReadRegisterOutcome;
}

/// <summary>Reads a register. That somebody looked, or took it away as a file, is logged.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class ReadRegister(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Reads the register.</summary>
    public async Task<ReadRegisterOutcome> RunAsync(ReadRegisterRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await context.Scenarios.AsNoTracking().Include(s => s.Parts).SingleOrDefaultAsync(s => s.Name == request.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return new ReadRegisterOutcome.NotThere(PlanTexts.NoScenario(request.Scenario));
        }
        if (request.IsNoted)
        {
            context.Note(clock, request.By, request.IsExport ? "register.exported" : "register.seen", $"{row.Name} {request.Kind}");
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        var table = RegisterFiles.Read(request.Kind, row.Parts.ToDictionary(p => p.File, p => p.Text));
        return new ReadRegisterOutcome.Shown(WeekEntry.Of(row), row.Version, table);
    }
}
