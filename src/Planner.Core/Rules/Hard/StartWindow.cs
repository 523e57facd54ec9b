using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>A visit starts inside one of its windows.</summary>
internal sealed class StartWindow : VisitRule
{
    public override string Id => "tidsfonster";

    public override LocalText Title { get; } = new("Besöket börjar inom ett av sina tidsfönster.", "The visit starts inside one of its windows.");

    public override Severity Severity => Severity.Hard;

    public override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) => EachVisit(problem);

    public override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        var visit = group[0];
        if (deliveries[visit.Index] is not { } delivery)
        {
            return;
        }
        for (var i = 0; i < delivery.Starts.Count; i++)
        {
            if (Nearest(visit, delivery.Starts[i]) is var off && off > 0)
            {
                var time = new TimeRange(delivery.Starts[i], delivery.Starts[i] + visit.Minutes);
                findings.Add(new Finding(this, time, delivery.People[i], visit, visit.Client, Measured: off));
            }
        }
    }

    /// <summary>Nothing to add: the values a start can take in the model are those of its windows.</summary>
    public override void AddTo(RosterModel model, IReadOnlyList<Visit> group)
    {
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (start, off) = (Say.Moment(problem.Horizon.LocalOf(finding.When.Start)), Say.Duration(finding.Measured));
        return new($"börjar {start.Sv}, {off.Sv} utanför tidsfönstret", $"starts {start.En}, {off.En} outside the window");
    }

    /// <summary>Minutes from the start to the nearest window, 0 inside one.</summary>
    private static int Nearest(Visit visit, int start)
    {
        var nearest = int.MaxValue;
        for (var w = 0; w < visit.Windows.Count && nearest > 0; w++)
        {
            var window = visit.Windows[w];
            nearest = Math.Min(nearest, Math.Max(0, Math.Max(window.Earliest - start, start - window.Latest)));
        }
        return nearest;
    }
}
