using Planner.Core.Cover;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

public sealed class RegainingTests
{
    private static readonly PersonId One = new("P01");

    private static readonly RosterEvent.Absent Away = new(One, new TimeRange(480, 2880), AbsenceKind.Sick,
    [
        new ShiftSpan(0, new TimeRange(480, 960), [new TimeRange(700, 730)]),
        new ShiftSpan(1, new TimeRange(1920, 2400), [new TimeRange(2100, 2130)]),
    ]);

    [Fact]
    public void All_that_was_lost_comes_back_to_who_returns_at_once() =>
        Assert.Equal(Away.Lost.Select(l => l.PaidMinutes), Regaining.Of([Away], One, 480).Select(s => s.PaidMinutes));

    [Fact]
    public void Who_returns_within_a_shift_has_what_is_left_of_it()
    {
        var spans = Regaining.Of([Away], One, 715);
        Assert.Equal([(0, new TimeRange(715, 960), 230), (1, new TimeRange(1920, 2400), 450)], spans.Select(s => (s.Day, s.Time, s.PaidMinutes)));
    }

    [Fact]
    public void A_shift_that_is_over_stays_lost() => Assert.Equal([1], Regaining.Of([Away], One, 960).Select(s => s.Day));

    [Fact]
    public void Nothing_comes_back_to_others_or_outside_the_absence()
    {
        Assert.Empty(Regaining.Of([Away], new("P02"), 480));
        Assert.Empty(Regaining.Of([Away], One, 479));
        Assert.Empty(Regaining.Of([Away], One, 2880));
        Assert.Empty(Regaining.Of([], One, 480));
    }

    [Fact]
    public void The_latest_absence_of_the_minute_counts()
    {
        var again = Away with { Time = new TimeRange(1920, 2880), Lost = [Away.Lost[1]] };
        Assert.Equal([1], Regaining.Of([Away with { Time = new TimeRange(480, 1920), Lost = [Away.Lost[0]] }, again], One, 2000).Select(s => s.Day));
    }

    [Fact]
    public void Away_and_back_again_is_the_week_there_was()
    {
        var before = new WeekBuilder().Person().Person()
            .Visit(0, "09:00", 60)
            .Shift(0, 0, "08:00-16:00", ["12:00-12:30"], [(0, null)])
            .Shift(0, 1, "08:00-12:00")
            .Shift(1, 0, "08:00-12:00")
            .Checked();
        var away = before.Situation(0, before.Sick("P01", 0));
        var gone = Covering.Checked(away.Problem, away.Start, "without P01");
        var back = gone.Situation(0, new RosterEvent.Returned(One, 0, Regaining.Of(away.Events, One, 0)));
        Assert.Equal(before.Problem.People[0].TargetMinutes, back.Problem.People[0].TargetMinutes);
        Assert.Empty(back.Problem.People[0].Absences);
        var emptied = before.Roster.Change((_, _) => null);
        Assert.Equal(RosterText.Of(emptied), RosterText.Of(back.Start));
        Assert.Equal(["V00"], back.Open.Select(v => v.Id.Value));
    }
}
