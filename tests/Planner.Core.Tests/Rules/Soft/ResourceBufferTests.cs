using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Soft;

[ForRule<ResourceBuffer>]
public sealed class ResourceBufferTests : SoftRuleTests
{
    private const decimal Hour = 60;

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.3, Idle = 0.4 };

    [Fact]
    public async Task Nothing_costs_until_the_unit_gives_it_a_price() => await CostsAsync(0, new WeekBuilder(1).Person().Build());

    [Fact]
    public async Task A_weekday_costs_what_its_day_shifts_lack_together() => await CostsAsync(Price.OfKronor(360 - 120 - 180), Priced(1).Person().Person()
        .Visit(0, "08:00", 60).Shift(0, 0, "08:00-11:00", visits: [(0, null)]).Shift(1, 0, "07:00-10:00").Build());

    [Fact]
    public async Task Enough_and_more_costs_nothing() => await CostsAsync(0, Priced(1).Person().Shift(0, 0, "08:00-15:00").Build());

    [Fact]
    public async Task A_day_of_the_weekend_wants_less() => await CostsAsync(Price.OfKronor((5 * 360) + 60 + 120), Priced(7).Person().Shift(0, 5, "08:00-09:00").Build());

    [Theory]
    [InlineData("11:55-17:55", 0)]
    [InlineData("12:00-18:00", 360)]
    public async Task A_shift_that_starts_at_noon_is_none_of_the_day(string shift, int kronor) =>
        await CostsAsync(Price.OfKronor(kronor), Priced(1).Person().Shift(0, 0, shift).Build());

    [Fact]
    public async Task Travel_is_no_buffer() => await CostsAsync(Price.OfKronor(360 - 145), Priced(1).Person()
        .Client().Visit(0, "09:00", 60).Client(c => c with { Zone = "C" }).Visit(0, "12:00", 60)
        .Shift(0, 0, "08:00-14:00", breaks: ["10:00-11:00"], visits: [(0, null), (1, null)]).Build());

    [Fact]
    public void The_day_and_what_it_has_are_said() => Assert.Equal(
        "mån 25/11: 3 h resurstid på dagpass < 6 h", Judge(Priced(1).Person().Shift(0, 0, "08:00-11:00").Build()).Said());

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        Settings = parts.Settings.With("resursbuffert.timme", random.Next(4) == 0 ? 0 : Hour)
            .With("resursbuffert.vardag", random.Next(0, 4) * 120).With("resursbuffert.helg", random.Next(0, 4) * 60),
    };

    private static WeekBuilder Priced(int days) => new WeekBuilder(days).Setting("resursbuffert.timme", Hour);
}
