using Microsoft.EntityFrameworkCore;
using Planner.App.Absences.Cases;
using Planner.App.Absences.Ledgers;
using Planner.App.Plans;
using Planner.App.Tests.Data;
using Planner.App.Tests.Plans;
using Planner.Core.Cover;

namespace Planner.App.Tests.Absences.Cases;

public sealed class DecideTests
{
    private const int Overtime = 3;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_accepted_alternative_is_a_new_version_with_its_events_and_its_record(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var item = await week.ProposedAsync();
        var proposal = (await week.ProposalsAsync(item)).Cover.Alternatives[0].Proposal;
        Assert.IsType<DecideOutcome.Done>(await week.AcceptAsync(item));

        var shown = await week.ReadAsync();
        Assert.Equal((2, true, proposal.After.Cost), (shown.Plan.Published, shown.CanUndo, shown.Roster.Cost));
        Assert.Empty(shown.Open);
        Assert.Equal((2, CaseWeek.By), (Assert.Single(shown.Decided).Number, shown.Decided[0].By));
        await using var context = week.Database.Open();
        var version = await context.Published.SingleAsync(p => p.Number == 2);
        var record = LedgerJson.Read<LedgerRecord>((await context.Ledger.SingleAsync()).Json);
        Assert.Equal((version.Hash, "accepted"), (record.After.Hash, version.Kind));
        Assert.Equal((await context.Published.SingleAsync(p => p.Number == 1)).Hash, record.Before.Hash);
        var events = await context.Events.OrderBy(e => e.Position).ToListAsync();
        Assert.Equal(proposal.Events.Count, events.Count);
        Assert.Equal(("absent", record.Reported[0].Person, 2), (events[0].Kind, events[0].Person, events[0].Number));
        Assert.Equal(record.Reported[0].From!.Value.AddHours(-1), events[0].From);
        var accepted = Assert.IsType<CaseStatus.Accepted>(await week.StatusAsync(item));
        Assert.Equal((1, 2, CaseWeek.By), (accepted.Number, accepted.Version, accepted.By));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_proposal_is_accepted_once(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var item = await week.ProposedAsync();
        Assert.IsType<DecideOutcome.Done>(await week.AcceptAsync(item));
        Assert.IsType<DecideOutcome.Refused>(await week.AcceptAsync(item));
        await AssertVersionsAsync(week, 2, 1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_many_who_accept_at_once_one_gets_through(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var (one, other) = (await week.ProposedAsync(), await week.ProposedAsync(7));
        var outcomes = await Task.WhenAll(new[] { one, other, one, other }.Select(c => Task.Run(() => week.AcceptAsync(c))));
        Assert.Single(outcomes.OfType<DecideOutcome.Done>());
        await AssertVersionsAsync(week, 2, 1);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task When_the_roster_has_moved_on_a_proposal_is_refused_and_says_so(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var (first, second) = (await week.ProposedAsync(), await week.ProposedAsync(7));
        Assert.False((await week.ProposalsAsync(second)).IsOld);
        await week.AcceptAsync(first, by: "bertil");
        Assert.True((await week.ProposalsAsync(second)).IsOld);
        Assert.Equal("bertil", Assert.IsType<DecideOutcome.ChangedByOther>(await week.AcceptAsync(second)).By);
        Assert.IsType<DecideOutcome.Refused>(await week.Ask.RunAsync(new(second, Overtime, CaseWeek.By, "skäl"), CancellationToken.None));
        await AssertVersionsAsync(week, 2, 1);

        // Searched for again on what holds now, it can be accepted.
        var reports = (await week.ReadAsync()).Open.Single(c => c.Id == second).Reports;
        var again = Assert.IsType<StartCaseOutcome.Started>(await new ReportAbsence(week.Database, week, week.Feed, week.Clock)
            .RunAsync(new(PlannedWeek.Scenario, reports, CaseWeek.By, Replaces: second), CancellationToken.None)).Case;
        await week.CarryOut().RunAsync(again, CancellationToken.None);
        Assert.IsType<CaseStatus.None>(await week.StatusAsync(second));
        Assert.IsType<DecideOutcome.Done>(await week.AcceptAsync(again));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_alternative_that_may_have_overtime_and_needs_none_is_anybodys_to_accept(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var item = await week.ProposedAsync(withOvertime: false);
        Assert.Equal(CaseTexts.NoNeedToAsk, Assert.IsType<DecideOutcome.Refused>(await week.Ask.RunAsync(new(item, Overtime, CaseWeek.By, "skäl"), CancellationToken.None)).Reason);
        Assert.IsType<DecideOutcome.Done>(await week.AcceptAsync(item, Overtime));
        // Undone and undone again it is still nobody's overtime.
        Assert.IsType<DecideOutcome.Done>(await week.UndoAsync(2));
        Assert.IsType<DecideOutcome.Done>(await week.UndoAsync(3));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Overtime_is_the_managers_to_decide_with_a_reason(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var item = await week.ProposedAsync(withOvertime: true);
        Assert.IsType<DecideOutcome.Refused>(await week.AcceptAsync(item, Overtime, isManager: false, "skäl"));
        Assert.IsType<DecideOutcome.Refused>(await week.AcceptAsync(item, Overtime, isManager: true, " "));
        Assert.IsType<DecideOutcome.Refused>(await week.Ask.RunAsync(new(item, Overtime, CaseWeek.By, ""), CancellationToken.None));
        Assert.IsType<DecideOutcome.Refused>(await week.Ask.RunAsync(new(item, 1, CaseWeek.By, "skäl"), CancellationToken.None));
        await AssertVersionsAsync(week, 1, 0);

        Assert.IsType<DecideOutcome.Done>(await week.Ask.RunAsync(new(item, Overtime, CaseWeek.By, "ingen annan"), CancellationToken.None));
        Assert.Equal(new ManagerQuestion(Overtime, CaseWeek.By, "ingen annan"), (await week.ProposalsAsync(item)).Question);
        Assert.IsType<DecideOutcome.Refused>(await week.Ask.RefuseAsync(new(item, CaseWeek.By, IsManager: false, null), CancellationToken.None));
        Assert.IsType<DecideOutcome.Done>(await week.Ask.RefuseAsync(new(item, CaseWeek.Manager, IsManager: true, "för dyrt"), CancellationToken.None));
        Assert.Contains("för dyrt", (await week.ProposalsAsync(item)).Answer!.Sv, StringComparison.Ordinal);

        await week.Ask.RunAsync(new(item, Overtime, CaseWeek.By, "ingen annan"), CancellationToken.None);
        Assert.IsType<DecideOutcome.Done>(await week.AcceptAsync(item, Overtime, isManager: true, "ja", CaseWeek.Manager));
        await using var context = week.Database.Open();
        var record = LedgerJson.Read<LedgerRecord>((await context.Ledger.SingleAsync()).Json);
        Assert.Equal((CaseWeek.Manager, "ja", CoverAlternative.Overtime), (record.DecidedBy, record.Reason, record.Chosen!.Alternative));

        // Undoing the undoing would order it again.
        Assert.IsType<DecideOutcome.Done>(await week.UndoAsync(2));
        Assert.Equal(CaseTexts.NeedsManager, Assert.IsType<DecideOutcome.Refused>(await week.UndoAsync(3)).Reason);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_undone_decision_gives_back_the_version_before_and_corrects_the_ledger(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var first = (await week.ReadAsync()).Roster.Cost;
        Assert.IsType<DecideOutcome.Refused>(await week.UndoAsync(1));
        await week.AcceptAsync(await week.ProposedAsync());
        var second = (await week.ReadAsync()).Roster.Cost;
        Assert.IsType<DecideOutcome.ChangedByOther>(await week.UndoAsync(1));
        Assert.IsType<DecideOutcome.Done>(await week.UndoAsync(2));
        var undone = await week.ReadAsync();
        Assert.Equal((3, first, 0), (undone.Plan.Published, undone.Roster.Cost, undone.Plan.Events.Count));
        Assert.IsType<DecideOutcome.Done>(await week.UndoAsync(3));
        Assert.Equal((4, second), ((await week.ReadAsync()).Plan.Published, (await week.ReadAsync()).Roster.Cost));

        await using var context = week.Database.Open();
        var ledger = await LedgerTable.ReadAsync(context.Ledger, CancellationToken.None);
        Assert.Equal(3, ledger.Entries.Count);
        Assert.NotNull(Assert.Single(ledger.Standing).Record.Chosen);
        Assert.Equal(["absent", "undone", "absent"], (await context.Events.OrderBy(e => e.Number).ThenBy(e => e.Position).ToListAsync()).Where(e => e.Kind is "absent" or "undone").Select(e => e.Kind));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task When_the_database_cannot_write_the_record_nothing_is_written(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var item = await week.ProposedAsync();
        await using (var context = week.Database.Open())
        {
            foreach (var statement in kind == TestDatabase.Sqlite
                ? ["CREATE TRIGGER full_disk BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'disk full'); END"]
                : (string[])["CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$", "CREATE TRIGGER full_disk BEFORE INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION full_disk()"])
            {
                await context.Database.ExecuteSqlRawAsync(statement);
            }
        }
        await Assert.ThrowsAsync<DbUpdateException>(() => week.AcceptAsync(item));
        await AssertVersionsAsync(week, 1, 0);
        Assert.IsType<CaseStatus.Proposed>(await week.StatusAsync(item));
    }

    [Fact]
    public async Task A_trial_is_shown_but_never_accepted()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        var item = ((StartCaseOutcome.Started)await week.ReportAsync(isTrial: true, CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        await week.CarryOut().RunAsync(item, CancellationToken.None);
        Assert.True((await week.ProposalsAsync(item)).IsTrial);
        Assert.Empty((await week.ReadAsync()).Open);
        Assert.IsType<DecideOutcome.Refused>(await week.AcceptAsync(item));
        Assert.IsType<DecideOutcome.Refused>(await week.Ask.RunAsync(new(item, Overtime, CaseWeek.By, "skäl"), CancellationToken.None));
        await AssertVersionsAsync(week, 1, 0);
    }

    [Fact]
    public async Task A_case_put_away_changes_nothing()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        var item = await week.ProposedAsync();
        Assert.IsType<DecideOutcome.Done>(await new CloseCase(week.Database, week.Feed, week.Clock).RunAsync(item, CaseWeek.By, CancellationToken.None));
        Assert.IsType<DecideOutcome.Refused>(await week.AcceptAsync(item));
        Assert.Empty((await week.ReadAsync()).Open);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_draft_that_an_absence_has_overtaken_can_be_thrown_away(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var published = await week.Planned.ReadAsync();
        await week.Planned.MoveAsync(PlannedWeek.SomeMove(published).Request);
        Assert.False((await week.Planned.ReadAsync()).IsDraftOld);
        await week.AcceptAsync(await week.ProposedAsync());
        var draft = await week.Planned.ReadAsync();
        Assert.True(draft.IsDraftOld);
        Assert.IsType<ChangeDraftOutcome.Changed>(await new DiscardDraft(week.Database, week.Clock).RunAsync(DraftRequest.Of(draft, CaseWeek.By), CancellationToken.None));
        Assert.Equal((WeekState.Published, 2), ((await week.Planned.ReadAsync()).State, (await week.Planned.ReadAsync()).Published));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_follow_up_sums_what_stands(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        await week.AcceptAsync(await week.ProposedAsync());
        var follow = new FollowUp(week.Database, week.Clock);
        Assert.Equal("2026-11", follow.ThisMonth);
        var report = Assert.IsType<FollowUpOutcome.Summed>(await follow.RunAsync("2026-11", CaseWeek.Manager, isNoted: true, CancellationToken.None)).Report;
        var (entry, figures) = Assert.Single(report.Month.Rows);
        Assert.Equal(entry.Record.Counterfactual!.Pay.Sum(p => p.Amount) - entry.Record.Chosen!.Pay.Sum(p => p.Amount), figures.Avoided);
        Assert.True(figures.Avoided > 0);
        Assert.Equal((figures, figures), (report.Month.Sum, report.Year));
        Assert.Equal([new DateOnly(2026, 11, 1)], report.Months.Keys);

        await week.UndoAsync(2);
        report = ((FollowUpOutcome.Summed)await follow.RunAsync("2026-11", CaseWeek.Manager, isNoted: false, CancellationToken.None)).Report;
        Assert.Equal(0, report.Year.Avoided);
        Assert.Single(report.Month.Corrected);
        Assert.IsType<FollowUpOutcome.Refused>(await follow.RunAsync("november", CaseWeek.Manager, isNoted: false, CancellationToken.None));
    }

    private static async Task AssertVersionsAsync(CaseWeek week, int versions, int records)
    {
        await using var context = week.Database.Open();
        Assert.Equal((versions, records), (await context.Published.CountAsync(), await context.Ledger.CountAsync()));
        Assert.Equal(records > 0, await context.Events.AnyAsync());
    }
}
