using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<DaysOffInARow>]
public sealed class DaysOffInARowTests : HardRuleTests
{
    protected override Example Breach => Working(off: 0, 0, 2, 3);

    protected override Example NearMiss => Working(off: 0, 0, 3, 4, 5);

    protected override string BreachSaid => "bara 1 ledig dag i rad från tis 26/11, minst 2 behövs";

    protected override RosterKnobs Knobs { get; } = new() { Cover = 0.5, Idle = 0.15 };

    [Fact]
    public async Task Days_off_before_the_horizon_count()
    {
        await UnlawfulAsync(Working(off: 1, 0), "one day off, all before");
        await LawfulAsync(Working(off: 1, 1), "one before and one inside");
        await UnlawfulAsync(Working(off: 0, 1), "one inside");
    }

    [Fact]
    public async Task A_run_that_lasts_to_the_end_is_not_judged() => await LawfulAsync(Working(off: 7, 0, 1, 2, 3, 4, 5), "one day off at the end");

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        Settings = parts.Settings.With("lediga-dagar.minst", random.Next(2, 4)),
        People = [.. parts.People.Select(p => random.Next(2) > 0 ? p : p with { History = p.History with { DaysInARow = 0, DaysOffInARow = random.Next(1, 4) } })],
    };

    private static Example Working(int off, params int[] days)
    {
        var history = new PersonHistory { DaysInARow = off == 0 ? 1 : 0, DaysOffInARow = off };
        var week = new WeekBuilder().Setting("lediga-dagar.minst", 2).Person(p => p with { History = history });
        foreach (var day in days)
        {
            week.Shift(0, day, "08:00-16:00");
        }
        return week.Build();
    }
}
