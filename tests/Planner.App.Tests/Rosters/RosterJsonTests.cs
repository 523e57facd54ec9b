using System.Text;
using Planner.App.Rosters.Json;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Rosters;

public sealed class RosterJsonTests
{
    public static TheoryData<string> Mondays => ["2026-11-23", "2026-10-19", "2027-03-22"];

    [Theory]
    [MemberData(nameof(Mondays))]
    public void A_written_roster_reads_back_the_same_also_over_clock_changes(string monday)
    {
        var report = SampleWeek.Report(DateOnly.ParseExact(monday, "yyyy-MM-dd", null));
        var plan = report.Result.Plan;
        var read = Assert.IsType<RosterReading.Read>(Parse(plan.Problem, RosterWriter.Write(report)));
        Assert.Equal(plan.Roster.Weeks.SelectMany(Lines), read.Roster.Weeks.SelectMany(Lines));
        Assert.Equal(plan.Uncovered.Select(v => v.Id).Order(Comparer), read.Claims.Uncovered!.Order(Comparer));
        Assert.Equal(decimal.Round(Core.Rules.Price.ToKronor(plan.Cost), 2), read.Claims.Cost);
    }

    [Fact]
    public void An_hour_that_comes_twice_is_told_apart_by_its_offset()
    {
        var horizon = new Horizon(new DateOnly(2026, 10, 19), 7);
        var first = horizon.MinuteOf(new DateTime(2026, 10, 25, 2, 30, 0));
        Assert.Equal("2026-10-25T02:30+02:00", LocalTimes.Write(horizon, first));
        Assert.Equal("2026-10-25T02:30+01:00", LocalTimes.Write(horizon, first + 60));
        Assert.Equal("2026-10-25T03:30", LocalTimes.Write(horizon, first + 120));
        foreach (var minute in new[] { first, first + 60, first + 120 })
        {
            Assert.True(LocalTimes.TryRead(horizon, LocalTimes.Write(horizon, minute), out var back, out _));
            Assert.Equal(minute, back);
        }
    }

    [Theory]
    [InlineData("2027-03-28T02:30", "finns inte")]
    [InlineData("2027-03-23T07:00+05:00", "tidsskillnaden")]
    [InlineData("2027-03-23 07:00", "ingen tid")]
    [InlineData("2027-03-23T25:00", "ingen tid")]
    [InlineData("9999-12-31T07:00", "utanför")]
    public void A_time_that_cannot_be_is_a_fault(string text, string said)
    {
        Assert.False(LocalTimes.TryRead(new Horizon(new DateOnly(2027, 3, 22), 7), text, out _, out var fault));
        Assert.Contains(said, fault!.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_hand_made_file_is_named_at_once_with_its_place()
    {
        var (problem, _) = SampleWeek.Build();
        var text = """
            { "format": "planner-roster", "version": 1, "scenario": { "name": "provvecka" }, "shifts": [
              { "person": "P99", "start": "2026-11-23T07:00", "end": "2026-11-23T06:00" },
              { "person": "P01", "start": "i morgon", "end": "2026-11-23T16:00", "braks": [] },
              { "person": "P02", "start": "2026-11-23T07:00", "end": "2026-11-23T16:00",
                "breaks": [ { "start": "2026-11-23T11:00", "end": "2026-11-23T11:30" } ],
                "activities": [ { "kind": "visit", "visit": "finns-inte", "start": "2026-11-23T08:00", "end": "2026-11-23T09:00" },
                                { "kind": "meeting", "visit": "besök-1", "start": "2026-11-23T09:00", "end": "2026-11-23T10:00" },
                                { "kind": "fika", "visit": "besök-1", "start": "2026-11-23T09:00", "end": "2026-11-23T10:00" } ] },
              7 ] }
            """;
        var faults = Assert.IsType<RosterReading.Faulty>(Parse(problem, text)).Faults;
        Assert.Equal(
            [
                "$.shifts[0].person", "$.shifts[0].end", "$.shifts[1].braks", "$.shifts[1].start", "$.shifts[2].breaks[0].paid",
                "$.shifts[2].activities[0].visit", "$.shifts[2].activities[1].kind", "$.shifts[2].activities[2].kind", "$.shifts[3]",
            ],
            faults.Select(f => f.Path));
    }

    [Theory]
    [InlineData("", "$", "JSON")]
    [InlineData("[]", "$", "objekt")]
    [InlineData("""{"format":"annat","version":1}""", "$.format", "planner-roster")]
    [InlineData("""{"format":"planner-roster","version":3}""", "$.version", "version 3")]
    [InlineData("""{"format":"planner-roster","version":1,"scenario":{"name":"provvecka"},"events":[],"shifts":[]}""", "$.events", "formatversion 2")]
    [InlineData("""{"format":"planner-roster","version":2,"scenario":{"name":"provvecka"},"revision":0,"shifts":[]}""", "$.revision", "minst 1")]
    [InlineData("""{"format":"planner-roster","version":1,"scenario":{"name":"annan"}}""", "$.scenario.name", "annan")]
    [InlineData("""{"format":"planner-roster","version":1,"scenario":{"name":"provvecka","version":"v0"},"shifts":[]}""", "$.scenario.version", "v0")]
    [InlineData("""{"format":"planner-roster","version":1,"scenario":{"name":"provvecka"}}""", "$.shifts", "saknas")]
    public void A_file_that_is_not_ours_is_refused_with_the_reason(string text, string path, string said)
    {
        var fault = Assert.Single(Assert.IsType<RosterReading.Faulty>(Parse(SampleWeek.Build().Problem, text)).Faults);
        Assert.Equal(path, fault.Path);
        Assert.Contains(said, fault.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_shifts_on_one_day_and_a_visit_twice_are_faults()
    {
        var text = """
            { "format": "planner-roster", "version": 1, "scenario": { "name": "provvecka" }, "shifts": [
              { "person": "P01", "start": "2026-11-23T07:00", "end": "2026-11-23T10:00", "activities": [
                { "kind": "visit", "visit": "besök-1", "start": "2026-11-23T08:00", "end": "2026-11-23T09:00" } ] },
              { "person": "P01", "start": "2026-11-23T12:00", "end": "2026-11-23T16:00", "activities": [
                { "kind": "visit", "visit": "besök-1", "start": "2026-11-23T13:00", "end": "2026-11-23T14:00" } ] } ] }
            """;
        var faults = Assert.IsType<RosterReading.Faulty>(Parse(SampleWeek.Build().Problem, text)).Faults;
        Assert.Equal(["$.shifts[1].activities[0].visit", "$.shifts[1].start"], faults.Select(f => f.Path));
    }

    private static Comparer<VisitId> Comparer { get; } = Comparer<VisitId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    private static RosterReading Parse(PlanningProblem problem, string text) => RosterReader.Parse(problem, "roster.json", Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Lines(PersonWeek week) => week.Shifts.Select(s =>
        $"{week.Person.Id} {s.Day} {s.Time} [{string.Join(' ', s.Breaks)}] {string.Join(' ', s.Served.Select(a => $"{a.Visit!.Id}{a.Kind}{a.Time}"))}");
}
