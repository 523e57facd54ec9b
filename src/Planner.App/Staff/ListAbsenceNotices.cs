using Microsoft.EntityFrameworkCore;
using Planner.App.Accounts;
using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Staff;

/// <summary>A notice of absence that nobody has taken in hand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, which handling it names.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Person">Who, as a code.</param>
/// <param name="Name">Who.</param>
/// <param name="Kind">The kind, as coarse as pay needs it.</param>
/// <param name="From">From when, local.</param>
/// <param name="Until">Until when, local; midnight after the last day.</param>
/// <param name="At">When it was reported, local.</param>
public sealed record AbsenceNotice(Guid Id, int Version, string Unit, string Person, string Name, AbsenceKind Kind, DateTime From, DateTime Until, DateTime At);

/// <summary>Lists what staff has reported of their own absence, for those who plan. Oldest first.</summary>
/// <param name="database">The database.</param>
/// <param name="accounts">Knows names.</param>
public sealed class ListAbsenceNotices(PlannerDatabase database, ListAccounts accounts)
{
    /// <summary>The notices that nobody has taken in hand.</summary>
    public async Task<IReadOnlyList<AbsenceNotice>> RunAsync(CancellationToken stop)
    {
        await using var context = database.Open();
        var rows = await context.AbsenceNotices.AsNoTracking().Where(n => n.HandledAt == null).OrderBy(n => n.At).ToListAsync(stop).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return [];
        }
        var names = (await accounts.StaffAsync(stop).ConfigureAwait(false)).ToDictionary(s => (s.Unit, s.Person), s => s.Name);
        return [.. rows.Select(n => new AbsenceNotice(
            n.Id,
            n.Version,
            n.Unit,
            n.Person,
            names.GetValueOrDefault((n.Unit, n.Person), n.Person),
            n.Kind == "sick" ? AbsenceKind.Sick : AbsenceKind.CareOfChild,
            Absences.SwedishClock.Local(n.From),
            Absences.SwedishClock.Local(n.Until),
            Absences.SwedishClock.Local(n.At)))];
    }
}
