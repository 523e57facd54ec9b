using Planner.App.Absences;
using Planner.App.Tests.Rosters;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Absences;

public sealed class ReportReaderTests
{
    private static readonly DateTime Clock = new(2026, 11, 25, 12, 0, 0);
    private readonly PlanningProblem _problem;
    private readonly Roster _roster;
    private IReadOnlyList<RosterEvent> _earlier = [];

    public ReportReaderTests() => (_problem, _roster) = SampleWeek.Build();

    [Theory]
    [InlineData(1, null, 1440)]
    [InlineData(3, null, 3 * 1440)]
    [InlineData(40, null, 40 * 1440)]
    [InlineData(null, "2026-12-24T12:00", (31 * 1440) + 720)]
    [InlineData(null, "2026-11-23T12:00", 720)]
    [InlineData(null, null, 1440)]
    public void An_absence_lasts_its_days_or_until_its_end_also_past_the_week(int? days, string? until, int end)
    {
        var read = Understood(new CoverReport.Absent(["P01", "P02", "P01"], "2026-11-23T06:15", days, until, AbsenceKind.Sick));
        Assert.Equal(["P01", "P02"], read.Events.OfType<RosterEvent.Absent>().Select(a => a.Person.Value));
        Assert.All(read.Events.OfType<RosterEvent.Absent>(), a => Assert.Equal(new TimeRange(375, end), a.Time));
        Assert.Equal(375, read.Now);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public void An_absence_of_no_days_or_of_more_than_a_year_is_refused(int days) => Assert.Contains(
        $"{days} dagar", Wrong(new CoverReport.Absent(["P01"], "2026-11-23T06:15", days, null, AbsenceKind.Sick)), StringComparison.Ordinal);

    [Fact]
    public void Somebody_away_for_the_day_is_away_for_the_whole_night_shift_that_starts_on_it()
    {
        var night = _roster.Weeks[11].On(5)!;
        Assert.True(night.Time.End > _problem.Horizon.DayStart(6));
        var read = Understood(new CoverReport.Absent(["P12"], "2026-11-28T15:00", 1, null, AbsenceKind.Leave));
        Assert.Equal(night.Time.End, Assert.IsType<RosterEvent.Absent>(Assert.Single(read.Events)).Time.End);
    }

    [Fact]
    public void Now_is_what_is_given_else_the_reports_own_else_the_clock()
    {
        Assert.Equal(600, Understood(new CoverReport.Returned("P05", "2026-11-24T07:00"), "2026-11-23T10:00").Now);
        Assert.Equal(1440 + 420, Understood(new CoverReport.Returned("P05", "2026-11-24T07:00")).Now);
        Assert.Equal((2 * 1440) + 720, Understood(new CoverReport.Late("besök-1", 90)).Now);
        Assert.Contains("--now", Wrong(new CoverReport.Cancelled("besök-1"), clock: new DateTime(2026, 12, 24)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_returns_gets_back_what_is_left_of_the_shifts_that_the_absence_took()
    {
        var (gone, kept) = (new ShiftSpan(0, new TimeRange(480, 960), []), new ShiftSpan(1, new TimeRange(1440 + 480, 1440 + 960), []));
        _earlier = [new RosterEvent.Absent(new PersonId("P05"), new TimeRange(375, 3 * 1440), AbsenceKind.Sick, [gone, kept])];
        var back = Assert.IsType<RosterEvent.Returned>(Assert.Single(Understood(new CoverReport.Returned("P05", "2026-11-24T07:00")).Events));
        Assert.Equal(kept.Time, Assert.Single(back.Regained).Time);
    }

    [Fact]
    public void What_cannot_be_is_told_with_its_values()
    {
        Assert.Contains("P99", Wrong(new CoverReport.Absent(["P01", "P99"], "2026-11-23T06:15", 1, null, AbsenceKind.Sick)), StringComparison.Ordinal);
        Assert.Contains("utanför", Wrong(new CoverReport.Absent(["P01"], "2026-12-23T06:15", 1, null, AbsenceKind.Sick)), StringComparison.Ordinal);
        Assert.Contains("utanför", Wrong(new CoverReport.Absent(["P01"], "2026-11-22T06:15", 1, null, AbsenceKind.Sick)), StringComparison.Ordinal);
        Assert.Contains("ingen tid", Wrong(new CoverReport.Absent(["P01"], "kl 6", 1, null, AbsenceKind.Sick)), StringComparison.Ordinal);
        Assert.Contains("efter starten", Wrong(new CoverReport.Absent(["P01"], "2026-11-23T06:15", null, "2026-11-23T06:15", AbsenceKind.Sick)), StringComparison.Ordinal);
        Assert.Contains("finns-inte", Wrong(new CoverReport.Cancelled("finns-inte")), StringComparison.Ordinal);
        Assert.Contains("besök-1", Wrong(Added("besök-1", "B-001")), StringComparison.Ordinal);
        Assert.Contains("B-999", Wrong(Added("nytt", "B-999")), StringComparison.Ordinal);
        Assert.Contains("inget beslut", Wrong(Added("nytt", "B-001")), StringComparison.Ordinal);
    }

    private static CoverReport.Added Added(string visit, string client) => new(visit, client, Service.Escort, 60, 1, "2026-11-24T10:00", "2026-11-24T11:00", []);

    private ReportReading Read(CoverReport report, string? now, DateTime clock) => new ReportReader(_problem, _roster, _earlier).Read([report], now, clock);

    private ReportReading.Understood Understood(CoverReport report, string? now = null) => Assert.IsType<ReportReading.Understood>(Read(report, now, Clock));

    private string Wrong(CoverReport report, DateTime? clock = null) => Assert.IsType<ReportReading.Wrong>(Read(report, null, clock ?? Clock)).Fault.Sv;
}
