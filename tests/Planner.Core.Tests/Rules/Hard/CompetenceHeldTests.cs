using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<CompetenceHeld>]
public sealed class CompetenceHeldTests : HardRuleTests
{
    private const string Medicine = "läkemedelsdelegering";

    protected override Example Breach => Delegated(until: WeekBuilder.Monday);

    protected override Example NearMiss => Delegated(until: WeekBuilder.Monday.AddDays(1));

    protected override string BreachSaid => "läkemedelsdelegering gick ut mån 25/11";

    [Fact]
    public async Task A_delegation_for_one_client_does_not_hold_for_another()
    {
        var only = new Competence(Medicine, DateRange.Always, new ClientId("B-999"));
        await UnlawfulAsync(Delegated(only), "another client");
        await LawfulAsync(Delegated(only with { Client = new ClientId("B-001") }), "that client");
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        People = [.. parts.People.Select(p => random.Next(3) > 0 ? p with { Competences = [new(Medicine, DateRange.Always)] } : p)],
        Visits = [.. parts.Visits.Select(v => random.Next(5) == 0 ? v with { Competences = [Medicine] } : v)],
    };

    private static Example Delegated(DateOnly until) => Delegated(new Competence(Medicine, new DateRange(DateOnly.MinValue, until)));

    private static Example Delegated(Competence competence) => new WeekBuilder()
        .Person(p => p with { Competences = [competence] })
        .Visit(1, "09:00", 60, v => v with { Competences = [Medicine] })
        .Shift(0, 1, "08:00-12:00", visits: [(0, null)])
        .Build();
}
