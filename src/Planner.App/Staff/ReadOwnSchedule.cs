using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.Core.Staffing;

namespace Planner.App.Staff;

/// <summary>A wish to see a person's published week.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="Person">Whose, in the unit of the account; null for the account's own.</param>
/// <param name="Week">The week, <c>2026-W48</c>; null for the one that is going on, else the next, else the last.</param>
public sealed record ReadOwnScheduleRequest(Guid Account, string? Person = null, string? Week = null);

/// <summary>What came of asking for a person's week.</summary>
public abstract record ReadOwnScheduleOutcome
{
    private ReadOwnScheduleOutcome()
    {
    }

    /// <summary>The week.</summary>
    public sealed record Shown(OwnSchedule Schedule) : ReadOwnScheduleOutcome;

    /// <summary>The account belongs to nobody who is planned.</summary>
    public sealed record NoPerson : ReadOwnScheduleOutcome;

    /// <summary>It is somebody else's, and the account may not see the unit's plan. That it was asked for is logged.</summary>
    public sealed record NotYours : ReadOwnScheduleOutcome;

    /// <summary>Nothing is published.</summary>
    public sealed record NotPublished(LocalText Reason) : ReadOwnScheduleOutcome;
}

/// <summary>Reads a person's part of the latest published version of a week: never a draft. That somebody looked is logged.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells what week it is.</param>
public sealed class ReadOwnSchedule(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Reads the week.</summary>
    public async Task<ReadOwnScheduleOutcome> RunAsync(ReadOwnScheduleRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await OwnAccount.FindAsync(context, request.Account, clock, stop).ConfigureAwait(false) is not { } own)
        {
            return new ReadOwnScheduleOutcome.NoPerson();
        }
        var person = request.Person ?? own.Person;
        if (person != own.Person && !await OwnAccount.PlansAsync(context, own.Id, stop).ConfigureAwait(false))
        {
            context.Note(clock, own.UserName, "schedule.refused", $"{own.Unit} {person}");
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            return new ReadOwnScheduleOutcome.NotYours();
        }
        var rows = await PublishedAsync(context, own.Unit, stop).ConfigureAwait(false);
        var at = At(rows, request.Week);
        if (at < 0 || await WeekAsync(context, rows[at], stop).ConfigureAwait(false) is not { } week)
        {
            return new ReadOwnScheduleOutcome.NotPublished(StaffTexts.NotPublished(request.Week));
        }
        if (week.Problem.People.FirstOrDefault(p => p.Id.Value == person) is not { } found)
        {
            return new ReadOwnScheduleOutcome.NotPublished(StaffTexts.NotInWeek(person, week.Row.Title));
        }
        context.Note(clock, own.UserName, "schedule.seen", $"{week.Row.Name} {person}");
        await context.SaveChangesAsync(stop).ConfigureAwait(false);
        return new ReadOwnScheduleOutcome.Shown(OwnSchedule.Of(week, found, NameOf(rows, at - 1), NameOf(rows, at + 1)));
    }

    /// <summary>The unit's weeks with something published, by date.</summary>
    internal static Task<List<ScenarioRow>> PublishedAsync(PlannerContext context, string unit, CancellationToken stop) => context.Scenarios.AsNoTracking()
        .Where(s => s.Unit == unit && context.Published.Any(p => p.ScenarioId == s.Id)).OrderBy(s => s.FirstDate).ThenBy(s => s.Name).ToListAsync(stop);

    /// <summary>The latest published version of a week, or null when it cannot be read.</summary>
    internal async Task<OpenWeek?> WeekAsync(PlannerContext context, ScenarioRow row, CancellationToken stop) =>
        await OpenWeek.PublishedWeekAsync(database, context, row, stop).ConfigureAwait(false);

    private int At(List<ScenarioRow> rows, string? name)
    {
        if (name is not null)
        {
            return IsoWeek.Monday(name) is { } monday ? rows.FindIndex(r => r.FirstDate < monday.AddDays(7) && r.FirstDate.AddDays(r.Days) > monday) : -1;
        }
        var today = DateOnly.FromDateTime(SwedishClock.Local(clock));
        var at = rows.FindIndex(r => r.FirstDate.AddDays(r.Days) > today);
        return at >= 0 ? at : rows.Count - 1;
    }

    private static string? NameOf(List<ScenarioRow> rows, int at) => at >= 0 && at < rows.Count ? IsoWeek.Of(rows[at].FirstDate) : null;
}
