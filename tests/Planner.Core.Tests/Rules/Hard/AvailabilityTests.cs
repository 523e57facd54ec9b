using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<Availability>]
public sealed class AvailabilityTests : HardRuleTests
{
    protected override Example Breach => Morning("07:00-15:05");

    protected override Example NearMiss => Morning("07:00-15:00");

    protected override string BreachSaid => "passet tis 26/11 07:00–15:05 ligger utanför tillgänglig tid: 8 h av 8 h 5 min ryms";

    [Fact]
    public async Task Two_stretches_that_do_not_touch_hold_no_shift_across_them()
    {
        await UnlawfulAsync(Morning("13:00-19:00"), "from the first stretch into the second");
        await LawfulAsync(Morning("17:00-21:00"), "the second stretch");
    }

    [Fact]
    public async Task A_night_may_end_the_next_day() => await LawfulAsync(
        Example((1, "20:00"), (2, "08:00"), "22:00-07:00"), "a night inside one stretch");

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        People = [.. parts.People.Select(p => p with { Available = Stretches(parts.Horizon, random) })],
    };

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.3, Idle = 0.05 };

    private static TimeRange[] Stretches(Horizon horizon, Random random) =>
        [.. Enumerable.Range(0, 7).Where(_ => random.Next(20) > 0).Select(d => new TimeRange(horizon.DayStart(d), horizon.DayStart(d) + 1320))];

    private static Example Morning(string shift) => new WeekBuilder()
        .Person(p => p with { Available = [new TimeRange(1440 + 360, 1440 + 900), new TimeRange(1440 + 1020, 1440 + 1320)] })
        .Shift(0, 1, shift)
        .Build();

    private static Example Example((int Day, string Time) from, (int Day, string Time) to, string shift)
    {
        var week = new WeekBuilder();
        return week.Person(p => p with { Available = [new TimeRange(week.At(from.Day, from.Time), week.At(to.Day, to.Time))] })
            .Shift(0, from.Day, shift)
            .Build();
    }
}
