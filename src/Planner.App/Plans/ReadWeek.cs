using System.Text;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Rosters.Json;
using Planner.App.Rosters.Summary;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A wish to see a week.</summary>
/// <param name="Week">The week, <c>2026-W48</c>.</param>
/// <param name="Scenario">The scenario, when several plan the same week; null for the first by name.</param>
/// <param name="By">Who looks.</param>
/// <param name="IsNoted">Whether it is noted in the log that somebody looked; not when the same page asks once more.</param>
public sealed record ReadWeekRequest(string Week, string? Scenario, string By, bool IsNoted = true);

/// <summary>What came of asking for a week.</summary>
public abstract record ReadWeekOutcome
{
    private ReadWeekOutcome()
    {
    }

    /// <summary>The week: its draft when there is one, else what is published, else nothing but what is to be done.</summary>
    public sealed record Shown(WeekPlan Plan) : ReadWeekOutcome;

    /// <summary>No such week is planned.</summary>
    public sealed record NotPlanned(LocalText Reason) : ReadWeekOutcome;

    /// <summary>What is stored cannot be read by this version of the program.</summary>
    public sealed record Unreadable(LocalText Fault) : ReadWeekOutcome;
}

/// <summary>Reads a week and judges its roster. That somebody looked is logged.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class ReadWeek(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Reads the week.</summary>
    public async Task<ReadWeekOutcome> RunAsync(ReadWeekRequest request, CancellationToken stop)
    {
        if (IsoWeek.Monday(request.Week) is not { } monday)
        {
            return new ReadWeekOutcome.NotPlanned(PlanTexts.NotAWeek(request.Week));
        }
        await using var context = database.Open();
        var rows = await context.Scenarios.AsNoTracking().Where(s => s.FirstDate < monday.AddDays(7)).OrderBy(s => s.Name).ToListAsync(stop).ConfigureAwait(false);
        var row = rows.Find(s => s.FirstDate.AddDays(s.Days) > monday && (request.Scenario is null || s.Name == request.Scenario));
        if (row is null)
        {
            return new ReadWeekOutcome.NotPlanned(PlanTexts.NotPlanned(request.Week));
        }
        var outcome = await database.Scenarios.OfAsync(context, row, stop).ConfigureAwait(false) switch
        {
            ScenarioOutcome.Loaded loaded => await ReadAsync(context, row, loaded.Scenario, stop).ConfigureAwait(false),
            ScenarioOutcome.Faulty faulty => new ReadWeekOutcome.Unreadable(PlanTexts.Of(faulty.Faults[0])),
            var other => throw new InvalidOperationException($"Unknown scenario outcome {other.GetType().Name}."),
        };
        if (request.IsNoted)
        {
            context.Note(clock, request.By, "week.seen", $"{row.Name} {request.Week}");
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        return outcome;
    }

    private static async Task<ReadWeekOutcome> ReadAsync(PlannerContext context, ScenarioRow row, Scenario scenario, CancellationToken stop)
    {
        var latest = await context.Published.AsNoTracking().Where(p => p.ScenarioId == row.Id).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        var draft = await context.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.ScenarioId == row.Id, stop).ConfigureAwait(false);
        if (draft is not null)
        {
            var step = await context.DraftSteps.AsNoTracking().SingleAsync(s => s.DraftId == draft.Id && s.Number == draft.Step, stop).ConfigureAwait(false);
            return Judged(row, scenario, step.Roster, WeekState.Draft, latest?.Number ?? 0, draft.ChangedAt, draft.ChangedBy, draft.Version);
        }
        return latest is null
            ? new ReadWeekOutcome.Shown(Plan(row, scenario, scenario.Problem, NobodyWorks(scenario.Problem), RosterRevision.First) with { State = WeekState.Empty })
            : Judged(row, scenario, latest.Roster, WeekState.Published, latest.Number, latest.At, latest.By, 0);
    }

    private static ReadWeekOutcome Judged(ScenarioRow row, Scenario scenario, string roster, WeekState state, int published, DateTime at, string by, int version) =>
        RosterReader.Parse(scenario.Problem, row.Name, Encoding.UTF8.GetBytes(roster)) switch
        {
            RosterReading.Read read => new ReadWeekOutcome.Shown(Plan(row, scenario, read.Problem, read.Roster, read.Revision) with
            {
                State = state, Published = published, DraftVersion = version, ChangedAt = at, ChangedBy = by,
            }),
            RosterReading.Faulty faulty => new ReadWeekOutcome.Unreadable(PlanTexts.Of(faulty.Faults[0])),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };

    private static WeekPlan Plan(ScenarioRow row, Scenario scenario, PlanningProblem problem, Roster roster, RosterRevision revision) => new()
    {
        Week = WeekEntry.Of(row),
        Scenario = scenario,
        State = WeekState.Empty,
        Published = 0,
        Problem = problem,
        Roster = roster,
        Findings = problem.Rules.Check(problem, roster).Items,
        Hours = [.. roster.Weeks.Select(w => PersonHours.Of(problem, w))],
        Events = revision.Events,
    };

    private static Roster NobodyWorks(PlanningProblem problem) => new(problem.People.Select(p => new PersonWeek(p, [])), problem.Visits.Count);
}
