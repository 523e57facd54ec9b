using Planner.App.Data;
using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A wish to move a visit by hand.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Visit">Visit id.</param>
/// <param name="From">Who gives it away, or null.</param>
/// <param name="To">Who gets it, or null; null with <paramref name="From"/> leaves it without that person.</param>
/// <param name="Start">When it starts, in horizon minutes; null keeps the time.</param>
public sealed record MoveVisitRequest(DraftRequest Draft, string Visit, string? From, string? To, int? Start);

/// <summary>Moves a visit of a draft, when no hard rule stands against it.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class MoveVisit(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>What the move would do, without making it; null when there is no such visit or person.</summary>
    public static VisitMove? Try(WeekPlan plan, MoveVisitRequest request) => Try(plan.Problem, plan.Roster, request);

    /// <summary>Makes the move.</summary>
    public Task<ChangeDraftOutcome> RunAsync(MoveVisitRequest request, CancellationToken stop) =>
        new DraftChange(database, clock).RunAsync(request.Draft, week => Step(week, request), stop);

    private static DraftStepResult Step(OpenWeek week, MoveVisitRequest request) => Try(week.Problem, week.Roster, request) switch
    {
        VisitMove.Allowed allowed => new DraftStepResult.Made(Title(week, allowed, request), allowed.Plan, week.Pins),
        VisitMove.Forbidden forbidden => new DraftStepResult.Not(PlanTexts.Forbidden(week.Problem, forbidden.Breaches)),
        _ => new DraftStepResult.Not(PlanTexts.NoVisit(request.Visit)),
    };

    private static VisitMove? Try(PlanningProblem problem, Roster roster, MoveVisitRequest request)
    {
        var visit = problem.Visits.FirstOrDefault(v => v.Id.Value == request.Visit);
        Person? Find(string? id) => problem.People.FirstOrDefault(p => p.Id.Value == id);
        var (from, to) = (Find(request.From), Find(request.To));
        if (visit is null || (request.From is not null && from is null) || (request.To is not null && to is null))
        {
            return null;
        }
        var start = request.Start ?? roster.Deliveries[visit.Index]?.Start ?? visit.Windows[0].Earliest;
        return VisitMover.Try(problem, roster, visit, from, to, start);
    }

    private static LocalText Title(OpenWeek week, VisitMove.Allowed allowed, MoveVisitRequest request)
    {
        var visit = week.Problem.Visits.First(v => v.Id.Value == request.Visit);
        if (allowed.Plan.Roster.Deliveries[visit.Index] is not { } now)
        {
            return new($"{request.Visit} utan personal", $"{request.Visit} without staff");
        }
        var who = string.Join(", ", now.People.Select(p => p.Id.Value));
        var local = week.Problem.Horizon.LocalOf(now.Start);
        string When(Wording wording) => $"{wording.Day(DateOnly.FromDateTime(local))} {Wording.Time(week.Problem.Horizon, now.Start)}";
        return new($"{request.Visit} till {who}, {When(Wording.Swedish)}", $"{request.Visit} to {who}, {When(Wording.English)}");
    }
}
