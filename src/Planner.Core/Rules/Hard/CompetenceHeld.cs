using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Whoever serves a visit holds every competence it asks for on that day: a delegated task (delegering) is personal,
/// ends on its last day and may hold for one client only (SOSFS 1997:14; domain.md §3 S47).
/// </summary>
internal sealed class CompetenceHeld : AssignmentRule
{
    public override string Id => "kompetens";

    public override LocalText Title { get; } = new(
        "Den som utför besöket har kompetensen och delegeringen den dagen.",
        "Whoever serves the visit holds the competence and the delegation that day.");

    public override bool Forbids(PlanningProblem problem, Person person, Visit visit, int day) =>
        Missing(problem, person, visit, day) is not null;

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var day = problem.Horizon.DayOfMinute(finding.When.Start);
        var name = Missing(problem, finding.Person!, finding.Visit!, day) ?? "";
        var last = finding.Person!.Competences.Where(c => c.Name == name && c.Valid.Last < problem.Horizon.DateOf(day))
            .Select(c => (DateOnly?)c.Valid.Last).Max();
        return last is { } ended
            ? new($"{name} gick ut {Say.Date(ended).Sv}", $"{name} ended {Say.Date(ended).En}")
            : new($"saknar {name}", $"lacks {name}");
    }

    private static string? Missing(PlanningProblem problem, Person person, Visit visit, int day)
    {
        if (visit.Competences.Count == 0)
        {
            return null;
        }
        var date = problem.Horizon.DateOf(day);
        return visit.Competences.FirstOrDefault(needed => !person.Competences.Any(held =>
            held.Name == needed && held.Valid.Contains(date) && (held.Client is null || held.Client == visit.Client?.Id)));
    }
}
