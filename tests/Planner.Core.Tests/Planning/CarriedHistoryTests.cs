using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

public sealed class CarriedHistoryTests
{
    private const int NextWeek = 7 * 1440;

    private static readonly PersonHistory Before = new()
    {
        LastShiftEnd = -600,
        DaysInARow = 2,
        DaysOffInARow = 0,
        PeriodWeeks = 1,
        PeriodWorkedMinutes = 2000,
        BalanceMinutes = 30,
        WeekendsWorked = 1,
        WeekendsInARow = 1,
        EveningsWorked = 3,
        CoordinationDuties = 2,
    };

    [Fact]
    public void A_week_of_days_and_a_worked_weekend_adds_to_what_is_counted()
    {
        // Thursday to Sunday, one of them until 21:00; 36 hours of the 40 that were wanted.
        var after = After(4, w => w.Shift(0, 3, "08:00-17:00").Shift(0, 4, "12:00-21:00").Shift(0, 5, "08:00-17:00").Shift(0, 6, "08:00-17:00"));
        Assert.Equal(
            new PersonHistory
            {
                LastShiftEnd = NextWeek - (7 * 60) - NextWeek,
                DaysInARow = 4,
                DaysOffInARow = 0,
                PeriodWeeks = 2,
                PeriodWorkedMinutes = 2000 + (36 * 60),
                BalanceMinutes = 30 - (4 * 60),
                WeekendsWorked = 2,
                WeekendsInARow = 2,
                EveningsWorked = 4,
                CoordinationDuties = 2,
            },
            after);
    }

    [Fact]
    public void Days_off_end_what_was_in_a_row_and_begin_a_new_count()
    {
        var after = After(4, w => w.Shift(0, 0, "08:00-17:00").Shift(0, 4, "08:00-17:00"));
        Assert.Equal((0, 2, 1, 0), (after.DaysInARow, after.DaysOffInARow, after.WeekendsWorked, after.WeekendsInARow));
        Assert.Equal(-(2 * 1440) - (7 * 60), after.LastShiftEnd);
    }

    [Fact]
    public void Who_works_or_is_off_the_whole_week_goes_on_from_before()
    {
        var worked = After(4, w =>
        {
            for (var day = 0; day < 7; day++)
            {
                w.Shift(0, day, "08:00-12:00");
            }
        });
        Assert.Equal((9, 0), (worked.DaysInARow, worked.DaysOffInARow));
        var off = After(4, _ => { });
        Assert.Equal((0, 7, -600 - NextWeek), (off.DaysInARow, off.DaysOffInARow, off.LastShiftEnd));
        Assert.Equal(10, After(4, _ => { }, Before with { DaysInARow = 0, DaysOffInARow = 3 }).DaysOffInARow);
    }

    [Fact]
    public void A_new_averaging_period_begins_at_nothing_but_balance_and_rows_go_on()
    {
        var after = After(2, w => w.Shift(0, 5, "08:00-17:00").Shift(0, 6, "12:00-21:00"));
        Assert.Equal((0, 0, 0, 0, 0), (after.PeriodWeeks, after.PeriodWorkedMinutes, after.WeekendsWorked, after.EveningsWorked, after.CoordinationDuties));
        Assert.Equal((2, 2, 30 + (18 * 60) - 2400), (after.DaysInARow, after.WeekendsInARow, after.BalanceMinutes));
    }

    [Fact]
    public void A_shift_over_midnight_into_saturday_works_the_weekend()
    {
        var after = After(4, w => w.Shift(0, 4, "20:00-02:00"));
        Assert.Equal((2, 2), (after.WeekendsWorked, after.WeekendsInARow));
    }

    [Fact]
    public void The_week_of_the_clock_change_is_an_hour_longer()
    {
        // Summer time ends on Sunday 26 October 2025: from Saturday 17:00 to Monday 00:00 are 32 hours.
        var builder = new WeekBuilder(first: new DateOnly(2025, 10, 20)).Person(p => p with { History = Before }).Shift(0, 5, "08:00-17:00");
        var example = builder.Build();
        Assert.Equal(-32 * 60, CarriedHistory.After(new PlanningProblem(example.Parts), example.Roster.Weeks[0], 4).LastShiftEnd);
    }

    [Fact]
    public void A_horizon_that_is_not_whole_weeks_is_refused()
    {
        var example = new WeekBuilder(days: 5).Person().Build();
        var fault = Assert.Throws<ArgumentException>(() => CarriedHistory.After(new PlanningProblem(example.Parts), example.Roster.Weeks[0], 4));
        Assert.Contains("5 days", fault.Message, StringComparison.Ordinal);
    }

    private static PersonHistory After(int periodWeeks, Action<WeekBuilder> shifts, PersonHistory? before = null)
    {
        var builder = new WeekBuilder().Person(p => p with { History = before ?? Before });
        shifts(builder);
        var example = builder.Build();
        return CarriedHistory.After(new PlanningProblem(example.Parts), example.Roster.Weeks[0], periodWeeks);
    }
}
