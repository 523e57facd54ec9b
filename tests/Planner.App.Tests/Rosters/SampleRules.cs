using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Rosters;

/// <summary>A soft rule that prices each uncovered staff hour at 1 000 kronor, so that outputs have a cost to show.</summary>
internal sealed class UncoveredFact : IRule
{
    public string Id => "prov-ej-tackt";

    public LocalText Title { get; } = new("Besök ska täckas", "Visits should be covered");

    public Severity Severity => Severity.Soft;

    public IReadOnlyList<RuleSetting> Settings => [];

    public void AddTo(RosterModel model) => throw new NotSupportedException("Nothing is solved in these tests.");

    public void Check(PlanningProblem problem, Roster roster, Findings findings)
    {
        foreach (var visit in problem.Visits.Where(v => roster.Deliveries[v.Index] is null))
        {
            findings.Add(new Finding(this, new TimeRange(0, 0), Visit: visit, Cost: Price.PerMinute(1000) * visit.StaffMinutes));
        }
    }

    public LocalText Describe(Finding finding, PlanningProblem problem) => new("ej täckt", "uncovered");
}

/// <summary>A hard rule: a visit that names its people may be served by them only.</summary>
internal sealed class NamedPeopleOnly : AssignmentRule
{
    public override string Id => "prov-namngivna";

    public override LocalText Title { get; } = new("Bara namngivna personer", "Named people only");

    public override bool Forbids(PlanningProblem problem, Person person, Visit visit, int day) =>
        visit.OnlyPeople is { } only && !only.Contains(person.Id);

    public override LocalText Describe(Finding finding, PlanningProblem problem) =>
        new($"{finding.Person!.Id} är inte namngiven för {finding.Visit!.Id}", $"{finding.Person!.Id} is not named for {finding.Visit!.Id}");
}
