using Planner.App.Plans;
using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Web.Api;

/// <summary>A planned week as it is listed.</summary>
internal sealed record WeekLine(string Name, string Week, string Title, string Unit, DateOnly FirstDate, int Days)
{
    public static WeekLine Of(WeekEntry week) => new(week.Scenario, week.Week, week.Title, week.Unit, week.FirstDate, week.Days);
}

/// <summary>The week after another, whether it was made now, and how many people's history was brought up to date.</summary>
internal sealed record FollowingShape(WeekLine Week, bool IsNew, int Renewed);

/// <summary>A week. Times are local clock times in Sweden, amounts the planner's weights in kronor.</summary>
internal sealed record WeekShape(
    string Name, string Week, string Title, string Unit, DateOnly FirstDate, int Days, WeekState State, int Published, int DraftVersion, decimal Cost,
    IReadOnlyList<PersonShape> People, IReadOnlyList<VisitShape> Visits, IReadOnlyList<BreachShape> Breaches)
{
    public static WeekShape Of(WeekPlan plan) => new(
        plan.Week.Scenario,
        plan.Week.Week,
        plan.Week.Title,
        plan.Week.Unit,
        plan.Week.FirstDate,
        plan.Week.Days,
        plan.State,
        plan.Published,
        plan.DraftVersion,
        Price.ToKronor(plan.Cost),
        [.. plan.Roster.Weeks.Select(w => PersonShape.Of(plan, w))],
        [.. plan.Problem.Visits.Select(v => VisitShape.Of(plan, v))],
        [.. plan.Breaches.Select(b => new BreachShape(b.Rule.Id, b.Person?.Id.Value, Answers.Say(b.Rule.Describe(b, plan.Problem))))]);
}

/// <summary>A person's week.</summary>
internal sealed record PersonShape(string Person, string Name, int PaidMinutes, int TargetMinutes, IReadOnlyList<ShiftShape> Shifts)
{
    public static PersonShape Of(WeekPlan plan, PersonWeek week) => new(
        week.Person.Id.Value,
        week.Person.Name,
        week.PaidMinutes,
        week.Person.TargetMinutes,
        [.. week.Shifts.Select(s => new ShiftShape(plan.Problem.Horizon.DateOf(s.Day), plan.Problem.Horizon.LocalOf(s.Time.Start), plan.Problem.Horizon.LocalOf(s.Time.End), s.PaidMinutes))]);
}

/// <summary>A shift.</summary>
internal sealed record ShiftShape(DateOnly Day, DateTime Start, DateTime End, int PaidMinutes);

/// <summary>A visit or a duty, and who serves it.</summary>
internal sealed record VisitShape(
    string Visit, ActivityKind Kind, Service? Service, string? Client, int Minutes, int Staff, int StaffMissing, DateTime? Start, IReadOnlyList<string> People, bool IsPinned)
{
    public static VisitShape Of(WeekPlan plan, Visit visit)
    {
        var delivery = plan.Roster.Deliveries[visit.Index];
        return new VisitShape(
            visit.Id.Value,
            visit.Kind,
            visit.Service,
            visit.Client?.Id.Value,
            visit.Minutes,
            visit.Staff,
            UncoveredVisits.Missing(plan.Roster, visit),
            delivery is null ? null : plan.Problem.Horizon.LocalOf(delivery.Start),
            [.. (delivery?.People ?? []).Select(p => p.Id.Value)],
            visit.Pin is not null);
    }
}

/// <summary>A hard rule that is broken.</summary>
internal sealed record BreachShape(string Rule, string? Person, string Text);

/// <summary>What may be said of one person and a visit: <c>serves</c>, <c>possible</c> or <c>forbidden</c>.</summary>
internal sealed record CandidateShape(string Person, string Verdict, DateTime? Start, decimal? CostDifference, IReadOnlyList<string> Reasons)
{
    public static CandidateShape Of(WeekPlan plan, Verdict verdict) => verdict switch
    {
        Verdict.Serves serves => new(serves.Person.Id.Value, "serves", plan.Problem.Horizon.LocalOf(serves.Start), null, []),
        Verdict.Possible possible => new(possible.Person.Id.Value, "possible", plan.Problem.Horizon.LocalOf(possible.Start), Price.ToKronor(possible.CostDifference), []),
        Verdict.Forbidden no => new(no.Person.Id.Value, "forbidden", null, null, [.. no.Breaches.Select(b => Answers.Say(b.Rule.Describe(b, plan.Problem))).Distinct()]),
        _ => throw new InvalidOperationException($"Unknown verdict {verdict.GetType().Name}."),
    };
}

/// <summary>What publishing would change. The figures before are those of what is published, null when nothing is; costs are the planner's weights in kronor.</summary>
internal sealed record PublicationShape(
    int Next,
    int VisitsChanged,
    IReadOnlyList<string> PeopleChanged,
    int Gaps,
    int? GapsBefore,
    int PaidMinutes,
    int? PaidMinutesBefore,
    decimal Cost,
    decimal? CostBefore,
    int? NoticeDays,
    bool IsShortNotice,
    bool NeedsReason,
    IReadOnlyList<PersonNoticeShape> Notify,
    IReadOnlyList<DayChangeShape> Days)
{
    public static PublicationShape Of(WeekPlan plan, PublishPreview shown) => new(
        shown.Next,
        shown.VisitsChanged,
        [.. shown.PeopleChanged.Select(p => p.Id.Value)],
        shown.Now.Gaps,
        shown.Before?.Gaps,
        shown.Now.PaidMinutes,
        shown.Before?.PaidMinutes,
        Price.ToKronor(shown.Now.Cost),
        shown.Before is { } before ? Price.ToKronor(before.Cost) : null,
        shown.NoticeDays,
        shown.IsShortNotice,
        shown.NeedsReason,
        [.. shown.Notices.Select(n => new PersonNoticeShape(n.Person.Id.Value, [.. n.Days.Select(d => new DayNoticeShape(d.Date, d.Notice, d.IsOtherShift, d.IsShort))]))],
        [.. shown.Days.Select(d => DayChangeShape.Of(plan.Problem.Horizon, d))]);
}

/// <summary>Somebody to be told that days change, those whose days are nearest first.</summary>
internal sealed record PersonNoticeShape(string Person, IReadOnlyList<DayNoticeShape> Days);

/// <summary>A day that changes, its shift or only visits within it, and in how many days it is; short when another shift is told later than the rule says.</summary>
internal sealed record DayNoticeShape(DateOnly Day, int NoticeDays, bool IsOtherShift, bool IsShort);

/// <summary>A person's day that differs; times are null where there is no shift.</summary>
internal sealed record DayChangeShape(
    string Person, DateOnly Day, DateTime? StartBefore, DateTime? EndBefore, DateTime? Start, DateTime? End, IReadOnlyList<string> Gone, IReadOnlyList<string> Come)
{
    public static DayChangeShape Of(Horizon horizon, DayChange change) => new(
        change.Person.Id.Value,
        horizon.DateOf(change.Day),
        change.Before is { } was ? horizon.LocalOf(was.Start) : null,
        change.Before is { } then ? horizon.LocalOf(then.End) : null,
        change.After is { } now ? horizon.LocalOf(now.Start) : null,
        change.After is { } until ? horizon.LocalOf(until.End) : null,
        [.. change.Gone.Select(v => v.Visit.Value)],
        [.. change.Come.Select(v => v.Visit.Value)]);
}

/// <summary>Publishing: why, when there are warnings.</summary>
internal sealed record PublicationBody(string? Reason = null);

/// <summary>A move: from whom, to whom, when. Null leaves it out; <c>start</c> is a local time without offset.</summary>
internal sealed record MoveBody(string Visit, string? From = null, string? To = null, DateTime? Start = null);

/// <summary>What of a visit is pinned; neither lets it go.</summary>
internal sealed record PinBody(string Visit, bool People, bool Time);
