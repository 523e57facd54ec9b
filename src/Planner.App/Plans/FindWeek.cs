using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>What came of asking which week of the database is meant.</summary>
public abstract record FindWeekOutcome
{
    private FindWeekOutcome()
    {
    }

    /// <summary>That one.</summary>
    public sealed record Found(WeekEntry Week) : FindWeekOutcome;

    /// <summary>None, or several; or the database cannot be used.</summary>
    public sealed record Refused(LocalText Reason) : FindWeekOutcome;
}

/// <summary>Finds the week a command means, by name, by number or by both. Never guesses among several.</summary>
/// <param name="database">The database.</param>
public sealed class FindWeek(PlannerDatabase database)
{
    /// <summary>Finds it.</summary>
    /// <param name="scenario">The scenario's name, or null.</param>
    /// <param name="week">The week, <c>2026-W48</c>, or null.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<FindWeekOutcome> RunAsync(string? scenario, string? week, CancellationToken stop)
    {
        if (!await database.IsReadyAsync(stop).ConfigureAwait(false))
        {
            return new FindWeekOutcome.Refused(PlanTexts.NoDatabase);
        }
        var monday = week is null ? null : IsoWeek.Monday(week);
        if (week is not null && monday is null)
        {
            return new FindWeekOutcome.Refused(PlanTexts.NotAWeek(week));
        }
        await using var context = database.Open();
        var all = (await context.Scenarios.AsNoTracking().OrderBy(s => s.Name).ToListAsync(stop).ConfigureAwait(false)).ConvertAll(WeekEntry.Of);
        var named = scenario is null ? all : all.FindAll(w => w.Scenario == scenario);
        if (named.Count == 0)
        {
            return new FindWeekOutcome.Refused(scenario is null ? PlanTexts.NotPlanned(week!) : PlanTexts.NotInDatabase(scenario, string.Join(", ", all.Select(w => w.Scenario))));
        }
        return monday is { } first ? Of(named, first, scenario, week!) : new FindWeekOutcome.Found(named[0]);
    }

    private static FindWeekOutcome Of(List<WeekEntry> named, DateOnly monday, string? scenario, string week) =>
        named.FindAll(w => w.FirstDate < monday.AddDays(7) && w.FirstDate.AddDays(w.Days) > monday) switch
        {
            [var only] => new FindWeekOutcome.Found(only),
            [] => new FindWeekOutcome.Refused(scenario is null ? PlanTexts.NotPlanned(week) : PlanTexts.OtherWeek(scenario, named[0].Week, week)),
            var several => new FindWeekOutcome.Refused(PlanTexts.SeveralPlan(week, string.Join(", ", several.Select(w => w.Scenario)))),
        };
}
