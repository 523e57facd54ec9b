using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<StartWindow>]
public sealed class StartWindowTests : HardRuleTests
{
    protected override Example Breach => At("11:05");

    protected override bool IsKeptByTheModelItself => true;

    protected override Example NearMiss => At("11:00");

    protected override string BreachSaid => "börjar tis 26/11 11:05, 5 min utanför tidsfönstret";

    [Fact]
    public async Task Between_two_windows_is_outside_both() => await UnlawfulAsync(
        new WeekBuilder().Person().Visit(0, "09:00", 60, v => v with { Windows = [v.Windows[0], new(2, 3300, 3300)] })
            .Shift(0, 1, "08:00-12:00", visits: [(0, "09:00")]).Build(), "the day between");

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) =>
        random.Next(2) == 0 && roster.AnyServed(random) is { } visit ? roster.Moved(visit, 300) : roster;

    private static Example At(string start) => new WeekBuilder().Person()
        .Visit(1, "09:00", 60, latest: "11:00")
        .Shift(0, 1, "08:00-13:00", visits: [(0, start)])
        .Build();
}
