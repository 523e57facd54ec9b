using Microsoft.EntityFrameworkCore;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>A wish to see a published week and what is reported in it.</summary>
/// <param name="Week">The week, <c>2026-W48</c>.</param>
/// <param name="Scenario">The scenario, when several plan the same week; null for the first by name.</param>
/// <param name="By">Who looks.</param>
/// <param name="IsNoted">Whether it is noted in the log that somebody looked; not when the same page asks once more.</param>
public sealed record ReadAbsencesRequest(string Week, string? Scenario, string By, bool IsNoted = true);

/// <summary>A case as it is listed.</summary>
/// <param name="Id">The case.</param>
/// <param name="State">Where it is.</param>
/// <param name="Reports">What was reported.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who reported.</param>
public sealed record CaseEntry(Guid Id, CaseEntryState State, IReadOnlyList<CoverReport> Reports, DateTime At, string By);

/// <summary>Where a listed case is.</summary>
public enum CaseEntryState
{
    /// <summary>Cover is being searched for.</summary>
    Going,

    /// <summary>Proposals wait.</summary>
    Found,

    /// <summary>The manager is asked.</summary>
    Asked,

    /// <summary>It ended without proposals.</summary>
    Failed,
}

/// <summary>A published version as it is listed.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsUndone">Whether it took a decision back.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record DecisionEntry(int Number, bool IsUndone, DateTime At, string By, string? Reason);

/// <summary>A published week and what is reported in it.</summary>
/// <param name="Plan">The week as it is published.</param>
/// <param name="Roster">Its roster, checked.</param>
/// <param name="Open">Cases that wait for something, the latest first; trials left out.</param>
/// <param name="Decided">Decisions since the week was published, the latest first.</param>
/// <param name="CanUndo">Whether the latest version is such a decision.</param>
public sealed record AbsenceWeek(WeekPlan Plan, CheckedRoster Roster, IReadOnlyList<CaseEntry> Open, IReadOnlyList<DecisionEntry> Decided, bool CanUndo);

/// <summary>What came of asking for a week's absences.</summary>
public abstract record ReadAbsencesOutcome
{
    private ReadAbsencesOutcome()
    {
    }

    /// <summary>The week.</summary>
    public sealed record Shown(AbsenceWeek Week) : ReadAbsencesOutcome;

    /// <summary>There is a week but it is not published.</summary>
    public sealed record NotPublished(WeekEntry Week, LocalText Reason) : ReadAbsencesOutcome;

    /// <summary>No such week is planned, or what is stored cannot be read.</summary>
    public sealed record Refused(LocalText Reason) : ReadAbsencesOutcome;
}

/// <summary>Reads a published week, its open cases and its decisions. That somebody looked is logged.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class ReadAbsences(PlannerDatabase database, TimeProvider clock)
{
    private const int MostDecisions = 20;
    private static readonly string[] OpenStates = [CaseStates.Going, CaseStates.Found, CaseStates.Asked, CaseStates.Failed];

    /// <summary>Reads the week.</summary>
    public async Task<ReadAbsencesOutcome> RunAsync(ReadAbsencesRequest request, CancellationToken stop)
    {
        if (IsoWeek.Monday(request.Week) is not { } monday)
        {
            return new ReadAbsencesOutcome.Refused(PlanTexts.NotAWeek(request.Week));
        }
        await using var context = database.Open();
        if (await ReadWeek.FindAsync(context, monday, request.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return new ReadAbsencesOutcome.Refused(PlanTexts.NotPlanned(request.Week));
        }
        try
        {
            if (await OpenWeek.PublishedWeekAsync(database, context, row, null, stop).ConfigureAwait(false) is not { } week)
            {
                return new ReadAbsencesOutcome.NotPublished(WeekEntry.Of(row), CaseTexts.NotPublished);
            }
            if (PlanChecker.Check(week.Problem, week.Roster) is not CheckOutcome.Passed { Plan: var roster })
            {
                return new ReadAbsencesOutcome.Refused(PlanTexts.NotLawful);
            }
            if (request.IsNoted)
            {
                context.Note(clock, request.By, "absences.seen", $"{row.Name} {request.Week}");
                await context.SaveChangesAsync(stop).ConfigureAwait(false);
            }
            return new ReadAbsencesOutcome.Shown(await ShownAsync(context, week, roster, stop).ConfigureAwait(false));
        }
        catch (UnreadableWeekException unreadable)
        {
            return new ReadAbsencesOutcome.Refused(unreadable.Fault);
        }
    }

    private static async Task<AbsenceWeek> ShownAsync(PlannerContext context, OpenWeek week, CheckedRoster roster, CancellationToken stop)
    {
        var scenario = week.Row.Id;
        var open = await context.Cases.AsNoTracking().Where(c => c.ScenarioId == scenario && c.Kind == CaseKinds.Cover && OpenStates.Contains(c.State))
            .OrderByDescending(c => c.StartedAt).Select(c => new { c.Id, c.State, c.Report, c.StartedAt, c.StartedBy }).ToListAsync(stop).ConfigureAwait(false);
        var decided = await context.Published.AsNoTracking().Where(p => p.ScenarioId == scenario && p.Kind != "published")
            .OrderByDescending(p => p.Number).Take(MostDecisions).Select(p => new { p.Number, p.Kind, p.At, p.By, p.Reason }).ToListAsync(stop).ConfigureAwait(false);
        return new AbsenceWeek(
            WeekPlan.Of(WeekEntry.Of(week.Row), week.Scenario, week.Published!.Number, roster, week.Revision.Events),
            roster,
            [.. open.Select(c => new CaseEntry(c.Id, Enum.Parse<CaseEntryState>(c.State, ignoreCase: true), LedgerJson.Read<List<CoverReport>>(c.Report), c.StartedAt, c.StartedBy))],
            [.. decided.Select(p => new DecisionEntry(p.Number, p.Kind == DecisionWriter.Undone, p.At, p.By, p.Reason))],
            week.Published.Kind is DecisionWriter.Accepted or DecisionWriter.Undone);
    }
}
