using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Absences.Ledgers;
using Planner.App.Tests.Data;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Absences.Cases;

public sealed class ReportAbsenceTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_is_reported_is_worked_on_in_the_background_and_read_back_as_it_was_proposed(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        CoverCase? made = null;
        var item = Assert.IsType<StartCaseOutcome.Started>(await week.ReportAsync(CaseWeek.SomeAbsence(await week.ReadAsync()))).Case;
        Assert.Equal([item], week.Queued);
        Assert.IsType<CaseStatus.Going>(await week.StatusAsync(item));
        Assert.Equal(CaseEntryState.Going, Assert.Single((await week.ReadAsync()).Open).State);

        await week.CarryOut(async (solver, before, happened, now, policy, stop) =>
        {
            var outcome = await CoverPlanning.Engine(solver, before, happened, now, policy, stop);
            var proposed = (CoverOutcome.Proposed)outcome;
            made = new CoverCase(
                "x", "", new(1, [], null), before.Problem, before, now, happened, [.. proposed.Proposals.Select(p => PricedCover.Of(before, p, now))],
                proposed.Counterfactual is { } old ? PricedCover.Of(before, old, now) : null, [], "none", TimeSpan.Zero);
            return outcome;
        }).RunAsync(item, CancellationToken.None);

        var cover = (await week.ProposalsAsync(item)).Cover;
        Assert.Equal(made!.Alternatives.Count, cover.Alternatives.Count);
        Assert.All(made.Alternatives.Zip(cover.Alternatives), pair => Assert.Equal(Told(made, pair.First), Told(cover, pair.Second)));
        Assert.Equal(made.Counterfactual is null, cover.Counterfactual is null);
        Assert.Contains(cover.Notes, n => n.Sv.Contains("installera Node", StringComparison.Ordinal));
        Assert.All(cover.Alternatives, a => Assert.NotEmpty(a.Changes));
        Assert.Equal(1, (await week.ReadAsync()).Plan.Published);
    }

    [Theory]
    [InlineData("2026-11-02T08:00", "2026-11-10T06:00", "2026-11-10T06:00")]
    [InlineData("2026-11-11T08:00", "2026-11-10T06:00", "2026-11-11T09:00")]
    public async Task A_time_to_plan_from_can_be_given_and_is_never_one_that_has_passed_in_the_week(string clockUtc, string asked, string planned)
    {
        var now = new DateTimeOffset(DateTime.Parse(clockUtc, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite, now);
        var problem = (await week.ReadAsync()).Roster.Problem;
        var visit = problem.Visits.First(v => v.Client is not null && v.Windows.All(w => w.Day > 3)).Id.Value;
        var item = Assert.IsType<StartCaseOutcome.Started>(await new ReportAbsence(week.Database, week, week.Feed, week.Clock)
            .RunAsync(new(Plans.PlannedWeek.Scenario, [new CoverReport.Cancelled(visit)], CaseWeek.By, Now: asked), CancellationToken.None)).Case;
        await week.CarryOut().RunAsync(item, CancellationToken.None);
        Assert.Equal(planned, Planner.App.Rosters.Json.LocalTimes.Write(problem.Horizon, (await week.ProposalsAsync(item)).Cover.Now));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Neither_names_nor_causes_are_kept_or_logged(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var absence = CaseWeek.SomeAbsence(await week.ReadAsync()) with { Kind = AbsenceKind.Sick };
        var item = Assert.IsType<StartCaseOutcome.Started>(await week.ReportAsync(absence)).Case;
        await week.CarryOut().RunAsync(item, CancellationToken.None);
        await week.AcceptAsync(item);
        var names = (await week.ReadAsync()).Roster.Problem.People.Select(p => p.Name).ToList();
        await using var context = week.Database.Open();
        var log = await context.Log.Where(l => l.Action.StartsWith("absence")).OrderBy(l => l.Id).ToListAsync();
        Assert.Equal(["absence.reported", "absence.accepted"], log.Select(l => l.Action));
        Assert.All(log, l => Assert.Equal((CaseWeek.By, Plans.PlannedWeek.Scenario), (l.By, l.Subject)));
        var texts = log.Select(l => $"{l.Before} {l.After}").Append((await context.Cases.SingleAsync()).Report).Append((await context.Ledger.SingleAsync()).Json)
            .Append((await context.Published.SingleAsync(p => p.Number == 2)).Roster[..2000]);
        Assert.All(texts, t => Assert.DoesNotContain(names, n => t.Contains(n, StringComparison.Ordinal)));
        Assert.Contains("leave", (await context.Cases.SingleAsync()).Report, StringComparison.Ordinal);
        Assert.All(texts, t => Assert.DoesNotContain("sick", t, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_absence_that_began_before_now_is_planned_from_now()
    {
        // Tuesday 10 November at 07:00 in Sweden.
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite, new DateTimeOffset(2026, 11, 10, 6, 0, 0, TimeSpan.Zero));
        var person = (await week.ReadAsync()).Roster.Roster.Weeks.First(w => w.On(1) is { } s && s.Time.End > 1440 + 600).Person.Id.Value;
        Assert.IsType<StartCaseOutcome.Started>(await week.ReportAsync(new CoverReport.Absent([person], "2026-11-10T00:05", 1, null, AbsenceKind.Leave)));
        await using var context = week.Database.Open();
        var item = await context.Cases.SingleAsync();
        Assert.Equal("2026-11-10T07:00", item.Now);
        Assert.Equal("2026-11-10T07:00", Assert.IsType<CoverReport.Absent>(Assert.Single(CaseWork.Reports(item))).From);

        var over = await week.ReportAsync(new CoverReport.Absent([person], "2026-11-09T07:00", 1, null, AbsenceKind.Leave));
        Assert.Contains("har gått", Assert.IsType<StartCaseOutcome.Refused>(over).Reason.Sv, StringComparison.Ordinal);
        Assert.IsType<StartCaseOutcome.Started>(await week.ReportAsync(new CoverReport.Absent([person], "2026-11-09T07:00", 2, null, AbsenceKind.Leave)));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_at_once_or_told_when_it_is_planned()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        Assert.IsType<StartCaseOutcome.Refused>(await week.ReportAsync());
        Assert.IsType<StartCaseOutcome.Refused>(await week.ReportAsync(new CoverReport.Cancelled("finns-inte")));
        var absence = CaseWeek.SomeAbsence(await week.ReadAsync());
        await week.AcceptAsync(await week.ProposedAsync());
        var again = Assert.IsType<StartCaseOutcome.Started>(await week.ReportAsync(absence)).Case;
        await week.CarryOut().RunAsync(again, CancellationToken.None);
        Assert.Contains("redan frånvarande", Assert.IsType<CaseStatus.Failed>(await week.StatusAsync(again)).Why.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_that_is_only_a_draft_has_no_absences_to_cover()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite, isPublished: false);
        Assert.IsType<StartCaseOutcome.Refused>(await week.ReportAsync(new CoverReport.Cancelled("v")));
        var read = await new ReadAbsences(week.Database, week.Clock).RunAsync(new(CaseWeek.Week, null, CaseWeek.By), CancellationToken.None);
        Assert.IsType<ReadAbsencesOutcome.NotPublished>(read);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Several_absences_and_other_events_are_planned_together(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var shown = await week.ReadAsync();
        var (first, second) = (CaseWeek.SomeAbsence(shown), CaseWeek.SomeAbsence(shown, 12));
        var cancelled = shown.Roster.Problem.Visits.Last(v => v.Client is not null && shown.Roster.Roster.Deliveries[v.Index] is not null).Id.Value;
        var item = Assert.IsType<StartCaseOutcome.Started>(await week.ReportAsync(first, second, new CoverReport.Cancelled(cancelled))).Case;
        await week.CarryOut().RunAsync(item, CancellationToken.None);
        Assert.Equal(3, (await week.ProposalsAsync(item)).Cover.Reported.Count);
        Assert.IsType<DecideOutcome.Done>(await week.AcceptAsync(item));
        Assert.Contains((await week.ReadAsync()).Plan.Events, e => e is RosterEvent.VisitCancelled);
    }

    private static string Told(CoverCase cover, PricedCover chosen) => LedgerJson.Write(LedgerRecords.Accepted(
        cover with { RosterHash = "", Revision = new(1, [], null) }, chosen, new RosterStamp(2, ""), DateTimeOffset.UnixEpoch, "x", null));
}
