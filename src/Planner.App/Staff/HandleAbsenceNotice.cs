using Microsoft.EntityFrameworkCore;
using Planner.App.Data;

namespace Planner.App.Staff;

/// <summary>A scheduler takes a notice in hand.</summary>
/// <param name="Notice">Which.</param>
/// <param name="Version">Its version as it was shown.</param>
/// <param name="By">Who.</param>
public sealed record HandleAbsenceNoticeRequest(Guid Notice, int Version, string By);

/// <summary>What came of taking a notice in hand.</summary>
public abstract record HandleAbsenceNoticeOutcome
{
    private HandleAbsenceNoticeOutcome()
    {
    }

    /// <summary>It is no longer open.</summary>
    public sealed record Handled : HandleAbsenceNoticeOutcome;

    /// <summary>Somebody else was first.</summary>
    /// <param name="By">Who, or empty.</param>
    public sealed record ByOther(string By) : HandleAbsenceNoticeOutcome;
}

/// <summary>Takes a notice of absence off the list: the absence is covered, or the notice was a mistake.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class HandleAbsenceNotice(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Takes it in hand.</summary>
    public async Task<HandleAbsenceNoticeOutcome> RunAsync(HandleAbsenceNoticeRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        var row = await context.AbsenceNotices.SingleOrDefaultAsync(n => n.Id == request.Notice, stop).ConfigureAwait(false);
        if (row is null || row.HandledAt is not null || row.Version != request.Version)
        {
            return new HandleAbsenceNoticeOutcome.ByOther(row?.HandledBy ?? "");
        }
        (row.HandledAt, row.HandledBy) = (clock.GetUtcNow().UtcDateTime, request.By);
        context.Note(clock, request.By, "absence.handled", $"{row.Unit} {row.Person}");
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            return new HandleAbsenceNoticeOutcome.Handled();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new HandleAbsenceNoticeOutcome.ByOther("");
        }
    }
}
