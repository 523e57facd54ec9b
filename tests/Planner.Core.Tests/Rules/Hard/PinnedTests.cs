using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<Pinned>]
public sealed class PinnedTests : HardRuleTests
{
    protected override Example Breach => Served("09:30", by: 0);

    protected override Example NearMiss => Served("09:25", by: 0);

    protected override string BreachSaid => "börjar mån 25/11 09:30, låst till mån 25/11 09:25";

    [Fact]
    public async Task Pinned_people_serve_the_visit()
    {
        await UnlawfulAsync(Served("09:25", by: 1), "somebody else");
        await UnlawfulAsync(Served("09:25", by: null), "nobody");
    }

    [Fact]
    public async Task A_visit_pinned_only_in_time_may_stay_uncovered() => await LawfulAsync(
        new WeekBuilder().Person().Visit(0, "09:00", 60, v => v with { Pin = new Pin([], 540) }).Build(), "nobody");

    protected override ProblemParts Vary(ProblemParts parts, Random random)
    {
        var pinned = parts.Visits[random.Next(parts.Visits.Count)];
        var people = random.Next(2) == 0 ? [] : new[] { parts.People[0].Id };
        return parts with { Visits = [.. parts.Visits.Select(v => v == pinned ? v with { Pin = new Pin(people, v.Windows[0].Latest) } : v)] };
    }

    private static Example Served(string time, int? by)
    {
        var week = new WeekBuilder().Person().Person();
        week.Visit(0, "09:00", 60, v => v with { Pin = new Pin([new PersonId("P01")], week.At(0, "09:25")) }, latest: "10:00");
        return (by is { } person ? week.Shift(person, 0, "08:00-12:00", visits: [(0, time)]) : week).Build();
    }
}
