using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Tells where a case is, its proposals read and checked anew.</summary>
/// <param name="database">The database.</param>
/// <param name="feed">Knows how far work of this server is.</param>
/// <param name="clock">Tells what has passed.</param>
public sealed class ReadCase(PlannerDatabase database, CaseFeed feed, TimeProvider clock)
{
    private const int MostKept = 50;
    private readonly ConcurrentDictionary<(Guid Case, int Number), CoverCase> _read = new();

    /// <summary>The case of a scenario.</summary>
    public async Task<CaseStatus> RunAsync(string scenario, Guid item, CancellationToken stop)
    {
        await using var context = database.Open();
        var row = await context.Cases.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == item && c.Kind != CaseKinds.Play && context.Scenarios.Any(s => s.Id == c.ScenarioId && s.Name == scenario), stop).ConfigureAwait(false);
        switch (row)
        {
            case null or { State: CaseStates.Closed }:
                return new CaseStatus.None();
            case { State: CaseStates.Going }:
                return new CaseStatus.Going(feed.Of(row.Id), row.StartedAt, row.IsStopAsked);
            case { State: CaseStates.Failed } or { Result: null }:
                return new CaseStatus.Failed(new LocalText(row.NoteSv ?? "", row.NoteEn ?? ""));
        }
        if (await CoverAsync(context, row, stop).ConfigureAwait(false) is not { } cover)
        {
            return new CaseStatus.Failed(CaseTexts.IsOld);
        }
        if (row.State == CaseStates.Accepted)
        {
            return new CaseStatus.Accepted(cover, row.Alternative!.Value, row.Number + 1, row.By!);
        }
        var isOld = await CaseWork.LatestAsync(context, row.ScenarioId, stop).ConfigureAwait(false) != row.Number;
        return new CaseStatus.Proposed(
            cover, row.Kind == CaseKinds.Trial, isOld, row.State == CaseStates.Asked ? new ManagerQuestion(row.Alternative!.Value, row.By!, row.Reason!) : null,
            row is { State: CaseStates.Found, NoteSv: { } sv, NoteEn: { } en } ? new LocalText(sv, en) : null);
    }

    /// <summary>The proposals; null when they no longer pass, because what they were made from has changed.</summary>
    internal async Task<CoverCase?> CoverAsync(PlannerContext context, CaseRow row, CancellationToken stop)
    {
        if (_read.TryGetValue((row.Id, row.Number), out var known))
        {
            return known;
        }
        var scenario = await context.Scenarios.AsNoTracking().SingleAsync(s => s.Id == row.ScenarioId, stop).ConfigureAwait(false);
        try
        {
            var week = await OpenWeek.PublishedWeekAsync(database, context, scenario, row.Number, stop).ConfigureAwait(false);
            if (week is null || CaseWork.Task(week, row, clock).Task is not { } task || CaseDocument.Read(row.Result!, task) is not { } cover)
            {
                return null;
            }
            if (_read.Count >= MostKept)
            {
                _read.Clear();
            }
            return _read[(row.Id, row.Number)] = cover;
        }
        catch (UnreadableWeekException)
        {
            return null;
        }
    }
}
