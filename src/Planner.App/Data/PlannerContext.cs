using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data.Model;

namespace Planner.App.Data;

/// <summary>
/// The database as EF Core sees it. One context serves one operation. Each provider has its own class, because each has its
/// own migrations.
/// </summary>
internal abstract class PlannerContext(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<ScenarioRow> Scenarios => Set<ScenarioRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<DraftStepRow> DraftSteps => Set<DraftStepRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<PublishedRow> Published => Set<PublishedRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<LogRow> Log => Set<LogRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<CalendarLinkRow> CalendarLinks => Set<CalendarLinkRow>();

    public DbSet<AbsenceNoticeRow> AbsenceNotices => Set<AbsenceNoticeRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public DbSet<MilestoneRow> Milestones => Set<MilestoneRow>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Guard();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Guard();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException fault) when (fault is not DbUpdateConcurrencyException && DatabaseFault.Of(fault) is not null)
        {
            // Otherwise it would be taken for somebody else's change, which a failed update usually is.
            throw new UnsavedException(fault);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountTables.Configure(builder);
        PlannerTables.Configure(builder);
    }

    private void Guard()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry is { Entity: IAppendOnly, State: EntityState.Modified or EntityState.Deleted })
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is append-only: a row was to be {entry.State}. Maybe add a row that corrects it instead.");
            }
            if (entry is { Entity: IVersioned row, State: EntityState.Modified })
            {
                row.Version++;
            }
        }
    }
}
