using System.Text;
using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Rosters.Json;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A wish to publish a draft.</summary>
/// <param name="Draft">The draft, as it was shown.</param>
/// <param name="Reason">Why it is published in spite of its warnings; needed when there are any (<see cref="PublishPreview.NeedsReason"/>), kept with the version.</param>
public sealed record PublishWeekRequest(DraftRequest Draft, string? Reason = null);

/// <summary>Makes a draft the roster that holds: a numbered version that is never changed. The draft is then gone.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class PublishWeek(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Characters a reason may have.</summary>
    public const int LongestReason = 300;

    /// <summary>Publishes the draft. Of two who publish at once one is told that the other was first.</summary>
    public async Task<ChangeDraftOutcome> RunAsync(PublishWeekRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        if (await context.Scenarios.SingleOrDefaultAsync(s => s.Name == request.Draft.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.NoScenario(request.Draft.Scenario));
        }
        var week = await OpenWeek.OfAsync(database, context, row, stop).ConfigureAwait(false);
        if (!week.IsAsShownTo(request.Draft))
        {
            return new ChangeDraftOutcome.ChangedByOther(week.ChangedBy);
        }
        if (week.Draft is null)
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.NothingToPublish);
        }
        if (week.Draft.BasedOn != week.PublishedNumber)
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.DraftIsOld(week.Draft.BasedOn, week.PublishedNumber));
        }
        if (PlanChecker.Check(week.Problem, week.Roster) is not CheckOutcome.Passed { Plan: var plan })
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.NotLawful);
        }
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        if (reason is { Length: > LongestReason })
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.LongReason(reason.Length, LongestReason));
        }
        if (reason is null && await IsWarnedAsync(context, week, stop).ConfigureAwait(false))
        {
            return new ChangeDraftOutcome.Refused(PlanTexts.NeedsReason);
        }
        var version = Version(week, plan, request.Draft.By, reason);
        context.Add(version);
        context.Remove(week.Draft);
        context.Note(clock, request.Draft.By, "week.published", row.Name, week.Published?.Hash, reason is null ? version.Hash : $"{version.Hash}: {reason}");
        var done = new LocalText($"Version {version.Number} publicerad", $"Version {version.Number} published");
        return await DraftChange.CommittedAsync(database, context, transaction, request.Draft, done, stop).ConfigureAwait(false);
    }

    /// <summary>Whether publishing breaks no rule and yet somebody should say why it is done.</summary>
    private async Task<bool> IsWarnedAsync(PlannerContext context, OpenWeek week, CancellationToken stop) => PublishPreview.Of(
        week.Problem,
        week.Roster,
        await OpenWeek.PublishedWeekAsync(database, context, week.Row, stop).ConfigureAwait(false),
        DateOnly.FromDateTime(SwedishClock.Local(clock))).NeedsReason;

    private PublishedRow Version(OpenWeek week, CheckedRoster plan, string by, string? reason)
    {
        var number = week.PublishedNumber + 1;
        var roster = RosterWriter.WriteWithoutReasons(plan, new RosterRevision(number, week.Revision.Events, week.Published?.Hash));
        return new PublishedRow
        {
            ScenarioId = week.Row.Id,
            Number = number,
            Kind = "published",
            Roster = roster,
            Hash = RosterRevision.HashOf(Encoding.UTF8.GetBytes(roster)),
            At = clock.GetUtcNow().UtcDateTime,
            By = by,
            Reason = reason,
        };
    }
}
