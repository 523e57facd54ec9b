using Microsoft.EntityFrameworkCore;
using Planner.App.Data.Model;

namespace Planner.App.Data;

/// <summary>The planner's own tables.</summary>
internal static class PlannerTables
{
    private const int Name = 200;
    private const int Hash = 64;
    private const int Word = 40;

    public static void Configure(ModelBuilder builder)
    {
        Scenarios(builder);
        Drafts(builder);
        Runs(builder);
        Cases(builder);
        Published(builder);
        Records(builder);
        OwnSchedules(builder);
        builder.Entity<ProtectionKeyRow>(key =>
        {
            key.ToTable("protection_keys").HasKey(k => k.Name);
            key.Property(k => k.Name).HasMaxLength(Name);
        });
        builder.Entity<MilestoneRow>(milestone =>
        {
            milestone.ToTable("milestones").HasKey(m => m.Name);
            milestone.Property(m => m.Name).HasMaxLength(Word);
        });
    }

    private static void Scenarios(ModelBuilder builder)
    {
        builder.Entity<ScenarioRow>(scenario =>
        {
            scenario.ToTable("scenarios").HasIndex(s => s.Name).IsUnique();
            scenario.HasIndex(s => s.FirstDate);
            scenario.Property(s => s.Name).HasMaxLength(Name);
            scenario.Property(s => s.Unit).HasMaxLength(Name);
            scenario.Property(s => s.ContentVersion).HasMaxLength(Hash);
            scenario.Property(s => s.Version).IsConcurrencyToken();
            scenario.HasMany(s => s.Parts).WithOne().HasForeignKey(p => p.ScenarioId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ScenarioPartRow>(part =>
        {
            part.ToTable("scenario_parts").HasKey(p => new { p.ScenarioId, p.File });
            part.Property(p => p.File).HasMaxLength(Name);
        });
    }

    private static void Drafts(ModelBuilder builder)
    {
        builder.Entity<DraftRow>(draft =>
        {
            draft.ToTable("drafts").HasIndex(d => d.ScenarioId).IsUnique();
            draft.HasOne<ScenarioRow>().WithMany().HasForeignKey(d => d.ScenarioId).OnDelete(DeleteBehavior.Cascade);
            draft.Property(d => d.Version).IsConcurrencyToken();
        });
        builder.Entity<DraftStepRow>(step =>
        {
            step.ToTable("draft_steps").HasKey(s => new { s.DraftId, s.Number });
            step.HasOne<DraftRow>().WithMany().HasForeignKey(s => s.DraftId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Runs(ModelBuilder builder) => builder.Entity<RunRow>(run =>
    {
        run.ToTable("runs").HasKey(r => r.Id);
        run.HasOne<ScenarioRow>().WithMany().HasForeignKey(r => r.ScenarioId).OnDelete(DeleteBehavior.Cascade);
        run.Property(r => r.State).HasMaxLength(Word);
        // One at a time for a scenario, whoever asks.
        run.HasIndex(r => r.ScenarioId).IsUnique().HasFilter($"\"State\" = '{RunStates.Going}'");
    });

    private static void Cases(ModelBuilder builder) => builder.Entity<CaseRow>(item =>
    {
        item.ToTable("cases").HasKey(c => c.Id);
        item.HasOne<ScenarioRow>().WithMany().HasForeignKey(c => c.ScenarioId).OnDelete(DeleteBehavior.Cascade);
        item.Property(c => c.Kind).HasMaxLength(Word);
        item.Property(c => c.State).HasMaxLength(Word);
        item.Property(c => c.Version).IsConcurrencyToken();
        item.HasIndex(c => new { c.ScenarioId, c.State });
        // A week's absences are played by one at a time, whoever asks.
        item.HasIndex(c => new { c.ScenarioId, c.Kind }).IsUnique().HasFilter($"\"State\" = '{CaseStates.Going}' AND \"Kind\" = '{CaseKinds.Play}'");
    });

    private static void Published(ModelBuilder builder)
    {
        builder.Entity<PublishedRow>(published =>
        {
            published.ToTable("published").HasKey(p => new { p.ScenarioId, p.Number });
            published.HasOne<ScenarioRow>().WithMany().HasForeignKey(p => p.ScenarioId).OnDelete(DeleteBehavior.Restrict);
            published.Property(p => p.Kind).HasMaxLength(Word);
            published.Property(p => p.Hash).HasMaxLength(Hash);
        });
        builder.Entity<EventRow>(happened =>
        {
            happened.ToTable("events").HasKey(e => new { e.ScenarioId, e.Number, e.Position });
            happened.HasOne<PublishedRow>().WithMany().HasForeignKey(e => new { e.ScenarioId, e.Number }).OnDelete(DeleteBehavior.Restrict);
            happened.HasIndex(e => new { e.Person, e.From });
            happened.Property(e => e.Kind).HasMaxLength(Word);
        });
    }

    private static void Records(ModelBuilder builder)
    {
        builder.Entity<LedgerRow>(record =>
        {
            record.ToTable("ledger").HasKey(r => new { r.ScenarioId, r.Position });
            record.HasOne<ScenarioRow>().WithMany().HasForeignKey(r => r.ScenarioId).OnDelete(DeleteBehavior.Restrict);
            record.HasIndex(r => new { r.ScenarioId, r.Record }).IsUnique();
            record.HasIndex(r => r.Month);
            record.Property(r => r.Record).HasMaxLength(Hash);
            record.Property(r => r.Corrects).HasMaxLength(Hash);
        });
        builder.Entity<LogRow>(entry =>
        {
            entry.ToTable("log").HasKey(l => l.Id);
            entry.HasIndex(l => l.At);
            entry.Property(l => l.Action).HasMaxLength(Word);
        });
    }

    private static void OwnSchedules(ModelBuilder builder)
    {
        builder.Entity<CalendarLinkRow>(link =>
        {
            link.ToTable("calendar_links").HasKey(l => l.Id);
            link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
            link.HasIndex(l => l.CodeHash).IsUnique();
            link.Property(l => l.CodeHash).HasMaxLength(Hash);
        });
        builder.Entity<AbsenceNoticeRow>(notice =>
        {
            notice.ToTable("absence_notices").HasKey(n => n.Id);
            // Told once, however often the button is pressed.
            notice.HasIndex(n => new { n.Unit, n.Person, n.From }).IsUnique().HasFilter("\"HandledAt\" IS NULL");
            notice.HasIndex(n => n.HandledAt);
            notice.Property(n => n.Unit).HasMaxLength(Name);
            notice.Property(n => n.Person).HasMaxLength(Hash);
            notice.Property(n => n.Kind).HasMaxLength(Word);
            notice.Property(n => n.Version).IsConcurrencyToken();
        });
    }
}
