using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<ShiftSuccession>]
public sealed class ShiftSuccessionTests : HardRuleTests
{
    protected override Example Breach => TypedWeek.Of(".FKF...");

    protected override Example NearMiss => TypedWeek.Of(".FKK.FN");

    protected override string BreachSaid => "F tors 28/11 dagen efter K";

    [Fact]
    public async Task Every_succession_is_judged()
    {
        await UnlawfulAsync(TypedWeek.Of("NK....."), "late after night");
        await LawfulAsync(TypedWeek.Of("FFKKNN."), "forwards");
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts.Typed(random);

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) => TypedWeek.Make(problem, random, random.Next(2) == 0 ? 0.5 : 0.15);
}
