using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>A visit that is served has exactly as many people as it needs, all from the same minute.</summary>
internal sealed class StaffNumber : VisitRule
{
    public override string Id => "bemanning";

    public override LocalText Title { get; } = new(
        "Besöket har så många som det behöver, och alla börjar samtidigt.", "The visit has as many people as it needs, all starting together.");

    public override Severity Severity => Severity.Hard;

    public override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) => EachVisit(problem);

    public override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        var visit = group[0];
        if (deliveries[visit.Index] is not { } delivery)
        {
            return;
        }
        var together = 0;
        for (var i = 0; i < delivery.People.Count; i++)
        {
            var isSamePerson = i > 0 && delivery.People[i].Index == delivery.People[i - 1].Index;
            together += delivery.Starts[i] == delivery.Start && !isSamePerson ? 1 : 0;
        }
        if (together != visit.Staff || delivery.People.Count != visit.Staff)
        {
            var time = new TimeRange(delivery.Start, delivery.Start + visit.Minutes);
            var measured = together == visit.Staff ? delivery.People.Count : together;
            findings.Add(new Finding(this, time, Visit: visit, Client: visit.Client, Measured: measured, Limit: visit.Staff));
        }
    }

    public override void AddTo(RosterModel model, IReadOnlyList<Visit> group)
    {
        var visit = model.Visit(group[0]);
        if (group[0].Staff == 1)
        {
            model.Cp.AddExactlyOne([.. visit.Options.Select(o => o.Serves), !visit.Covered]);
            return;
        }
        model.Cp.AddEqual(LinearExpr.Sum(visit.Options.Select(o => o.Serves)), visit.Covered * group[0].Staff);
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var at = Say.Moment(problem.Horizon.LocalOf(finding.When.Start));
        return new($"{finding.Measured} börjar {at.Sv}, {finding.Limit} behövs", $"{finding.Measured} start {at.En}, {finding.Limit} needed");
    }
}
