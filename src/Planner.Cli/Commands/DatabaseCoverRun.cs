using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Accounts;
using Planner.App.Plans;
using Planner.App.Plans.Runs;
using Planner.App.Rosters;
using Planner.Cli.Output;
using Planner.Core.Staffing;

namespace Planner.Cli.Commands;

/// <summary>What is to be covered in the database.</summary>
internal abstract record CoverSubject
{
    private CoverSubject()
    {
    }

    /// <summary>Something that is reported now.</summary>
    public sealed record New(CoverReport Report) : CoverSubject;

    /// <summary>A case that was reported before.</summary>
    public sealed record Known(Guid Case) : CoverSubject;
}

/// <summary>Covers on a published week of the database by the web's own use cases, shows the proposals, and decides if asked to.</summary>
internal sealed class DatabaseCoverRun(Surroundings around, DatabaseWeek week, CoverChoice choice)
{
    private static readonly LocalText Stopping = new("Stoppar; inget antas, men det anmälda står kvar …", "Stopping; nothing is accepted, but what was reported stands …");
    private readonly Wording _wording = Wording.Of(choice.Language);
    private readonly CaseFeed _feed = new(around.Clock);

    /// <summary>Runs it and gives the exit code.</summary>
    public async Task<int> RunAsync(CoverSubject subject)
    {
        var started = around.Clock.GetTimestamp();
        var (outcome, decided) = await CoverAsync(subject).ConfigureAwait(false);
        var proposed = outcome as CoverHereOutcome.Proposed;
        CoverAbsenceOutcome shown = proposed is null
            ? new CoverAbsenceOutcome.Refused(((CoverHereOutcome.Refused)outcome).Reason)
            : new CoverAbsenceOutcome.Proposed(proposed.Status.Cover);
        var screen = new Screen(around, _wording);
        var code = new CoverScreen(screen).Show(shown, choice.Show);
        code = proposed is null ? code : CaseScreen.Show(screen, proposed, decided);
        if (choice.Summary)
        {
            await around.Out.WriteLineAsync(CoverSummaryJson.Of(shown, DecisionSummary.Of(decided), around.Clock.GetElapsedTime(started), proposed?.Case)).ConfigureAwait(false);
        }
        return code;
    }

    private async Task<(CoverHereOutcome Outcome, DecideOutcome? Decided)> CoverAsync(CoverSubject subject) =>
        await new FindWeek(week.Database).RunAsync(week.Scenario, week.Week, CancellationToken.None).ConfigureAwait(false) switch
        {
            FindWeekOutcome.Found found => await Acting.FindAsync(around, week.Database, choice.By).ConfigureAwait(false) switch
            {
                FindDeciderOutcome.Found who => await CoverAsync(subject, found.Week.Scenario, who).ConfigureAwait(false),
                FindDeciderOutcome.Refused refused => (new CoverHereOutcome.Refused(refused.Reason), null),
                var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
            },
            FindWeekOutcome.Refused refused => (new CoverHereOutcome.Refused(refused.Reason), null),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };

    private async Task<(CoverHereOutcome Outcome, DecideOutcome? Decided)> CoverAsync(CoverSubject subject, string scenario, FindDeciderOutcome.Found who)
    {
        // Each solve builds on the one before: a second engine would only wait.
        await using var engines = new SharedEngines(_ => around.StartEngines(1));
        var cases = new ReadCase(week.Database, _feed, around.Clock);
        var here = new CoverHere(week.Database, engines, cases, _feed, around.Clock);
        using var stop = new StopSignals(around.Error, _wording, Stopping);
        CoverHereOutcome outcome;
        using (var progress = new CoverLine(around, _wording))
        {
            outcome = subject switch
            {
                CoverSubject.New(var report) => await here.RunAsync(new(scenario, report, who.UserName, choice.Now), progress, stop.Token).ConfigureAwait(false),
                CoverSubject.Known(var item) => await here.ReadAsync(scenario, item).ConfigureAwait(false),
                var other => throw new InvalidOperationException($"Unknown subject {other.GetType().Name}."),
            };
        }
        return outcome is CoverHereOutcome.Proposed proposed && !stop.Token.IsCancellationRequested
            ? (outcome, await DecideAsync(cases, proposed.Case, who).ConfigureAwait(false))
            : (outcome, null);
    }

    private async Task<DecideOutcome?> DecideAsync(ReadCase cases, Guid item, FindDeciderOutcome.Found who) => choice switch
    {
        { Accept: { } number } => await new AcceptProposal(week.Database, cases, _feed, around.Clock)
            .RunAsync(new(item, number, who.UserName, who.IsManager, choice.Reason), CancellationToken.None).ConfigureAwait(false),
        { Ask: { } number } => await new AskManager(week.Database, cases, _feed, around.Clock)
            .RunAsync(new(item, number, who.UserName, choice.Reason), CancellationToken.None).ConfigureAwait(false),
        _ => null,
    };
}
