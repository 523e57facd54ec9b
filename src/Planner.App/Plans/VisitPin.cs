using System.Text.Json;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A visit of a draft that must not change: its people, its start, or both.</summary>
/// <param name="Visit">Visit id.</param>
/// <param name="People">Ids of the people who keep it; empty when only the time is pinned.</param>
/// <param name="Start">The start in horizon minutes, or null when only the people are pinned.</param>
internal sealed record VisitPin(string Visit, IReadOnlyList<string> People, int? Start)
{
    public static IReadOnlyList<VisitPin> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<VisitPin>>(json)!;

    public static string Write(IEnumerable<VisitPin> pins) => JsonSerializer.Serialize(pins);

    /// <summary>The problem with the pins; a pin of a visit that is not there any more means nothing.</summary>
    public static PlanningProblem Apply(PlanningProblem problem, IReadOnlyList<VisitPin> pins)
    {
        if (pins.Count == 0)
        {
            return problem;
        }
        var byVisit = pins.ToDictionary(p => p.Visit);
        var visits = problem.Visits.Select(v => byVisit.TryGetValue(v.Id.Value, out var pin) ? v with { Pin = new Pin([.. pin.People.Select(p => new PersonId(p))], pin.Start) } : v);
        return new PlanningProblem(problem.Parts with { Visits = [.. visits] }, problem.Rules);
    }
}
