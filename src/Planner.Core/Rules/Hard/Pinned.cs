using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>What is pinned (låst) stands: the people serve the visit, and it starts when it should. One pinned to people is served.</summary>
internal sealed class Pinned : VisitRule
{
    public override string Id => "last";

    public override LocalText Title { get; } = new("Låsta besök ligger kvar, med sina personer och tider.", "Pinned visits stand, with their people and times.");

    public override Severity Severity => Severity.Hard;

    public override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) =>
        problem.Visits.Where(v => v.Pin is not null).Select(v => (IReadOnlyList<Visit>)[v]);

    public override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        var visit = group[0];
        var pin = visit.Pin!;
        var delivery = deliveries[visit.Index];
        var start = delivery?.Start ?? pin.Start ?? visit.Windows[0].Earliest;
        var time = new TimeRange(start, start + visit.Minutes);
        for (var i = 0; i < pin.People.Count; i++)
        {
            if (delivery is null || !Serves(delivery, pin.People[i]))
            {
                var person = problem.People.FirstOrDefault(p => p.Id == pin.People[i]);
                findings.Add(new Finding(this, time, person, visit, visit.Client));
            }
        }
        if (delivery is not null && pin.Start is { } at && at != start)
        {
            findings.Add(new Finding(this, time, null, visit, visit.Client, start, at));
        }
    }

    public override void AddTo(RosterModel model, IReadOnlyList<Visit> group)
    {
        var (visit, pin) = (model.Visit(group[0]), group[0].Pin!);
        foreach (var id in pin.People)
        {
            model.Cp.AddEqual(LinearExpr.Sum(visit.Options.Where(o => o.Person.Id == id).Select(o => o.Serves)), 1);
        }
        if (pin.Start is { } at)
        {
            model.Cp.AddEqual(visit.Start, at).OnlyEnforceIf(visit.Covered);
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        if (finding.Person is { } person)
        {
            return new($"låst till {person.Id}, som inte utför det", $"pinned to {person.Id}, who does not serve it");
        }
        if (finding.Visit!.Pin!.Start is { } at && at == finding.Limit && at != finding.Measured)
        {
            var (starts, should) = (Say.Moment(problem.Horizon.LocalOf(finding.Measured)), Say.Moment(problem.Horizon.LocalOf(at)));
            return new($"börjar {starts.Sv}, låst till {should.Sv}", $"starts {starts.En}, pinned to {should.En}");
        }
        return new("låst till någon som inte finns i enheten", "pinned to somebody who is not in the unit");
    }

    private static bool Serves(Delivery delivery, PersonId person)
    {
        for (var i = 0; i < delivery.People.Count; i++)
        {
            if (delivery.People[i].Id == person)
            {
                return true;
            }
        }
        return false;
    }
}
