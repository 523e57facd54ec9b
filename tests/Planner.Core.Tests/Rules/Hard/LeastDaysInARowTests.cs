using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<LeastDaysInARow>]
public sealed class LeastDaysInARowTests : HardRuleTests
{
    protected override Example Breach => Line("..FF...", least: 3);

    protected override Example NearMiss => Line("..FFF..", least: 3);

    protected override string BreachSaid => "bara 2 arbetsdag i rad från ons 27/11, minst 3 behövs";

    [Fact]
    public async Task A_run_that_reaches_an_end_is_not_judged()
    {
        await LawfulAsync(Line("F.....F", least: 3), "one day at each end");
        await UnlawfulAsync(Line(".F....F", least: 3), "one day after the first");
    }

    [Fact]
    public async Task The_unit_has_a_number_for_those_who_have_none_of_their_own()
    {
        await UnlawfulAsync(TypedWeek.Of("..F....", parts: p => p with { Settings = p.Settings.With("arbetsdagar-samlade.minst", 2) }), "one day");
        await LawfulAsync(TypedWeek.Of("..F....", p => p with { Limits = new WorkLimits { LeastDaysInARow = 1 } }, p => p with { Settings = p.Settings.With("arbetsdagar-samlade.minst", 2) }), "one day, one allowed");
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts.Typed(random) with
    {
        People = [.. parts.People.Select(p => p with { Limits = new WorkLimits { LeastDaysInARow = random.Next(1, 4) } })],
    };

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) => TypedWeek.Make(problem, random, random.Next(2) == 0 ? 0.9 : 0.4);

    private static Example Line(string line, int least) => TypedWeek.Of(line, p => p with { Limits = new WorkLimits { LeastDaysInARow = least } });
}
