using Planner.App.Data;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A wish to pin a visit where it is, or to let it go.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Visit">Visit id.</param>
/// <param name="People">Whether its people are pinned.</param>
/// <param name="Time">Whether its start is pinned.</param>
public sealed record PinVisitRequest(DraftRequest Draft, string Visit, bool People, bool Time);

/// <summary>Pins a visit of a draft, so that neither the solver nor a hand moves it.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed class PinVisit(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Pins the visit, or lets it go when neither people nor time are to be pinned.</summary>
    public Task<ChangeDraftOutcome> RunAsync(PinVisitRequest request, CancellationToken stop) =>
        new DraftChange(database, clock).RunAsync(request.Draft, week => Step(week, request), stop);

    private static DraftStepResult Step(OpenWeek week, PinVisitRequest request)
    {
        if (week.Problem.Visits.FirstOrDefault(v => v.Id.Value == request.Visit) is not { } visit)
        {
            return new DraftStepResult.Not(PlanTexts.NoVisit(request.Visit));
        }
        if (week.Roster.Deliveries[visit.Index] is not { } delivery)
        {
            return new DraftStepResult.Not(PlanTexts.NothingToPin(request.Visit));
        }
        var others = week.Pins.Where(p => p.Visit != request.Visit);
        var isPinned = request.People || request.Time;
        IReadOnlyList<VisitPin> pins = isPinned
            ? [.. others, new VisitPin(request.Visit, request.People ? [.. delivery.People.Select(p => p.Id.Value)] : [], request.Time ? delivery.Start : null)]
            : [.. others];
        var problem = VisitPin.Apply(Unpinned(week, visit), pins);
        return PlanChecker.Check(problem, week.Roster) is CheckOutcome.Passed passed
            ? new DraftStepResult.Made(Title(request, isPinned), passed.Plan, pins)
            : new DraftStepResult.Not(PlanTexts.NothingToPin(request.Visit));
    }

    private static PlanningProblem Unpinned(OpenWeek week, Visit visit) =>
        new(week.Problem.Parts with { Visits = [.. week.Problem.Visits.Select(v => v.Index == visit.Index ? v with { Pin = null } : v)] }, week.Problem.Rules);

    private static LocalText Title(PinVisitRequest request, bool isPinned) => isPinned
        ? new($"{request.Visit} låst", $"{request.Visit} pinned")
        : new($"{request.Visit} upplåst", $"{request.Visit} let go");
}
