using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<WeekendsWorked>]
public sealed class WeekendsWorkedTests : HardRuleTests
{
    protected override Example Breach => Line("......FF....F.", most: 1);

    protected override Example NearMiss => Line("....FNFFFFFF..", most: 1);

    protected override string BreachSaid => "2 arbetade helger > 1, den sista från lör 7/12";

    [Fact]
    public async Task Saturday_and_Sunday_are_one_weekend() => await LawfulAsync(Line(".....FF", most: 1), "both days");

    [Fact]
    public async Task None_may_be_allowed() => await UnlawfulAsync(Line("......F", most: 0), "a Sunday");

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts.Typed(random) with
    {
        Horizon = new Horizon(parts.Horizon.FirstDate.AddDays(-random.Next(3)), 7),
        People = [.. parts.People.Select(p => p with { Limits = new WorkLimits { MostWeekends = random.Next(2) } })],
    };

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) => TypedWeek.Make(problem, random, 0.2);

    private static Example Line(string line, int most) => TypedWeek.Of(line, p => p with { Limits = new WorkLimits { MostWeekends = most } });
}
