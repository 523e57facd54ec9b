using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Rosters.Summary;
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
        var row = await FindAsync(context, monday, request.Scenario, stop).ConfigureAwait(false);
        if (row is null)
        {
            return new ReadWeekOutcome.NotPlanned(PlanTexts.NotPlanned(request.Week));
        }
        ReadWeekOutcome outcome;
        try
        {
            outcome = new ReadWeekOutcome.Shown(await ShownAsync(context, await OpenWeek.OfAsync(database, context, row, stop).ConfigureAwait(false), stop).ConfigureAwait(false));
        }
        catch (UnreadableWeekException unreadable)
        {
            outcome = new ReadWeekOutcome.Unreadable(unreadable.Fault);
        }
        if (request.IsNoted)
        {
            context.Note(clock, request.By, "week.seen", $"{row.Name} {request.Week}");
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }
        return outcome;
    }

    /// <summary>The scenario that plans the week beginning on a Monday: the one named, or the first by name; null when there is none.</summary>
    internal static async Task<ScenarioRow?> FindAsync(PlannerContext context, DateOnly monday, string? scenario, CancellationToken stop)
    {
        var rows = await context.Scenarios.AsNoTracking().Where(s => s.FirstDate < monday.AddDays(7)).OrderBy(s => s.Name).ToListAsync(stop).ConfigureAwait(false);
        return rows.Find(s => s.FirstDate.AddDays(s.Days) > monday && (scenario is null || s.Name == scenario));
    }

    private static async Task<WeekPlan> ShownAsync(PlannerContext context, OpenWeek week, CancellationToken stop)
    {
        var next = week.Draft is not { } draft ? null
            : await context.DraftSteps.AsNoTracking().SingleOrDefaultAsync(s => s.DraftId == draft.Id && s.Number == draft.Step + 1, stop).ConfigureAwait(false);
        return new WeekPlan
        {
            Week = WeekEntry.Of(week.Row),
            Scenario = week.Scenario,
            State = week.Draft is not null ? WeekState.Draft : week.Published is not null ? WeekState.Published : WeekState.Empty,
            Published = week.PublishedNumber,
            DraftVersion = week.DraftVersion,
            IsDraftOld = week.Draft is { } old && old.BasedOn != week.PublishedNumber,
            Problem = week.Problem,
            Roster = week.Roster,
            Findings = week.Problem.Rules.Check(week.Problem, week.Roster).Items,
            Hours = [.. week.Roster.Weeks.Select(w => PersonHours.Of(week.Problem, w))],
            Events = week.Revision.Events,
            Undoable = week.Step is { Number: > 1 } step ? new LocalText(step.TitleSv, step.TitleEn) : null,
            Redoable = next is null ? null : new LocalText(next.TitleSv, next.TitleEn),
            ChangedAt = week.Draft?.ChangedAt ?? week.Published?.At ?? default,
            ChangedBy = week.ChangedBy,
        };
    }
}
