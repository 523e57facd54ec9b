using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>A visit that names its people is served by no others, for example a respite worker the child knows.</summary>
internal sealed class OnlyThesePeople : AssignmentRule
{
    public override string Id => "bara-dessa";

    public override LocalText Title { get; } = new(
        "Ett besök som bara vissa får utföra utförs av dem.", "A visit that only some people may serve is served by them.");

    public override bool Forbids(PlanningProblem problem, Person person, Visit visit, int day) =>
        visit.OnlyPeople is { } people && !people.Contains(person.Id);

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var people = string.Join(", ", finding.Visit!.OnlyPeople!.Select(p => p.Value).Order(StringComparer.Ordinal));
        return new($"{finding.Person!.Id} är inte bland dem som får: {people}", $"{finding.Person!.Id} is not one of those who may: {people}");
    }
}
