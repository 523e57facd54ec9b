using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>What publishing a draft would change.</summary>
/// <param name="Next">Number the version would get.</param>
/// <param name="VisitsChanged">Visits and duties with other people or another time than in the published version; all of them when there is none.</param>
/// <param name="PeopleChanged">People whose shifts begin or end otherwise than published, or who get a first schedule.</param>
/// <param name="Gaps">Visits and duties that lack staff.</param>
/// <param name="NoticeDays">Whole days from today to the first shift that changes; negative when it has passed, null when none changes.</param>
public sealed record PublishPreview(int Next, int VisitsChanged, IReadOnlyList<Person> PeopleChanged, int Gaps, int? NoticeDays)
{
    /// <summary>Days of notice a changed schedule asks for when it could be foreseen (domain.md §1 S21: at least two weeks).</summary>
    public const int NoticeAsked = 14;

    /// <summary>Whether somebody is told later than the rule says.</summary>
    public bool IsShortNotice => NoticeDays is < NoticeAsked;
}

/// <summary>Compares a draft with what is published, before it is published.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells what day it is.</param>
public sealed class PreviewPublish(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>The comparison; null when the week is not there.</summary>
    public async Task<PublishPreview?> RunAsync(WeekPlan draft, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == draft.Week.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return null;
        }
        var published = await OpenWeek.PublishedAsync(database, context, row, stop).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(SwedishClock.Local(clock));
        return Compare(draft, published, today);
    }

    internal static PublishPreview Compare(WeekPlan draft, Roster? published, DateOnly today)
    {
        var before = published?.Weeks.ToDictionary(w => w.Person.Id, w => w.Shifts.ToDictionary(s => s.Day, s => s.Time));
        var changed = from week in draft.Roster.Weeks
                      from day in Enumerable.Range(-1, draft.Problem.Horizon.Days + 1)
                      let old = before?.GetValueOrDefault(week.Person.Id)
                      let was = old is not null && old.TryGetValue(day, out var time) ? time : (TimeRange?)null
                      where week.On(day)?.Time != was
                      select (week.Person, Day: day);
        var days = changed.ToList();
        int? notice = days.Count == 0 ? null : draft.Problem.Horizon.DateOf(days.Min(d => d.Day)).DayNumber - today.DayNumber;
        return new PublishPreview(
            draft.Published + 1, VisitsChanged(draft, published), [.. days.Select(d => d.Person).DistinctBy(p => p.Index)], draft.Gaps.Count(), notice);
    }

    private static int VisitsChanged(WeekPlan draft, Roster? published) => draft.Problem.Visits.Count(v =>
    {
        var (now, was) = (draft.Roster.Deliveries[v.Index], published?.Deliveries[v.Index]);
        return now?.Start != was?.Start || !(now?.People ?? []).Select(p => p.Id).SequenceEqual((was?.People ?? []).Select(p => p.Id));
    });
}
