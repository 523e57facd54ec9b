using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>Two linked visits are served by the same person or people, when both are served.</summary>
internal sealed class SamePeople : VisitRule
{
    public override string Id => "samma-person";

    public override LocalText Title { get; } = new("Sammanhörande besök utförs av samma personer.", "Linked visits are served by the same people.");

    public override Severity Severity => Severity.Hard;

    public override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) =>
        problem.SamePersonLinks.Select(l => (IReadOnlyList<Visit>)[problem.Visits[l.First], problem.Visits[l.Second]]);

    public override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        if (deliveries[group[0].Index] is not { } first || deliveries[group[1].Index] is not { } second)
        {
            return;
        }
        var strangers = Missing(first, second) + Missing(second, first);
        if (strangers > 0)
        {
            var time = new TimeRange(second.Start, second.Start + group[1].Minutes);
            findings.Add(new Finding(this, time, second.People[0], group[1], group[1].Client, Measured: strangers));
        }
    }

    public override void AddTo(RosterModel model, IReadOnlyList<Visit> group)
    {
        var (first, second) = (model.Visit(group[0]).Covered, model.Visit(group[1]).Covered);
        foreach (var person in model.Problem.People)
        {
            model.Cp.AddEqual(model.Serves(person, group[0]), model.Serves(person, group[1])).OnlyEnforceIf(first, second);
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var linked = problem.SamePersonLinks.Where(l => l.Second == finding.Visit!.Index).Select(l => problem.Visits[l.First].Id.Value);
        var others = string.Join(", ", linked);
        return new($"{finding.Measured} utför bara det ena av detta besök och {others}", $"{finding.Measured} serve only one of this visit and {others}");
    }

    /// <summary>How many serve the one visit but not the other.</summary>
    private static int Missing(Delivery from, Delivery other)
    {
        var missing = 0;
        for (var i = 0; i < from.People.Count; i++)
        {
            var serves = false;
            for (var j = 0; j < other.People.Count && !serves; j++)
            {
                serves = other.People[j].Index == from.People[i].Index;
            }
            missing += serves ? 0 : 1;
        }
        return missing;
    }
}
