using Microsoft.EntityFrameworkCore;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.App.Rosters.Json;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Something that has happened to a published week: absences, a return, a visit that is cancelled, late or new.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Reports">What has happened, together.</param>
/// <param name="By">Who reports.</param>
/// <param name="IsTrial">Whether it is only tried: the proposals cannot be accepted.</param>
/// <param name="Now">The local time it is planned from; null for the reports' own. Only a trial is planned from a time that has passed.</param>
/// <param name="Replaces">An earlier case about the same, which is closed; or null.</param>
public sealed record ReportAbsenceRequest(string Scenario, IReadOnlyList<CoverReport> Reports, string By, bool IsTrial = false, string? Now = null, Guid? Replaces = null);

/// <summary>What came of starting work on a case.</summary>
public abstract record StartCaseOutcome
{
    private StartCaseOutcome()
    {
    }

    /// <summary>It is queued.</summary>
    public sealed record Started(Guid Case) : StartCaseOutcome;

    /// <summary>It makes no sense for what is published; nothing was changed.</summary>
    public sealed record Refused(LocalText Reason) : StartCaseOutcome;
}

/// <summary>
/// Takes a report and has cover searched for on the latest published version, in the background: it goes on when the browser is
/// closed and after a restart. No cause of absence is asked for or kept.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="queue">Where it waits.</param>
/// <param name="feed">Tells pages.</param>
/// <param name="clock">Tells when.</param>
public sealed class ReportAbsence(PlannerDatabase database, ICaseOrders queue, CaseFeed feed, TimeProvider clock)
{
    private const int MostReports = 20;

    /// <summary>Takes the report.</summary>
    public async Task<StartCaseOutcome> RunAsync(ReportAbsenceRequest request, CancellationToken stop)
    {
        if (request.Reports.Count is 0 or > MostReports)
        {
            return new StartCaseOutcome.Refused(CaseTexts.NothingReported);
        }
        await using var context = database.Open();
        if (await context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == request.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return new StartCaseOutcome.Refused(PlanTexts.NoScenario(request.Scenario));
        }
        var item = await CaseAsync(context, row, request, stop).ConfigureAwait(false);
        if (item.Refused is { } reason)
        {
            return new StartCaseOutcome.Refused(reason);
        }
        var added = item.Row!;
        if (request.Replaces is { } earlier)
        {
            await context.Cases.Where(c => c.Id == earlier && (c.State == CaseStates.Found || c.State == CaseStates.Failed))
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CaseStates.Closed).SetProperty(x => x.Version, x => x.Version + 1), stop).ConfigureAwait(false);
        }
        context.Add(added);
        context.Note(clock, request.By, request.IsTrial ? "absence.tried" : "absence.reported", row.Name, after: $"{added.Id}");
        await context.SaveChangesAsync(stop).ConfigureAwait(false);
        // What is saved is queued, also when whoever asked has gone away in between.
        await queue.AddAsync(added.Id, CancellationToken.None).ConfigureAwait(false);
        feed.Tell(row.Name);
        return new StartCaseOutcome.Started(added.Id);
    }

    private async Task<(CaseRow? Row, LocalText? Refused)> CaseAsync(PlannerContext context, ScenarioRow row, ReportAbsenceRequest request, CancellationToken stop)
    {
        OpenWeek? week;
        try
        {
            week = await OpenWeek.PublishedWeekAsync(database, context, row, null, stop).ConfigureAwait(false);
        }
        catch (UnreadableWeekException unreadable)
        {
            return (null, unreadable.Fault);
        }
        if (week is null)
        {
            return (null, CaseTexts.NotPublished);
        }
        var planning = new CoverPlanning(CoverPlanning.Engine, clock);
        var (task, not) = planning.Prepare(CaseWork.Opened(week), CaseWork.NameOf(week), request.Reports, request.Now);
        if (task is null)
        {
            return (null, CaseWork.FaultOf(not!));
        }
        var horizon = week.Problem.Horizon;
        var now = request.IsTrial ? task.Report.Now : FromNow(horizon, task.Report.Now);
        if (Shifted(request.Reports, horizon, now) is not { } reports)
        {
            return (null, CaseTexts.HasPassed(LocalTimes.Write(horizon, task.Report.Events.OfType<RosterEvent.Absent>().Min(a => a.Time.End))));
        }
        return (
            new CaseRow
            {
                ScenarioId = row.Id,
                Kind = request.IsTrial ? CaseKinds.Trial : CaseKinds.Cover,
                State = CaseStates.Going,
                Number = week.Published!.Number,
                Report = LedgerJson.Write(reports),
                Now = LocalTimes.Write(horizon, now),
                StartedAt = clock.GetUtcNow().UtcDateTime,
                StartedBy = request.By,
            },
            null);
    }

    /// <summary>What has passed cannot be planned: during the week it is planned from now, though something was reported to have begun before.</summary>
    private int FromNow(Horizon horizon, int told)
    {
        var minute = horizon.MinuteOf(SwedishClock.Local(clock));
        return minute >= 0 && minute < horizon.EndMinute ? Math.Max(told, minute) : told;
    }

    /// <summary>Absences without their kind, which decides nothing here; those that began before the minute begin at it. Null when one is over by then.</summary>
    private static List<CoverReport>? Shifted(IReadOnlyList<CoverReport> reports, Horizon horizon, int now)
    {
        var from = LocalTimes.Write(horizon, now);
        var shifted = new List<CoverReport>();
        foreach (var report in reports.Select(r => r is CoverReport.Absent a ? a with { Kind = AbsenceKind.Leave } : r))
        {
            if (report is not CoverReport.Absent absent || !LocalTimes.TryRead(horizon, absent.From, out var start, out _) || start >= now)
            {
                shifted.Add(report);
                continue;
            }
            var days = absent.Days - (horizon.DayOfMinute(now) - horizon.DayOfMinute(start));
            var isOver = absent.Until is { } until ? LocalTimes.TryRead(horizon, until, out var end, out _, RosterEvent.Absent.LongestDays) && end <= now : (days ?? 1) < 1 || (absent.Days is null && horizon.DayOfMinute(now) != horizon.DayOfMinute(start));
            if (isOver)
            {
                return null;
            }
            shifted.Add(absent with { From = from, Days = days });
        }
        return shifted;
    }
}
