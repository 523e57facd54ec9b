using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Where the play of a week's single absences is.</summary>
public abstract record PlayStatus
{
    private PlayStatus()
    {
    }

    /// <summary>Nothing was played.</summary>
    public sealed record None : PlayStatus;

    /// <summary>Absences are being played.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Progress">How far it is, or null before it has begun.</param>
    /// <param name="IsStopping">Whether it was asked to end.</param>
    public sealed record Going(Guid Case, CaseProgress? Progress, bool IsStopping) : PlayStatus;

    /// <summary>The map.</summary>
    /// <param name="Map">The map; what was not played says so.</param>
    /// <param name="Number">The published version it is of.</param>
    /// <param name="IsOld">Whether another version is published since.</param>
    /// <param name="Notes">What the reader should know.</param>
    /// <param name="Engine">Name of the solver engine, or <c>none</c>.</param>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="At">When it was played, UTC.</param>
    public sealed record Played(ResilienceMap Map, int Number, bool IsOld, IReadOnlyList<LocalText> Notes, string Engine, double Seconds, DateTime At) : PlayStatus;

    /// <summary>It ended without a map.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Failed(LocalText Why) : PlayStatus;
}

/// <summary>Tells where the play of a week's single absences is.</summary>
/// <param name="database">The database.</param>
/// <param name="feed">Knows how far work of this server is.</param>
public sealed class ReadPlay(PlannerDatabase database, CaseFeed feed)
{
    /// <summary>The latest play of the scenario named.</summary>
    public async Task<PlayStatus> RunAsync(string scenario, CancellationToken stop)
    {
        await using var context = database.Open();
        var row = await context.Cases.AsNoTracking()
            .Where(c => c.Kind == CaseKinds.Play && c.State != CaseStates.Closed && context.Scenarios.Any(s => s.Id == c.ScenarioId && s.Name == scenario))
            .OrderByDescending(c => c.StartedAt).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return row switch
        {
            null => new PlayStatus.None(),
            { State: CaseStates.Going } => new PlayStatus.Going(row.Id, feed.Of(row.Id), row.IsStopAsked),
            { State: CaseStates.Found, Result: not null } => await PlayedAsync(context, row, stop).ConfigureAwait(false),
            _ => new PlayStatus.Failed(new LocalText(row.NoteSv ?? "", row.NoteEn ?? "")),
        };
    }

    private async Task<PlayStatus> PlayedAsync(PlannerContext context, CaseRow row, CancellationToken stop)
    {
        var scenario = await context.Scenarios.AsNoTracking().SingleAsync(s => s.Id == row.ScenarioId, stop).ConfigureAwait(false);
        try
        {
            var kept = PlayDocument.Read(row.Result)!;
            return await OpenWeek.PublishedWeekAsync(database, context, scenario, row.Number, stop).ConfigureAwait(false) is { } week
                && PlanChecker.Check(week.Problem, week.Roster) is CheckOutcome.Passed { Plan: var before }
                && kept.Map(before) is { } map
                ? new PlayStatus.Played(
                    map, row.Number, await CaseWork.LatestAsync(context, row.ScenarioId, stop).ConfigureAwait(false) != row.Number, kept.Notes, kept.Engine, kept.Seconds, row.EndedAt ?? row.StartedAt)
                : new PlayStatus.Failed(CaseTexts.PlayIsOld);
        }
        catch (UnreadableWeekException)
        {
            return new PlayStatus.Failed(CaseTexts.PlayIsOld);
        }
    }
}
