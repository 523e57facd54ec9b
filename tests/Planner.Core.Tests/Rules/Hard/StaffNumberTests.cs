using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<StaffNumber>]
public sealed class StaffNumberTests : HardRuleTests
{
    protected override Example Breach => Two("09:00", "09:05").Build();

    protected override bool IsKeptByTheModelItself => true;

    protected override Example NearMiss => Two("09:05", "09:05").Build();

    protected override string BreachSaid => "1 börjar mån 25/11 09:00, 2 behövs";

    [Fact]
    public async Task One_too_many_is_as_wrong_as_one_too_few()
    {
        await UnlawfulAsync(Two("09:00", "09:00").Shift(2, 0, "08:00-12:00", visits: [(0, null)]).Build(), "three for two");
        await UnlawfulAsync(new WeekBuilder().Person().Visit(0, "09:00", 60, v => v with { Staff = 2 })
            .Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Build(), "one for two");
    }

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random)
    {
        if (random.Next(2) == 0 || roster.Deliveries.FirstOrDefault(d => d?.People.Count > 1) is not { } delivery)
        {
            return roster;
        }
        var visit = Array.FindIndex([.. roster.Deliveries], d => d == delivery);
        return roster.Change((p, a) => a.Visit?.Index == visit && p.Index == delivery.People[0].Index ? null : a);
    }

    private static WeekBuilder Two(string first, string second) => new WeekBuilder().Person().Person().Person()
        .Visit(0, "09:00", 60, v => v with { Staff = 2, Windows = [v.Windows[0] with { Latest = v.Windows[0].Earliest + 5 }] })
        .Shift(0, 0, "08:00-12:00", visits: [(0, first)])
        .Shift(1, 0, "08:00-12:00", visits: [(0, second)]);
}
