using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>What publishing a draft would change.</summary>
/// <param name="Next">Number the version would get.</param>
/// <param name="VisitsChanged">Visits and duties with other people or another time than in the published version; all of them when there is none.</param>
/// <param name="Days">Every person's day that differs, by person and day.</param>
/// <param name="Now">The draft in figures.</param>
/// <param name="Before">The published version in figures, by the problem it is judged by, or null when there is none.</param>
/// <param name="Notices">Whom to tell, and of which days.</param>
public sealed record PublishPreview(
    int Next, int VisitsChanged, IReadOnlyList<DayChange> Days, PublishFigures Now, PublishFigures? Before, IReadOnlyList<PersonNotice> Notices)
{
    /// <summary>Days of notice a changed schedule asks for when it could be foreseen (domain.md §1 S21: at least two weeks).</summary>
    public const int NoticeAsked = 14;

    /// <summary>People whose shifts begin or end otherwise than published, or who get a first schedule.</summary>
    public IEnumerable<Person> PeopleChanged => Notices.Where(n => n.IsOtherShift).Select(n => n.Person);

    /// <summary>Whole days from today to the first shift that changes; negative when it has passed, null when none changes.</summary>
    public int? NoticeDays => Notices.SelectMany(n => n.Days).Where(d => d.IsOtherShift).Min(d => (int?)d.Notice);

    /// <summary>Whether somebody is told later than the rule says.</summary>
    public bool IsShortNotice => NoticeDays is < NoticeAsked;

    /// <summary>Whether there is a warning, which is published only with a reason.</summary>
    public bool NeedsReason => IsShortNotice || Now.Gaps > 0;

    /// <summary>Compares a draft with what is published.</summary>
    /// <param name="problem">What the draft is judged by.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="published">The week as it is published, by its own problem; null when it is not.</param>
    /// <param name="today">The day, in Sweden.</param>
    internal static PublishPreview Of(PlanningProblem problem, Roster draft, OpenWeek? published, DateOnly today)
    {
        var days = DayChange.Between(problem.Horizon.Days, published?.Roster, draft);
        return new PublishPreview(
            (published?.PublishedNumber ?? 0) + 1,
            Changed(problem, draft, published),
            days,
            PublishFigures.Of(problem, draft),
            published is null ? null : PublishFigures.Of(published.Problem, published.Roster),
            PersonNotice.Of(problem.Horizon, days, today));
    }

    private static int Changed(PlanningProblem problem, Roster draft, OpenWeek? published)
    {
        var before = published?.Problem.Visits.ToDictionary(v => v.Id, v => published.Roster.Deliveries[v.Index]) ?? [];
        return problem.Visits.Count(v => published is null || IsChanged(draft.Deliveries[v.Index], before.GetValueOrDefault(v.Id)));
    }

    private static bool IsChanged(Delivery? now, Delivery? was) =>
        now?.Start != was?.Start || !(now?.People ?? []).Select(p => p.Id).SequenceEqual((was?.People ?? []).Select(p => p.Id));
}
