using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<VisitLength>]
public sealed class VisitLengthTests : HardRuleTests
{
    protected override Example Breach => Lasting(-5);

    protected override bool IsKeptByTheModelItself => true;

    protected override Example NearMiss => Lasting(0);

    protected override string BreachSaid => "besöket varar 55 min men ska vara 1 h";

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) =>
        random.Next(2) == 0 && roster.AnyServed(random) is { } visit ? Shortened(roster, visit, -15) : roster;

    private static Example Lasting(int minutes)
    {
        var week = new WeekBuilder().Person().Visit(0, "09:00", 60).Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Build();
        return week with { Roster = Shortened(week.Roster, week.Parts.Visits[0], minutes) };
    }

    private static Roster Shortened(Roster roster, Visit visit, int minutes) => roster.Change((_, a) => a.Visit?.Index == visit.Index
        ? a with { Time = new TimeRange(a.Time.Start, a.Time.End + minutes) }
        : a);
}
