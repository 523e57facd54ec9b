using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<ShiftWishesMet>]
public sealed class ShiftWishesMetTests : SoftRuleTests
{
    private const long Step = 60 * Price.UnitsPerKrona;

    [Fact]
    public async Task A_shift_wished_for_and_not_given_costs_its_weight()
    {
        await CostsAsync(3 * Step, Line(".F.....", toWork: true));
        await CostsAsync(3 * Step, Line(".......", toWork: true));
        await CostsAsync(0, Line(".K.....", toWork: true));
    }

    [Fact]
    public async Task A_shift_not_wished_for_and_given_costs_its_weight()
    {
        await CostsAsync(3 * Step, Line(".K.....", toWork: false));
        await CostsAsync(0, Line(".F.....", toWork: false));
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts.Typed(random) with
    {
        People = [.. parts.People.Select(p => p with { ShiftWishes = [.. Enumerable.Range(0, random.Next(2)).Select(_ => new ShiftWish(random.Next(7), random.Next(3), random.Next(2) == 0, random.Next(1, 4)))] })],
    };

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) => TypedWeek.Make(problem, random);

    private static Example Line(string line, bool toWork) => TypedWeek.Of(line, p => p with { ShiftWishes = [new ShiftWish(1, 1, toWork, 3)] });
}
