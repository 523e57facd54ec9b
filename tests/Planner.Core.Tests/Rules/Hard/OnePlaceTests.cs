using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<OnePlace>]
public sealed class OnePlaceTests : HardRuleTests
{
    protected override Example Breach => Travels("10:45", ["10:05-10:35"]);

    protected override Example NearMiss => Travels("10:50", ["10:05-10:35"]);

    protected override string BreachSaid => "krock mån 25/11 10:00–10:45: 45 min finns, 50 min behövs";

    protected override RosterKnobs Knobs { get; } = new() { Collide = true, Cover = 0.5, Split = 0.3 };

    [Fact]
    public async Task Travel_takes_its_time()
    {
        await UnlawfulAsync(Travels("10:15", []), "15 minutes for 20 of travel");
        await LawfulAsync(Travels("10:20", []), "20 minutes for 20 of travel");
    }

    [Fact]
    public async Task A_split_and_a_rast_may_share_a_gap() => await LawfulAsync(Travels("14:00", ["10:05-11:30", "12:00-12:30"]), "split, then rast");

    [Fact]
    public async Task Two_rasts_may_share_a_gap()
    {
        await LawfulAsync(Travels("11:20", ["10:00-10:30", "10:30-11:00"]), "80 minutes for 60 of rast and 20 of travel");
        await UnlawfulAsync(Travels("11:15", ["10:00-10:30", "10:30-11:00"]), "75 minutes for 60 of rast and 20 of travel");
    }

    private static Example Travels(string second, string[] breaks) => new WeekBuilder().Person()
        .Visit(0, "09:00", 60)
        .Client(c => c with { Zone = "B" })
        .Visit(0, second, 60, v => v with { Windows = [v.Windows[0] with { Latest = v.Windows[0].Earliest + 5 }] })
        .Shift(0, 0, "08:00-17:00", breaks, [(0, null), (1, null)])
        .Build();
}
