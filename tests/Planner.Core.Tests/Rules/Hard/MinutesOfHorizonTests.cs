using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<MinutesOfHorizon>]
public sealed class MinutesOfHorizonTests : HardRuleTests
{
    protected override Example Breach => Line("FF....K", most: 1469);

    protected override Example NearMiss => Line("FF....K", most: 1470);

    protected override string BreachSaid => "24 h 30 min i perioden > 24 h 29 min";

    [Fact]
    public async Task Too_little_is_a_breach_too()
    {
        await UnlawfulAsync(Line("FF.....", most: 9999, least: 961), "a minute too little");
        await LawfulAsync(Line("FF.....", most: 9999, least: 960), "just enough");
        await UnlawfulAsync(Line(".......", most: 9999, least: 1), "nothing");
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts.Typed(random) with
    {
        People = [.. parts.People.Select(p => p with { Limits = random.Next(4) == 0 ? WorkLimits.None : new WorkLimits { LeastMinutes = random.Next(2) * 960, MostMinutes = random.Next(4, 9) * 480 } })],
    };

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) => TypedWeek.Make(problem, random);

    private static Example Line(string line, int most, int? least = null) =>
        TypedWeek.Of(line, p => p with { Limits = new WorkLimits { LeastMinutes = least, MostMinutes = most } });
}
