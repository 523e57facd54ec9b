using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<Average48>]
public sealed class Average48Tests : HardRuleTests
{
    protected override Example Breach => Worked(3, (4 * 2880) - (40 * 60) + 5);

    protected override Example NearMiss => Worked(3, (4 * 2880) - (40 * 60));

    protected override string BreachSaid => "48 h 1 min i veckan i genomsnitt > 48 h: 40 h planerat, 39 h 55 min ryms";

    [Fact]
    public async Task Who_is_over_already_may_be_free()
    {
        var over = new WeekBuilder().Person(p => p with { History = new PersonHistory { PeriodWeeks = 1, PeriodWorkedMinutes = 9000 } });
        await LawfulAsync(over.Build(), "no work");
        await UnlawfulAsync(over.Shift(0, 0, "08:00-09:00").Build(), "an hour");
    }

    private static Example Worked(int weeks, int minutes)
    {
        var week = new WeekBuilder().Person(p => p with { History = new PersonHistory { PeriodWeeks = weeks, PeriodWorkedMinutes = minutes } });
        for (var day = 0; day < 5; day++)
        {
            week.Shift(0, day, "08:00-16:30", ["12:00-12:30"]);
        }
        return week.Build();
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        People = [.. parts.People.Select(p => p with { History = p.History with { PeriodWeeks = 1, PeriodWorkedMinutes = random.Next(2000, 4200) } })],
    };
}
