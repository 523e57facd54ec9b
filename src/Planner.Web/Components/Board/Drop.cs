using Planner.App.Plans;
using Planner.Core.Planning;

namespace Planner.Web.Components.Board;

/// <summary>Where a visit was dropped on the board.</summary>
/// <param name="Visit">Visit id.</param>
/// <param name="From">Whose row it came from, or null for the uncovered.</param>
/// <param name="To">Whose row it was dropped on, or null for the uncovered.</param>
/// <param name="Day">Day index.</param>
/// <param name="Minute">Minutes from the day's midnight, or null where the board does not show hours.</param>
public sealed record Drop(string Visit, string? From, string? To, int Day, int? Minute)
{
    /// <summary>What is asked for by it. Where no hour is shown the time stays, or follows what is cheapest for who gets an uncovered visit.</summary>
    public MoveVisitRequest Request(WeekPlan plan, string by) => new(DraftRequest.Of(plan, by), Visit, From == To ? null : From, From == To ? null : To, Start(plan));

    private int? Start(WeekPlan plan)
    {
        if (To is null || plan.Problem.Visits.FirstOrDefault(v => v.Id.Value == Visit) is not { } visit)
        {
            return null;
        }
        var (horizon, midnight) = (plan.Problem.Horizon, plan.Problem.Horizon.DayStart(Day));
        if (Minute is { } minute)
        {
            return midnight + minute;
        }
        if (plan.Roster.Deliveries[visit.Index] is not { } delivery)
        {
            var best = plan.Problem.People.Where(p => p.Id.Value == To).Select(p => new VisitExplainer(plan.Problem, plan.Roster).Explain(visit, p)).FirstOrDefault();
            return best is Verdict.Possible possible && horizon.DayOfMinute(possible.Start) == Day ? possible.Start : visit.Windows.FirstOrDefault(w => w.Day == Day)?.Earliest;
        }
        var now = horizon.DayOfMinute(delivery.Start);
        var clock = midnight + delivery.Start - horizon.DayStart(now);
        return now == Day ? delivery.Start : visit.Windows.FirstOrDefault(w => w.Day == Day) is { } window ? Math.Clamp(clock, window.Earliest, window.Latest) : clock;
    }
}

/// <summary>What the browser shows on a row while a visit is dragged.</summary>
/// <param name="Person">Person id.</param>
/// <param name="Ok">Whether the person may get it.</param>
/// <param name="Text">Cost, or why not.</param>
public sealed record LiftedRow(string Person, bool Ok, string Text);
