using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<NotThisPerson>]
public sealed class NotThisPersonTests : HardRuleTests
{
    protected override Example Breach => Served(by: 0);

    protected override Example NearMiss => Served(by: 1);

    protected override string BreachSaid => "B-001 har sagt nej till P01";

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts.WithClients(c => random.Next(4) > 0
        ? c
        : c with { Vetoes = new HashSet<PersonId> { parts.People[random.Next(parts.People.Count)].Id } });

    private static Example Served(int by) => new WeekBuilder().Person().Person()
        .Client(c => c with { Vetoes = new HashSet<PersonId> { new("P01") } })
        .Visit(0, "09:00", 60)
        .Shift(by, 0, "08:00-12:00", visits: [(0, null)])
        .Build();
}
