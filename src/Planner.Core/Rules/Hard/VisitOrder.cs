using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>Of two ordered visits the second starts at least so long, and at most so long, after the first has ended, when both are served.</summary>
internal sealed class VisitOrder : VisitRule
{
    public override string Id => "ordning";

    public override LocalText Title { get; } = new(
        "Besök i ordning följer på varandra med rätt mellanrum.", "Ordered visits follow one another with the right time between.");

    public override Severity Severity => Severity.Hard;

    public override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) =>
        problem.OrderLinks.Select(l => (l.First, l.Second)).Distinct()
            .Select(l => (IReadOnlyList<Visit>)[problem.Visits[l.First], problem.Visits[l.Second]]);

    public override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        if (deliveries[group[0].Index] is not { } first || deliveries[group[1].Index] is not { } second)
        {
            return;
        }
        var gap = second.Start - first.Start - group[0].Minutes;
        for (var i = 0; i < problem.OrderLinks.Count; i++)
        {
            var link = problem.OrderLinks[i];
            if (IsOf(link, group) && (gap < link.MinGap || gap > link.MaxGap))
            {
                var time = new TimeRange(second.Start, second.Start + group[1].Minutes);
                var limit = gap < link.MinGap ? link.MinGap : link.MaxGap;
                findings.Add(new Finding(this, time, Visit: group[1], Client: group[1].Client, Measured: gap, Limit: limit));
            }
        }
    }

    public override void AddTo(RosterModel model, IReadOnlyList<Visit> group)
    {
        var (first, second) = (model.Visit(group[0]), model.Visit(group[1]));
        foreach (var link in model.Problem.OrderLinks.Where(l => IsOf(l, group)))
        {
            model.Cp.AddLinear(second.Start - first.Start - group[0].Minutes, link.MinGap, link.MaxGap)
                .OnlyEnforceIf(first.Covered, second.Covered);
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (gap, limit, sign) = (Say.Duration(finding.Measured), Say.Duration(finding.Limit), finding.Measured < finding.Limit ? "<" : ">");
        return new($"{gap.Sv} efter besöket innan {sign} {limit.Sv}", $"{gap.En} after the visit before {sign} {limit.En}");
    }

    private static bool IsOf(OrderLink link, IReadOnlyList<Visit> group) => link.First == group[0].Index && link.Second == group[1].Index;
}
