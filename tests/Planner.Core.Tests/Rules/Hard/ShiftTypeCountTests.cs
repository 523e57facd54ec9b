using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<ShiftTypeCount>]
public sealed class ShiftTypeCountTests : HardRuleTests
{
    protected override Example Breach => Line("NN.N...", mostNights: 2);

    protected override Example NearMiss => Line("NN.FFK.", mostNights: 2);

    protected override string BreachSaid => "3 pass N > 2, det sista tors 28/11 21:00";

    [Fact]
    public void A_shift_of_another_length_is_not_of_the_type()
    {
        var nights = Line("NN.....", mostNights: 2);
        var longer = nights.Roster.Weeks[0].Shifts.Append(new Shift(3, new TimeRange(3 * 1440 + 1260, 3 * 1440 + 1260 + 605), [], []));
        var found = Judge(new Example(nights.Parts, new Roster([new PersonWeek(nights.Parts.People[0], longer)], 0)));
        Assert.Equal(0, found.Findings.HardBreaches);
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts.Typed(random) with
    {
        People = [.. parts.People.Select(p => p with { Limits = new WorkLimits { MostOfType = new Dictionary<int, int> { [random.Next(3)] = random.Next(3), [2] = random.Next(3) } } })],
    };

    protected override Roster Vary(PlanningProblem problem, Roster roster, Random random) => TypedWeek.Make(problem, random, random.Next(2) == 0 ? 0.6 : 0.2);

    private static Example Line(string line, int mostNights) =>
        TypedWeek.Of(line, p => p with { Limits = new WorkLimits { MostOfType = new Dictionary<int, int> { [2] = mostNights } } });
}
