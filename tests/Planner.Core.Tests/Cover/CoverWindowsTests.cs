using System.Globalization;
using Planner.Core.Cover;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>One visit of an hour on Monday between 09 and 10 o'clock, and another of the client on Wednesday.</summary>
public sealed class CoverWindowsTests
{
    [Theory]
    [InlineData(nameof(CoverScope.OpenVisits), "0 09:00-10:00")]
    [InlineData(nameof(CoverScope.Day), "0 08:00-16:00")]
    [InlineData(nameof(CoverScope.Week), "0 08:00-16:00, 1 08:00-16:00, 3 08:00-16:00, 4 08:00-16:00")]
    public void Support_moves_within_its_day_and_then_to_weekdays_without_a_visit(string scope, string windows) =>
        Assert.Equal(windows, In(Enum.Parse<CoverScope>(scope), v => v));

    [Theory]
    [InlineData(nameof(CoverScope.OpenVisits), "0 09:00-10:00")]
    [InlineData(nameof(CoverScope.Day), "0 09:00-10:00")]
    [InlineData(nameof(CoverScope.Week), "0 09:00-10:00, 1 09:00-10:00, 3 09:00-10:00, 4 09:00-10:00, 5 09:00-10:00, 6 09:00-10:00")]
    public void What_needs_agreement_moves_to_other_days_at_its_own_time(string scope, string windows) =>
        Assert.Equal(windows, In(Enum.Parse<CoverScope>(scope), v => v with { Service = Service.Respite, Flexibility = Flexibility.ByAgreement }));

    [Fact]
    public void The_own_time_is_clock_time_over_a_clock_change() => Assert.Equal(
        (6 * 1440) + (8 * 60),
        Widened(CoverScope.Week, v => v with { Service = Service.Escort, Flexibility = Flexibility.ByAgreement }, first: new DateOnly(2024, 3, 25)).Windows[^1].Earliest);

    [Fact]
    public void What_is_fixed_stays()
    {
        Assert.Equal("0 09:00-10:00", In(CoverScope.Week, v => v with { Flexibility = Flexibility.Fixed }));
        Assert.Equal("0 09:00-10:00", In(CoverScope.Week, v => v with { Service = Service.PersonalAssistance, Flexibility = Flexibility.Fixed }));
    }

    [Fact]
    public void Support_for_the_day_only_keeps_its_day() =>
        Assert.Equal("0 08:00-16:00", In(CoverScope.Week, v => v with { Flexibility = Flexibility.SameDay }));

    [Fact]
    public void A_spared_visit_keeps_its_day_and_its_length()
    {
        var visit = Widened(CoverScope.Week, v => v, client: c => c with { IsFlagged = true, PhoneMinutes = 15 });
        Assert.Equal(("0 08:00-16:00", (int?)null), (Text(visit), visit.ReducedMinutes));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(30, null, 30)]
    [InlineData(null, 15, 15)]
    [InlineData(30, 15, 30)]
    [InlineData(60, 15, 15)]
    public void A_visit_is_shortened_before_it_is_made_a_call(int? shorter, int? phone, int? reduced)
    {
        Assert.Equal(reduced, Widened(CoverScope.Week, v => v, client: c => c with { ShortVisitMinutes = shorter, PhoneMinutes = phone }).ReducedMinutes);
        Assert.Null(Widened(CoverScope.Day, v => v, client: c => c with { ShortVisitMinutes = shorter, PhoneMinutes = phone }).ReducedMinutes);
    }

    [Fact]
    public void Nothing_is_given_before_now()
    {
        Assert.Equal("", In(CoverScope.OpenVisits, v => v, now: "13:10"));
        Assert.Equal("0 13:15-16:00", In(CoverScope.Day, v => v, now: "13:10"));
        Assert.Equal("0 13:15-16:00, 1 08:00-16:00, 3 08:00-16:00, 4 08:00-16:00", In(CoverScope.Week, v => v, now: "13:10"));
        Assert.Equal("0 09:45-10:00", In(CoverScope.OpenVisits, v => v, now: "09:31"));
        Assert.Equal("0 10:00-10:00", In(CoverScope.OpenVisits, v => v, now: "09:59"));
    }

    [Fact]
    public void Hours_may_be_wider_than_the_supports_own() =>
        Assert.Equal("0 07:00-16:00", In(CoverScope.Day, v => v with { Windows = [new VisitWindow(0, 7 * 60, 8 * 60)] }));

    [Fact]
    public void At_weekends_support_keeps_its_time() =>
        Assert.Equal("5 09:00-10:00", In(CoverScope.Day, v => v with { Windows = [new VisitWindow(5, (5 * 1440) + 540, (5 * 1440) + 600)] }));

    private static string In(CoverScope scope, Func<Visit, Visit> change, string now = "06:00") => Text(Widened(scope, change, now));

    private static Visit Widened(CoverScope scope, Func<Visit, Visit> change, string now = "06:00", DateOnly? first = null, Func<Client, Client>? client = null)
    {
        var week = new WeekBuilder(first: first).Person().Client(client)
            .Visit(0, "09:00", 60, v => change(v with { Flexibility = Flexibility.Movable }), "10:00")
            .Visit(2, "09:00", 60, v => v with { Flexibility = Flexibility.Movable })
            .Shift(0, 0, "15:00-17:00");
        var (before, minute) = (week.Checked(), week.At(0, now));
        var situation = before.Situation(minute, Covering.Sick("P01", week.At(0, "15:00"), week.At(0, "17:00")));
        var policy = new CoverPolicy();
        return new CoverWindows(situation, policy, new SparedVisits(situation, policy), scope, null).Widened(situation.Problem.Visits[0]);
    }

    private static string Text(Visit visit)
    {
        var horizon = new WeekBuilder().Horizon;
        return string.Join(", ", visit.Windows.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Day} {Clock(w.Earliest, w.Day)}-{Clock(w.Latest, w.Day)}")));

        string Clock(int minute, int day) => horizon.LocalOf(minute - horizon.DayStart(day)).ToString("HH:mm", CultureInfo.InvariantCulture);
    }
}
