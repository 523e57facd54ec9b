using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>A person the client has turned down does not come (LSS 6 §: the client has a say).</summary>
internal sealed class NotThisPerson : AssignmentRule
{
    public override string Id => "inte-denna-person";

    public override LocalText Title { get; } = new("Den som brukaren har sagt nej till kommer inte.", "A person the client has turned down does not come.");

    public override bool Forbids(PlanningProblem problem, Person person, Visit visit, int day) =>
        visit.Client is { } client && client.Vetoes.Contains(person.Id);

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"{finding.Client!.Id} har sagt nej till {finding.Person!.Id}", $"{finding.Client!.Id} has turned {finding.Person!.Id} down");
}
