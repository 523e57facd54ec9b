using Planner.App.Data;
using Planner.App.Plans.Runs;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>A wish to have what was reported covered by this process, while somebody waits.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Report">What has happened.</param>
/// <param name="By">Who reports.</param>
/// <param name="Now">The local time to plan from, or null for the report's own.</param>
public sealed record CoverHereRequest(string Scenario, CoverReport Report, string By, string? Now = null);

/// <summary>What came of covering while somebody waits.</summary>
public abstract record CoverHereOutcome
{
    private CoverHereOutcome()
    {
    }

    /// <summary>The case waits for a decision, here or in the browser.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Status">Its proposals.</param>
    public sealed record Proposed(Guid Case, CaseStatus.Proposed Status) : CoverHereOutcome;

    /// <summary>There are no proposals.</summary>
    public sealed record Refused(LocalText Reason) : CoverHereOutcome;
}

/// <summary>Reports something and searches for cover in this process: the same case as the browser makes, carried out at once.</summary>
/// <param name="database">The database.</param>
/// <param name="engines">The solver engines.</param>
/// <param name="cases">Reads the proposals.</param>
/// <param name="feed">Tells how it goes.</param>
/// <param name="clock">Measures time.</param>
public sealed class CoverHere(PlannerDatabase database, SharedEngines engines, ReadCase cases, CaseFeed feed, TimeProvider clock)
{
    /// <summary>Reports it and covers.</summary>
    /// <param name="request">What has happened.</param>
    /// <param name="progress">Told how it goes, or null.</param>
    /// <param name="enough">Ends the search; the best lawful plans so far are the proposals, marked.</param>
    public async Task<CoverHereOutcome> RunAsync(CoverHereRequest request, IProgress<CaseProgress>? progress, CancellationToken enough)
    {
        var start = await new ReportAbsence(database, new NowhereElse(), feed, clock)
            .RunAsync(new(request.Scenario, [request.Report], request.By, Now: request.Now), CancellationToken.None).ConfigureAwait(false);
        if (start is not StartCaseOutcome.Started { Case: var item })
        {
            return new CoverHereOutcome.Refused(((StartCaseOutcome.Refused)start).Reason);
        }
        progress?.Report(CaseProgress.None);
        feed.Progressed += going =>
        {
            if (going == item && feed.Of(item) is { } at)
            {
                progress?.Report(at);
            }
        };
        await new CarryOutCase(database, engines, feed, clock).RunAsync(item, CancellationToken.None, enough).ConfigureAwait(false);
        return await ReadAsync(request.Scenario, item).ConfigureAwait(false);
    }

    /// <summary>The proposals of a case that was reported before.</summary>
    public async Task<CoverHereOutcome> ReadAsync(string scenario, Guid item) =>
        await cases.RunAsync(scenario, item, CancellationToken.None).ConfigureAwait(false) switch
        {
            CaseStatus.Proposed proposed => new CoverHereOutcome.Proposed(item, proposed),
            CaseStatus.Failed failed => new CoverHereOutcome.Refused(failed.Why),
            CaseStatus.Going => new CoverHereOutcome.Refused(CaseTexts.IsGoing),
            CaseStatus.Accepted => new CoverHereOutcome.Refused(CaseTexts.NotDecidable),
            _ => new CoverHereOutcome.Refused(CaseTexts.NotThere),
        };
}
