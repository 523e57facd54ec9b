using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>What publishing a draft would change.</summary>
/// <param name="Next">Number the version would get.</param>
/// <param name="VisitsChanged">Visits and duties with other people or another time than in the published version; all of them when there is none.</param>
/// <param name="Days">Every person's day that differs, by person and day.</param>
/// <param name="Gaps">Visits and duties that lack staff.</param>
/// <param name="GapsBefore">The same in the published version, or null when there is none.</param>
/// <param name="PaidMinutes">Everybody's paid minutes.</param>
/// <param name="PaidMinutesBefore">The same in the published version, or null when there is none.</param>
/// <param name="Today">The day it is asked, in Sweden.</param>
/// <param name="FirstChange">The first day on which a shift begins or ends otherwise, or null when none does.</param>
public sealed record PublishPreview(
    int Next, int VisitsChanged, IReadOnlyList<DayChange> Days, int Gaps, int? GapsBefore, int PaidMinutes, int? PaidMinutesBefore, DateOnly Today, DateOnly? FirstChange)
{
    /// <summary>Days of notice a changed schedule asks for when it could be foreseen (domain.md §1 S21: at least two weeks).</summary>
    public const int NoticeAsked = 14;

    /// <summary>People whose shifts begin or end otherwise than published, or who get a first schedule.</summary>
    public IReadOnlyList<Person> PeopleChanged { get; } = [.. Days.Where(d => d.IsOtherShift).Select(d => d.Person).DistinctBy(p => p.Index)];

    /// <summary>Whole days from today to the first shift that changes; negative when it has passed, null when none changes.</summary>
    public int? NoticeDays => FirstChange?.DayNumber - Today.DayNumber;

    /// <summary>Whether somebody is told later than the rule says.</summary>
    public bool IsShortNotice => NoticeDays is < NoticeAsked;

    /// <summary>Whether there is a warning, which is published only with a reason.</summary>
    public bool NeedsReason => IsShortNotice || Gaps > 0;

    internal static PublishPreview Of(PlanningProblem problem, Roster draft, Roster? published, int number, DateOnly today)
    {
        var days = DayChange.Between(problem.Horizon, problem.Visits, published, draft);
        var shifts = days.Where(d => d.IsOtherShift).ToList();
        return new PublishPreview(
            number + 1,
            problem.Visits.Count(v => IsChanged(draft.Deliveries[v.Index], published?.Deliveries[v.Index])),
            days,
            Missing(problem, draft),
            published is null ? null : Missing(problem, published),
            draft.Weeks.Sum(w => w.PaidMinutes),
            published?.Weeks.Sum(w => w.PaidMinutes),
            today,
            shifts.Count == 0 ? null : problem.Horizon.DateOf(shifts.Min(d => d.Day)));
    }

    private static int Missing(PlanningProblem problem, Roster roster) => problem.Visits.Count(v => UncoveredVisits.Missing(roster, v) > 0);

    private static bool IsChanged(Delivery? now, Delivery? was) =>
        now?.Start != was?.Start || !(now?.People ?? []).Select(p => p.Id).SequenceEqual((was?.People ?? []).Select(p => p.Id));
}
