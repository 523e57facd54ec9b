using Planner.App.Data;
using Planner.App.Plans.Runs;
using Planner.App.Rosters;

namespace Planner.App.Absences.Cases;

/// <summary>A wish to have a published week's single absences played by this process, while somebody waits.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="By">Who asks.</param>
/// <param name="OutFolder">Folder for <c>resilience.json</c>, or null to write nothing.</param>
public sealed record PlayHereRequest(string Scenario, string By, string? OutFolder = null);

/// <summary>Plays a published week's single absences in this process: the same play as the browser starts, kept for it as well.</summary>
/// <param name="database">The database.</param>
/// <param name="engines">The solver engines.</param>
/// <param name="clock">Measures time.</param>
public sealed class PlayHere(PlannerDatabase database, SharedEngines engines, TimeProvider clock)
{
    /// <summary>Plays the absences; those of the same version that were played before are not played again.</summary>
    /// <param name="request">Which week.</param>
    /// <param name="progress">Told how it goes, or null.</param>
    /// <param name="enough">Ends the play; what was not played says so.</param>
    public async Task<PlayAbsencesOutcome> RunAsync(PlayHereRequest request, IProgress<PlayStep>? progress, CancellationToken enough)
    {
        if (request.OutFolder is { } folder && AtomicFile.FaultOf(folder) is { } fault)
        {
            return new PlayAbsencesOutcome.Unwritten(fault);
        }
        var feed = new CaseFeed(clock);
        var start = await new StartPlay(database, new NowhereElse(), feed, clock).RunAsync(new(request.Scenario, request.By), CancellationToken.None).ConfigureAwait(false);
        if (start is not StartCaseOutcome.Started { Case: var item })
        {
            return new PlayAbsencesOutcome.Refused(((StartCaseOutcome.Refused)start).Reason);
        }
        feed.Progressed += going =>
        {
            if (feed.Of(going) is { } at)
            {
                progress?.Report(new PlayStep(at.Done, at.All, at.Lost));
            }
        };
        await new CarryOutCase(database, engines, feed, clock).RunAsync(item, CancellationToken.None, enough).ConfigureAwait(false);
        return await new ReadPlay(database, feed).RunAsync(request.Scenario, CancellationToken.None).ConfigureAwait(false) switch
        {
            PlayStatus.Played played => ResilienceJson.Written(new PlayAbsencesOutcome.Played(
                played.Map, played.Number, played.Notes, played.Engine, TimeSpan.FromSeconds(played.Seconds), request.OutFolder is { } to ? ResilienceJson.FileIn(to) : null)),
            PlayStatus.Failed failed => new PlayAbsencesOutcome.Refused(failed.Why),
            _ => new PlayAbsencesOutcome.Refused(CaseTexts.IsPlaying),
        };
    }
}
