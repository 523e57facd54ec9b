using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Staff;

/// <summary>Somebody's own word that they are away. Never a cause.</summary>
/// <param name="Account">Who.</param>
/// <param name="Kind">Sick or care of a child: as coarse as pay needs it.</param>
/// <param name="First">First day away.</param>
/// <param name="Last">Last day away.</param>
/// <param name="IsFromNow">Whether the first day, today, is worked until now: somebody goes home.</param>
public sealed record ReportOwnAbsenceRequest(Guid Account, AbsenceKind? Kind, DateOnly First, DateOnly Last, bool IsFromNow);

/// <summary>What came of reporting an absence.</summary>
public abstract record ReportOwnAbsenceOutcome
{
    private ReportOwnAbsenceOutcome()
    {
    }

    /// <summary>Those who plan see it now; also when the same was reported a moment ago.</summary>
    public sealed record Reported : ReportOwnAbsenceOutcome;

    /// <summary>The account belongs to nobody who is planned.</summary>
    public sealed record NoPerson : ReportOwnAbsenceOutcome;

    /// <summary>It cannot be; nothing was changed.</summary>
    public sealed record Refused(LocalText Reason) : ReportOwnAbsenceOutcome;
}

/// <summary>Takes somebody's notice of being away. It changes no roster: a scheduler covers the absence.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class ReportOwnAbsence(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>How far ahead an absence may begin, and how long it may be, in days.</summary>
    private const int Days = 31;

    /// <summary>Stores the notice.</summary>
    public async Task<ReportOwnAbsenceOutcome> RunAsync(ReportOwnAbsenceRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await OwnAccount.FindAsync(context, request.Account, clock, stop).ConfigureAwait(false) is not { } own)
        {
            return new ReportOwnAbsenceOutcome.NoPerson();
        }
        var now = SwedishClock.Local(clock);
        var today = DateOnly.FromDateTime(now);
        if (Fault(request, today) is { } fault)
        {
            return new ReportOwnAbsenceOutcome.Refused(fault);
        }
        var from = request.IsFromNow ? now : request.First.ToDateTime(TimeOnly.MinValue);
        var notice = new AbsenceNoticeRow
        {
            Unit = own.Unit,
            Person = own.Person,
            Kind = request.Kind == AbsenceKind.Sick ? "sick" : "careOfChild",
            From = SwedishClock.Utc(from),
            Until = SwedishClock.Utc(request.Last.AddDays(1).ToDateTime(TimeOnly.MinValue)),
            At = clock.GetUtcNow().UtcDateTime,
        };
        context.Add(notice);
        context.Note(clock, own.UserName, "absence.reported", $"{own.Unit} {own.Person}");
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            await using var again = database.Open();
            if (!await again.AbsenceNotices.AnyAsync(n => n.Unit == notice.Unit && n.Person == notice.Person && n.From == notice.From && n.HandledAt == null, stop).ConfigureAwait(false))
            {
                throw;
            }
        }
        return new ReportOwnAbsenceOutcome.Reported();
    }

    private static LocalText? Fault(ReportOwnAbsenceRequest request, DateOnly today) =>
        request.Kind is not (AbsenceKind.Sick or AbsenceKind.CareOfChild) ? StaffTexts.NoKind
        : request.First < today || (request.IsFromNow && request.First != today) ? StaffTexts.Passed
        : request.Last < request.First ? StaffTexts.DaysBackwards
        : request.First > today.AddDays(Days) || request.Last >= request.First.AddDays(Days) ? StaffTexts.TooFar(Days)
        : null;
}
