using System.Text;
using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Plans;
using Planner.App.Rosters.Json;
using Planner.App.Tests.Absences.Cases;
using Planner.App.Tests.Data;

namespace Planner.App.Tests.Plans;

public sealed class PublishTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_published_draft_is_a_numbered_version_and_the_draft_is_gone(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var draft = await week.ReadAsync();
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PublishAsync(draft));
        var published = await week.ReadAsync();
        Assert.Equal((WeekState.Published, 1, draft.Cost), (published.State, published.Published, published.Cost));
        await using var context = week.Test.Database.Open();
        var row = await context.Published.SingleAsync();
        Assert.Equal(RosterRevision.HashOf(Encoding.UTF8.GetBytes(row.Roster)), row.Hash);
        Assert.Empty(await context.DraftSteps.ToListAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_next_version_builds_on_the_one_before(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        await week.PublishAsync(await week.ReadAsync());
        var published = await week.ReadAsync();
        var (move, difference) = PlannedWeek.SomeMove(published);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.MoveAsync(move));
        var draft = await week.ReadAsync();
        Assert.Equal((WeekState.Draft, 1, published.Cost + difference), (draft.State, draft.Published, draft.Cost));

        var preview = await week.PreviewAsync();
        Assert.Equal((2, 1), (preview.Next, preview.VisitsChanged));
        // Whoever loses the visit and whoever gets it, and nobody else.
        Assert.Equal(move.Visit, Assert.Single(preview.Days.SelectMany(d => d.Gone)).Visit.Value);
        Assert.Equal(move.Visit, Assert.Single(preview.Days.SelectMany(d => d.Come)).Visit.Value);
        Assert.Equal(published.Gaps.Count(), preview.Before!.Gaps);
        Assert.Equal((published.Cost, draft.Cost, difference), (preview.Before.Cost, preview.Now.Cost, preview.Now.Cost - preview.Before.Cost));
        // Both are told of their day; of a shift that stays as it is the rule about notice says nothing.
        Assert.Equal(new[] { move.From, move.To }.Order(), preview.Notices.Select(n => n.Person.Id.Value).Order());
        Assert.All(preview.Notices.SelectMany(n => n.Days), d => Assert.Equal(d.IsOtherShift && d.Notice < 14, d.IsShort));
        Assert.Equal(preview.Days.Count(d => d.IsOtherShift), preview.Notices.Sum(n => n.Days.Count(d => d.IsOtherShift)));
        Assert.Equal(preview.Days.Count, preview.Notices.Sum(n => n.Days.Count));
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PublishAsync(draft));
        await using var context = week.Test.Database.Open();
        var versions = await context.Published.OrderBy(p => p.Number).ToListAsync();
        Assert.Equal([1, 2], versions.Select(v => v.Number));
        Assert.Contains(versions[0].Hash, versions[1].Roster, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Of_two_who_publish_the_same_week_one_is_told_that_the_other_was_first(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var draft = await week.ReadAsync();
        var outcomes = await Task.WhenAll(new[] { "anna", "bertil" }.Select(by => Task.Run(() => week.PublishAsync(draft, by))));
        Assert.Single(outcomes.OfType<ChangeDraftOutcome.Changed>());
        Assert.Single(outcomes.OfType<ChangeDraftOutcome.ChangedByOther>());
        await using var context = week.Test.Database.Open();
        Assert.Single(await context.Published.ToListAsync());
    }

    [Fact]
    public async Task A_first_version_tells_everybody_and_says_how_long_before()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var draft = await week.ReadAsync();
        var preview = await week.PreviewAsync();
        Assert.Equal(draft.Roster.Weeks.Count(w => w.Shifts.Count > 0), preview.Notices.Count);
        var first = draft.Problem.Horizon.DateOf(draft.Roster.Weeks.SelectMany(w => w.Shifts).Min(s => s.Day));
        Assert.Equal(first.DayNumber - new DateOnly(2026, 11, 2).DayNumber, preview.NoticeDays);
        Assert.Equal(preview.NoticeDays < 14, preview.IsShortNotice);
        Assert.Null(preview.Before);
        // Whoever has the shortest notice is told first; each day with its own.
        Assert.Equal(preview.NoticeDays, preview.Notices[0].Days[0].Notice);
        Assert.Equal(preview.Notices.OrderBy(n => n.Days[0].Notice).ThenBy(n => n.Person.Index), preview.Notices);
        foreach (var notice in preview.Notices)
        {
            var shifts = draft.Roster.Weeks[notice.Person.Index].Shifts.Select(s => draft.Problem.Horizon.DateOf(s.Day)).Order();
            Assert.Equal(shifts, notice.Days.Select(d => d.Date));
            Assert.All(notice.Days, d => Assert.Equal(d.Date.DayNumber - new DateOnly(2026, 11, 2).DayNumber, d.Notice));
            Assert.All(notice.Days, d => Assert.Equal(d.Notice < 14, d.IsShort));
        }
        // Asked two weeks before, nothing is short.
        Assert.Contains(preview.Notices, n => n.Days.Any(d => d.IsShort));
        Assert.DoesNotContain(PersonNotice.Of(draft.Problem.Horizon, preview.Days, first.AddDays(-14)), n => n.Days.Any(d => d.IsShort));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_warning_is_published_only_with_a_reason_which_is_kept(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        Assert.True((await week.PreviewAsync()).NeedsReason);
        Assert.Equal(PlanTexts.NeedsReason, Assert.IsType<ChangeDraftOutcome.Refused>(await week.PublishAsync(await week.ReadAsync(), reason: "  ")).Reason);
        await using var context = week.Test.Database.Open();
        Assert.Empty(await context.Published.ToListAsync());
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PublishAsync(await week.ReadAsync(), reason: " akut sjukdom i laget "));
        Assert.Equal("akut sjukdom i laget", (await context.Published.AsNoTracking().SingleAsync()).Reason);
        Assert.EndsWith(": akut sjukdom i laget", (await context.Log.SingleAsync(l => l.Action == "week.published")).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_like_what_is_published_warns_of_nothing_but_its_gaps()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var draft = await week.ReadAsync();
        await week.PublishAsync(draft);
        var same = await week.PreviewAsync();
        Assert.Empty(same.Days);
        Assert.Empty(same.Notices);
        Assert.Equal(same.Now, same.Before);
        Assert.Equal((0, null, same.Now.Gaps > 0), (same.VisitsChanged, same.NoticeDays, same.NeedsReason));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_old_draft_is_compared_visit_by_visit_although_one_has_been_cancelled_since(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind, new DateTimeOffset(2026, 11, 9, 3, 0, 0, TimeSpan.Zero));
        var published = await week.Planned.ReadAsync();
        var (move, _) = PlannedWeek.SomeMove(published);
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.Planned.MoveAsync(move));
        // The first visit: every visit after it is numbered anew when it is cancelled.
        var cancelled = published.Problem.Visits.First(v => v.Client is not null && v.Id.Value != move.Visit && published.Roster.Deliveries[v.Index] is not null).Id.Value;
        var item = Assert.IsType<StartCaseOutcome.Started>(await week.ReportAsync(new CoverReport.Cancelled(cancelled))).Case;
        await week.CarryOut().RunAsync(item, CancellationToken.None);
        Assert.IsType<DecideOutcome.Done>(await week.AcceptAsync(item));

        Assert.True((await week.Planned.ReadAsync()).IsDraftOld);
        var preview = await week.Planned.PreviewAsync();
        Assert.Equal(new[] { move.Visit, cancelled }.Order(StringComparer.Ordinal), preview.Days.SelectMany(d => d.Come).Select(c => c.Visit.Value).Order(StringComparer.Ordinal));
        Assert.Equal(2, preview.VisitsChanged);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_reason_longer_than_the_page_takes_is_refused_and_nothing_is_published(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        Assert.IsType<ChangeDraftOutcome.Refused>(await week.PublishAsync(await week.ReadAsync(), reason: new string('x', PublishWeek.LongestReason + 1)));
        await using var context = week.Test.Database.Open();
        Assert.Empty(await context.Published.ToListAsync());
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PublishAsync(await week.ReadAsync(), reason: new string('x', PublishWeek.LongestReason)));
    }

    [Fact]
    public async Task Without_a_draft_there_is_nothing_to_publish()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        await week.PublishAsync(await week.ReadAsync());
        Assert.IsType<ChangeDraftOutcome.Refused>(await week.PublishAsync(await week.ReadAsync()));
    }
}
