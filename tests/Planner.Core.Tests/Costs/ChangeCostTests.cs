using Planner.Core.Costs;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Costs;

public sealed class ChangeCostTests
{
    private const string SameDay = "2026-11-23 06:15";
    private const string WeekBefore = "2026-11-20 10:00";
    private const string LongBefore = "2026-11-01 10:00";

    [Theory]
    [InlineData(SameDay)]
    [InlineData(WeekBefore)]
    public void Nothing_changed_costs_nothing(string told) =>
        Assert.Equal("", Cost(Pay.Full, told, [Pay.Shift(0, "14-22", "17-17:30")], [Pay.Shift(0, "14-22", "17-17:30")]));

    [Theory]
    [InlineData(SameDay)]
    [InlineData(WeekBefore)]
    public void A_rast_that_only_changes_place_costs_nothing(string told) =>
        Assert.Equal("", Cost(Pay.Full, told, [Pay.Shift(0, "07-15:30", "11-11:30")], [Pay.Shift(0, "07-15:30", "12-12:30")]));

    [Fact]
    public void A_rast_worked_is_extra_time() =>
        Assert.Equal("overtid-enkel 23/11 30 min 171.00", Cost(Pay.Full, SameDay, [Pay.Shift(0, "07-15:30", "11-11:30")], [Pay.Shift(0, "07-15:30")]));

    [Fact]
    public void A_full_timer_who_stays_on_is_paid_overtime() =>
        Assert.Equal("overtid-enkel 23/11 120 min 684.00; overtid-kvalificerad 23/11 30 min 228.00",
            Cost(Pay.Full, SameDay, [Pay.Shift(0, "07-15:30", "11-11:30")], [Pay.Shift(0, "07-18", "11-11:30")]));

    [Fact]
    public void A_part_timer_who_stays_on_fills_the_day_first() =>
        Assert.Equal("fyllnad 23/11 120 min 456.00; overtid-kvalificerad 23/11 60 min 456.00",
            Cost(Pay.Part, SameDay, [Pay.Shift(0, "07-13:30", "11-11:30")], [Pay.Shift(0, "07-16:30", "11-11:30")]));

    [Theory]
    [InlineData(SameDay, "overtid-enkel 23/11 120 min 684.00")]
    [InlineData("2026-11-22 20:00", "forskjuten 23/11 120 min 184.11")]
    [InlineData("2026-11-13 20:00", "forskjuten 23/11 120 min 184.11")]
    [InlineData("2026-11-12 20:00", "")]
    public void A_pass_moved_two_hours_costs_by_when_it_was_told(string told, string expected) =>
        Assert.Equal(expected, Cost(Pay.Full, told, [Pay.Shift(0, "07-15")], [Pay.Shift(0, "09-17")]));

    [Fact]
    public void A_pass_moved_and_made_longer_is_shifted_first_and_overtime_last() =>
        Assert.Equal("forskjuten 23/11 120 min 184.11; overtid-enkel 23/11 60 min 342.00",
            Cost(Pay.Full, WeekBefore, [Pay.Shift(0, "07-15")], [Pay.Shift(0, "09-18")]));

    [Fact]
    public void A_pass_moved_earlier_and_made_longer_has_its_overtime_first() =>
        Assert.Equal("forskjuten 24/11 120 min 184.11; overtid-enkel 24/11 60 min 342.00",
            Cost(Pay.Full, WeekBefore, [Pay.Shift(1, "09-17")], [Pay.Shift(1, "06-15")]));

    [Fact]
    public void A_pass_given_another_day_pays_the_free_days_supplement() =>
        Assert.Equal("forskjuten 25/11 480 min 1468.32", Cost(Pay.Full, WeekBefore, [Pay.Shift(0, "07-15")], [Pay.Shift(2, "07-15")]));

    [Fact]
    public void The_third_day_of_a_notice_pays_less() =>
        Assert.Equal("forskjuten 23/11 60 min 92.06; forskjuten 24/11 60 min 92.06; forskjuten 25/11 60 min 61.37",
            Cost(Pay.Full, WeekBefore, [.. Enumerable.Range(0, 3).Select(d => Pay.Shift(d, "07-15"))], [.. Enumerable.Range(0, 3).Select(d => Pay.Shift(d, "08-16"))]));

    [Fact]
    public void Hours_taken_off_another_day_make_no_room_when_told_the_same_day() =>
        Assert.Equal("overtid-enkel 23/11 120 min 684.00",
            Cost(Pay.Full, SameDay, [Pay.Shift(0, "07-15"), Pay.Shift(2, "07-15")], [Pay.Shift(0, "07-17"), Pay.Shift(2, "09-15")]));

    [Fact]
    public void Hours_more_told_long_ahead_are_still_extra() =>
        Assert.Equal("overtid-enkel 23/11 60 min 342.00", Cost(Pay.Full, LongBefore, [Pay.Shift(0, "07-15")], [Pay.Shift(0, "07-16")]));

    [Theory]
    [InlineData("2026-11-28 06:15", "ob.helg 28/11 240 min 255.60; overtid-kvalificerad 28/11 240 min 1824.00")]
    [InlineData("2026-11-27 06:15", "ob.helg 28/11 240 min 255.60; overtid-kvalificerad 28/11 240 min 1824.00")]
    public void A_free_Saturday_is_qualified_overtime_with_unsocial_hours(string told, string expected) =>
        Assert.Equal(expected, Sorted(Cost(Pay.Part, told, [], [Pay.Shift(5, "10-14")])));

    [Fact]
    public void Unsocial_hours_on_overtime_are_a_setting()
    {
        var rates = PayRates.Known.With([PayRates.Known.On(PayFigures.UnsocialOnOvertime, new(2026, 1, 1)) with { Value = 0 }]);
        Assert.Equal("overtid-kvalificerad 28/11 240 min 1824.00", Cost(Pay.Part, "2026-11-28 06:15", [], [Pay.Shift(5, "10-14")], rates: rates));
        Assert.Equal("fyllnad 23/11 120 min 456.00; ob.vardagskvall 23/11 60 min 24.80", Cost(Pay.Part, SameDay, [], [Pay.Shift(0, "18-20")], rates: rates));
    }

    [Fact]
    public void An_evening_moved_to_the_day_gives_its_unsocial_hours_back() =>
        Assert.Equal("forskjuten 23/11 120 min 184.11; ob.vardagskvall 23/11 -120 min -49.60",
            Cost(Pay.Full, WeekBefore, [Pay.Shift(0, "13-21")], [Pay.Shift(0, "11-19")]));

    [Fact]
    public void Unsocial_hours_that_fall_away_the_same_day_stay_paid() =>
        Assert.Equal("overtid-enkel 23/11 120 min 684.00", Cost(Pay.Full, SameDay, [Pay.Shift(0, "13-21")], [Pay.Shift(0, "11-19")]));

    [Fact]
    public void An_hourly_employee_is_paid_plain_hours_and_unsocial_hours() =>
        Assert.Equal("ob.vardagskvall 23/11 60 min 24.80; timlon 23/11 240 min 760.00", Sorted(Cost(Pay.Hourly, SameDay, [], [Pay.Shift(0, "16-20")])));

    [Fact]
    public void An_hourly_employees_booking_moved_ahead_of_time_costs_only_what_is_more() =>
        Assert.Equal("timlon 23/11 60 min 190.00", Cost(Pay.Hourly, WeekBefore, [Pay.Shift(0, "07-11")], [Pay.Shift(0, "09-14")]));

    [Fact]
    public void Hours_lost_to_absence_are_not_moved()
    {
        var away = new Absence(Pay.Time(1, "07-15"), AbsenceKind.Sick);
        Assert.Equal("overtid-kvalificerad 25/11 120 min 912.00",
            Cost(Pay.Full, WeekBefore, [Pay.Shift(1, "07-15")], [Pay.Shift(2, "07-09")], p => p with { Absences = [away] }));
        Assert.Equal("forskjuten 25/11 120 min 367.08", Cost(Pay.Full, WeekBefore, [Pay.Shift(1, "07-15")], [Pay.Shift(2, "07-09")]));
    }

    [Fact]
    public void A_night_begun_yesterday_that_goes_on_is_told_the_same_day() =>
        Assert.Equal("overtid-enkel 23/11 120 min 684.00", Cost(Pay.Full, "2026-11-24 05:00", [Pay.Shift(0, "21-06")], [Pay.Shift(0, "21-08")]));

    [Fact]
    public void Two_peoples_weeks_are_refused()
    {
        var problem = Problem(Pay.Full, p => p);
        var other = new PersonWeek(problem.People[0] with { Id = new("P99") }, []);
        Assert.Throws<ArgumentException>(() => ChangeCost.Of(problem, other, new PersonWeek(problem.People[0], []), Pay.Told(SameDay), PayRates.Known));
    }

    [Fact]
    public void Whatever_changes_the_same_day_is_paid_minute_for_minute_and_hours_inside_the_old_pass_never()
    {
        const int cases = 400;
        for (var seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            var contract = new[] { Pay.Full, Pay.Part, Pay.Hourly }[random.Next(3)];
            var (before, after) = (RandomWeek(random), RandomWeek(random));
            var told = Pay.Told(SameDay).AddDays(7);
            var lines = Lines(contract, told, before, after, p => p, PayRates.Known).Where(l => l.Rule != PayRule.UnsocialHours).ToList();
            var outside = after.Sum(a => a.Time.Minutes - before.Sum(b => b.Time.OverlapMinutes(a.Time)));
            Assert.True(outside == lines.Sum(l => l.Minutes), $"seed {seed}: {outside} min outside, {Pay.Text(lines)}");
            Assert.True(lines.All(l => l.Amount >= 0 && l.Rule != PayRule.ShiftedHours), $"seed {seed}: {Pay.Text(lines)}");
        }
    }

    [Fact]
    public void Told_ahead_extra_time_is_what_the_week_grows_and_the_rest_is_shifted()
    {
        const int cases = 400;
        for (var seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            var (before, after) = (RandomWeek(random), RandomWeek(random));
            var lines = Lines(Pay.Full, Pay.Told(WeekBefore), before, after, p => p, PayRates.Known);
            var outside = after.Sum(a => a.Time.Minutes - before.Sum(b => b.Time.OverlapMinutes(a.Time)));
            var growth = Math.Max(0, after.Sum(a => a.Time.Minutes) - before.Sum(b => b.Time.Minutes));
            Assert.True(growth == lines.Where(l => l.Rule.IsOvertime).Sum(l => l.Minutes), $"seed {seed}: week grows {growth} min, {Pay.Text(lines)}");
            Assert.True(outside - growth == lines.Where(l => l.Rule == PayRule.ShiftedHours).Sum(l => l.Minutes), $"seed {seed}: {outside} min outside, {Pay.Text(lines)}");
        }
    }

    private static List<Shift> RandomWeek(Random random) =>
        [.. from day in Enumerable.Range(0, 7)
            where random.Next(3) > 0
            let start = Pay.Horizon.DayStart(day) + (random.Next(24, 60) * 15)
            select new Shift(day, new TimeRange(start, start + (random.Next(8, 40) * 15)), [], [])];

    private static string Sorted(string lines) => string.Join("; ", lines.Split("; ").Order(StringComparer.Ordinal));

    private static string Cost(Contract contract, string told, IEnumerable<Shift> before, IEnumerable<Shift> after, Func<Person, Person>? change = null, PayRates? rates = null) =>
        Pay.Text(Lines(contract, Pay.Told(told), before, after, change ?? (p => p), rates ?? PayRates.Known));

    private static IReadOnlyList<PayLine> Lines(Contract contract, DateTime told, IEnumerable<Shift> before, IEnumerable<Shift> after, Func<Person, Person> change, PayRates rates)
    {
        var problem = Problem(contract, change);
        var person = problem.People[0];
        return ChangeCost.Of(problem, new PersonWeek(person with { Absences = [] }, before), new PersonWeek(person, after), told, rates);
    }

    private static PlanningProblem Problem(Contract contract, Func<Person, Person> change) =>
        new(new WeekBuilder(14, Pay.Horizon.FirstDate).Person(p => change(p with { Contract = contract })).Build().Parts);
}
