using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<LanguageSpoken>]
public sealed class LanguageSpokenTests : HardRuleTests
{
    protected override Example Breach => Served(by: 0);

    protected override Example NearMiss => Served(by: 1);

    protected override string BreachSaid => "P01 saknar språket teckenspråk";

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts.WithClients(c => random.Next(3) > 0 ? c : c with { Language = "finska" }) with
    {
        People = [.. parts.People.Select(p => random.Next(4) == 0 ? p : p with { Languages = new HashSet<string> { "finska" } })],
    };

    private static Example Served(int by) => new WeekBuilder()
        .Person(p => p with { Languages = new HashSet<string> { "finska" } })
        .Person(p => p with { Languages = new HashSet<string> { "finska", "teckenspråk" } })
        .Client(c => c with { Language = "teckenspråk" })
        .Visit(0, "09:00", 60)
        .Shift(by, 0, "08:00-12:00", visits: [(0, null)])
        .Build();
}
