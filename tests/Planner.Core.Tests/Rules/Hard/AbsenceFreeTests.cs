using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules.Hard;

[ForRule<AbsenceFree>]
public sealed class AbsenceFreeTests : HardRuleTests
{
    protected override Example Breach => Away("12:55");

    protected override Example NearMiss => Away("13:00");

    protected override string BreachSaid => "frånvarande tis 26/11 12:55 – tors 28/11 12:00, passet överlappar 5 min";

    [Fact]
    public async Task A_night_does_not_run_into_an_absence() => await UnlawfulAsync(
        new WeekBuilder().Person(p => p with { Absences = [new(new TimeRange(1440, 2880), AbsenceKind.Sick)] }).Shift(0, 0, "20:00-00:05").Build(), "five minutes into the day away");

    [Fact]
    public void The_kind_of_absence_is_not_said()
    {
        var judged = Judge(Breach);
        var said = judged.Rule.Describe(judged.Findings.Items[0], judged.Problem);
        Assert.DoesNotContain("sjuk", said.Sv, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sick", said.En, StringComparison.OrdinalIgnoreCase);
    }

    protected override ProblemParts Vary(ProblemParts parts, Random random) => parts with
    {
        People = [.. parts.People.Select(p => random.Next(4) > 0 ? p : p with { Absences = [Absence(parts.Horizon, random)] })],
    };

    private static Absence Absence(Horizon horizon, Random random)
    {
        var start = random.Next(0, horizon.EndMinute / 15) * 15;
        return new Absence(new TimeRange(start, start + (random.Next(1, 25) * 60)), AbsenceKind.Sick);
    }

    private static Example Away(string from)
    {
        var week = new WeekBuilder();
        return week.Person(p => p with { Absences = [new(new TimeRange(week.At(1, from), week.At(3, "12:00")), AbsenceKind.Sick)] })
            .Shift(0, 1, "08:00-13:00")
            .Shift(0, 3, "12:00-18:00")
            .Build();
    }
}
