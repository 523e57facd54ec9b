using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<ShiftDemandMet>]
public sealed class ShiftDemandMetTests : SoftRuleTests
{
    [Fact]
    public async Task Each_one_missing_and_each_one_too_many_has_its_price()
    {
        await CostsAsync(200, Line(".......", wanted: 2));
        await CostsAsync(100, Line(".K.....", wanted: 2));
        await CostsAsync(0, Line(".K.....", wanted: 1));
        await CostsAsync(7, Line(".K.....", wanted: 0));
        await CostsAsync(100, Line(".F.....", wanted: 1));
    }

    [Fact]
    public void Drafts_count_it_as_the_checker_does()
    {
        var random = new Random(7);
        for (var seed = 0; seed < 20; seed++)
        {
            var problem = Alone((RandomWeek.Make(random) with { ShiftTypes = TypedWeek.Types }).Demanding(random));
            var roster = TypedWeek.Make(problem, random);
            Assert.Equal(problem.Rules.Check(problem, roster).Cost, Draft.Of(problem, new Scorer(problem), roster).Total.Cost);
        }
    }

    [Fact]
    public void Two_demands_for_one_shift_and_types_of_one_time_are_told()
    {
        var parts = Line(".......", wanted: 1).Parts;
        Assert.Contains("2 demands", Assert.Throws<ArgumentException>(() => new PlanningProblem(parts with { ShiftDemands = [.. parts.ShiftDemands, .. parts.ShiftDemands] })).Message, StringComparison.Ordinal);
        Assert.Contains("same time", Assert.Throws<ArgumentException>(() => new PlanningProblem(parts with { ShiftTypes = [.. parts.ShiftTypes, new ShiftType("X", new(7, 0), 480)] })).Message, StringComparison.Ordinal);
        Assert.Contains("day 9", Assert.Throws<ArgumentException>(() => new PlanningProblem(parts with { ShiftDemands = [new ShiftDemand(9, 0, 1, 1, 1)] })).Message, StringComparison.Ordinal);
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random)
    {
        var typed = parts.Typed(random);
        return random.Next(3) == 0 ? typed : typed.Demanding(random);
    }

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) => TypedWeek.Make(problem, random);

    private static Example Line(string line, int wanted) => TypedWeek.Of(line, parts: p => p with { ShiftDemands = [new ShiftDemand(1, 1, wanted, 100, 7)] });
}
