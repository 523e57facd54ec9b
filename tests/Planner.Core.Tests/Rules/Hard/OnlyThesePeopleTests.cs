using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<OnlyThesePeople>]
public sealed class OnlyThesePeopleTests : HardRuleTests
{
    protected override Example Breach => Served(by: 0);

    protected override Example NearMiss => Served(by: 1);

    protected override string BreachSaid => "P01 är inte bland dem som får: P02, P03";

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        Visits = [.. parts.Visits.Select(v => random.Next(6) > 0 ? v : v with { OnlyPeople = new HashSet<PersonId> { parts.People[0].Id, parts.People[1].Id } })],
    };

    private static Example Served(int by) => new WeekBuilder().Person().Person()
        .Visit(0, "09:00", 60, v => v with { OnlyPeople = new HashSet<PersonId> { new("P03"), new("P02") } })
        .Shift(by, 0, "08:00-12:00", visits: [(0, null)])
        .Build();
}
