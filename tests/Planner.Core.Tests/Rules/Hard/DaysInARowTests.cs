using Planner.Core.Rules;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<DaysInARow>]
public sealed class DaysInARowTests : HardRuleTests
{
    protected override Example Breach => Working(3, 0, 1, 2, 3);

    protected override Example NearMiss => Working(3, 0, 1, 2, 4, 5, 6);

    protected override string BreachSaid => "7 arbetsdagar i rad > 6, till och med tors 28/11";

    protected override RosterKnobs Knobs { get; } = new() { Idle = 0.6 };

    [Fact]
    public async Task A_run_inside_the_horizon_counts() => await UnlawfulAsync(Working(0, 0, 1, 2, 3, 4, 5, 6), "seven days");

    [Fact]
    public async Task Who_has_worked_too_long_already_is_off_first()
    {
        await UnlawfulAsync(Working(8, 0), "a ninth day");
        await LawfulAsync(Working(8, 1, 2), "a day off first");
    }

    private static Example Working(int before, params int[] days)
    {
        var week = new WeekBuilder().Person(p => p with { History = p.History with { DaysInARow = before, DaysOffInARow = 0 } });
        foreach (var day in days)
        {
            week.Shift(0, day, "08:00-16:00");
        }
        return week.Build();
    }
}
