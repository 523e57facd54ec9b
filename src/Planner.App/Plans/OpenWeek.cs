using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A week's rows and what they mean, opened for one operation.</summary>
internal sealed record OpenWeek
{
    public required ScenarioRow Row { get; init; }

    public required Scenario Scenario { get; init; }

    public PublishedRow? Published { get; init; }

    public DraftRow? Draft { get; init; }

    /// <summary>Number of the latest published version, or 0.</summary>
    public int PublishedNumber => Published?.Number ?? 0;

    /// <summary>The draft's version, or 0 with no draft.</summary>
    public int DraftVersion => Draft?.Version ?? 0;

    /// <summary>Who changed the week last, or empty.</summary>
    public string ChangedBy => Draft?.ChangedBy ?? Published?.By ?? "";

    /// <summary>The step that is shown, of a draft.</summary>
    public DraftStepRow? Step { get; init; }

    public required PlanningProblem Problem { get; init; }

    public required Roster Roster { get; init; }

    public required RosterRevision Revision { get; init; }

    public IReadOnlyList<VisitPin> Pins { get; init; } = [];

    public bool HasRoster => Draft is not null || Published is not null;

    /// <summary>The week as it is published, whatever its draft is; null when nothing is.</summary>
    public static async Task<OpenWeek?> PublishedWeekAsync(PlannerDatabase database, PlannerContext context, ScenarioRow row, CancellationToken stop)
    {
        var latest = await LatestAsync(context, row, stop).ConfigureAwait(false);
        return latest is null || await database.Scenarios.OfAsync(context, row, stop).ConfigureAwait(false) is not ScenarioOutcome.Loaded loaded
            ? null
            : Read(database, row, loaded.Scenario, latest.Roster, null) with { Published = latest };
    }

    /// <summary>The week as it is published, whatever draft there is; null when it is not.</summary>
    /// <param name="database">The database.</param>
    /// <param name="context">The operation's context.</param>
    /// <param name="row">The scenario's row.</param>
    /// <param name="number">The version, or null for the latest.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="UnreadableWeekException">What is stored cannot be read.</exception>
    public static async Task<OpenWeek?> PublishedWeekAsync(PlannerDatabase database, PlannerContext context, ScenarioRow row, int? number, CancellationToken stop)
    {
        var version = await context.Published.AsNoTracking().Where(p => p.ScenarioId == row.Id && (number == null || p.Number == number))
            .OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return version is null ? null : Read(database, row, await ScenarioAsync(database, context, row, stop).ConfigureAwait(false), version.Roster, null) with { Published = version };
    }

    /// <summary>The week of a scenario's row.</summary>
    /// <exception cref="UnreadableWeekException">What is stored cannot be read.</exception>
    public static async Task<OpenWeek> OfAsync(PlannerDatabase database, PlannerContext context, ScenarioRow row, CancellationToken stop)
    {
        var scenario = await ScenarioAsync(database, context, row, stop).ConfigureAwait(false);
        var published = await LatestAsync(context, row, stop).ConfigureAwait(false);
        var draft = await context.Drafts.SingleOrDefaultAsync(d => d.ScenarioId == row.Id, stop).ConfigureAwait(false);
        var step = draft is null ? null : await context.DraftSteps.AsNoTracking().SingleAsync(s => s.DraftId == draft.Id && s.Number == draft.Step, stop).ConfigureAwait(false);
        return Read(database, row, scenario, step?.Roster ?? published?.Roster, step?.Pins) with { Published = published, Draft = draft, Step = step };
    }

    private static async Task<Scenario> ScenarioAsync(PlannerDatabase database, PlannerContext context, ScenarioRow row, CancellationToken stop) =>
        await database.Scenarios.OfAsync(context, row, stop).ConfigureAwait(false) switch
        {
            ScenarioOutcome.Loaded loaded => loaded.Scenario,
            ScenarioOutcome.Faulty faulty => throw new UnreadableWeekException(PlanTexts.Of(faulty.Faults[0])),
            var other => throw new InvalidOperationException($"Unknown scenario outcome {other.GetType().Name}."),
        };

    /// <summary>Whether the week still is what the request was shown.</summary>
    public bool IsAsShownTo(DraftRequest request) => DraftVersion == request.Version && PublishedNumber == request.Published;

    private static Task<PublishedRow?> LatestAsync(PlannerContext context, ScenarioRow row, CancellationToken stop) =>
        context.Published.AsNoTracking().Where(p => p.ScenarioId == row.Id).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop);

    private static OpenWeek Read(PlannerDatabase database, ScenarioRow row, Scenario scenario, string? roster, string? pins)
    {
        if (roster is null)
        {
            var nobody = new Roster(scenario.Problem.People.Select(p => new PersonWeek(p, [])), scenario.Problem.Visits.Count);
            return new OpenWeek { Row = row, Scenario = scenario, Problem = scenario.Problem, Roster = nobody, Revision = RosterRevision.First };
        }
        var read = database.Rosters.Of(row, scenario, roster, pins);
        return new OpenWeek { Row = row, Scenario = scenario, Problem = read.Problem, Roster = read.Roster, Revision = read.Revision, Pins = read.Pins };
    }
}

/// <summary>What is stored of a week cannot be read by this version of the program.</summary>
/// <param name="fault">Why.</param>
internal sealed class UnreadableWeekException(LocalText fault) : Exception(fault.En)
{
    public LocalText Fault => fault;
}
