using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>Whoever serves a client who needs a language speaks it; sign language counts as one.</summary>
internal sealed class LanguageSpoken : AssignmentRule
{
    public override string Id => "sprak";

    public override LocalText Title { get; } = new("Den som kommer talar brukarens språk.", "Whoever comes speaks the client's language.");

    public override bool Forbids(PlanningProblem problem, Person person, Visit visit, int day) =>
        visit.Client?.Language is { } language && !person.Languages.Contains(language);

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"{finding.Person!.Id} saknar språket {finding.Client!.Language}", $"{finding.Person!.Id} lacks the language {finding.Client!.Language}");
}
