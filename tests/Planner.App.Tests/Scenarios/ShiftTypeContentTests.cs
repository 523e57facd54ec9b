using System.Text.Encodings.Web;
using System.Text.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Scenarios;

/// <summary>What types of shifts, demands, limits and wishes about them become, and that a week of them can be planned.</summary>
public sealed class ShiftTypeContentTests : IDisposable
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Everything_written_of_shift_types_arrives_in_the_problem()
    {
        _files.AddShiftTypes();
        var problem = _files.LoadClean().Scenario.Problem;
        var (day, evening) = (problem.Typed.Types[0], problem.Typed.Types[1]);
        Assert.Equal(("dag", new TimeOnly(7, 0), 540, 60), (day.Id, day.Start, day.Minutes, day.RastMinutes));
        Assert.Equal(("kväll", new TimeOnly(13, 30), 510, 30), (evening.Id, evening.Start, evening.Minutes, evening.RastMinutes));
        Assert.Equal((true, false), (problem.Typed.MayFollow(0, 1), problem.Typed.MayFollow(1, 0)));
        Assert.Equal(
            [.. Enumerable.Range(0, 5).Select(d => new ShiftDemand(d, 0, 2, Price.OfKronor(10_000), Price.OfKronor(100))), new ShiftDemand(5, 1, 1, Price.OfKronor(900), Price.OfKronor(2.5m))],
            problem.ShiftDemands);
        Assert.Equal([new ShiftWish(0, 0, true, 1), new ShiftWish(4, 1, false, 3)], problem.People[0].ShiftWishes);
        var limits = problem.People[0].Limits;
        Assert.Equal((5, 2, 2, 2), (limits.MostDaysInARow, limits.LeastDaysInARow, limits.LeastDaysOffInARow, limits.MostWeekends));
        Assert.Equal((1200, 2400, 3), (limits.LeastMinutes, limits.MostMinutes, Assert.Single(limits.MostOfType, m => m.Key == 0).Value));
        Assert.Same(WorkLimits.None, problem.People[1].Limits);
    }

    [Fact]
    public void A_shift_over_midnight_ends_the_next_day()
    {
        _files.AddShiftTypes();
        _files.Replace("unit.yaml", "hours: 13:30-22:00", "hours: 21:00-07:30");
        Assert.Equal(630, _files.LoadClean().Scenario.Problem.Typed.Types[1].Minutes);
    }

    [Fact]
    public void A_dates_own_demand_stands_in_place_of_its_weekdays()
    {
        _files.AddShiftTypes();
        _files.Replace("unit.yaml", "demand:", "demand:\n  - { date: 2026-11-25, type: dag, wanted: 0 }\n  - { date: 2027-11-25, type: dag, wanted: 7 }");
        Assert.Equal([2, 2, 0, 2, 2], _files.LoadClean().Scenario.Problem.ShiftDemands.Where(d => d.Type == 0).Select(d => d.Wanted));
    }

    [Fact]
    public void Limits_in_defaults_hold_for_all_who_have_none_of_their_own()
    {
        _files.AddShiftTypes();
        _files.Replace("staff.yaml", "salary: 31500 }", "salary: 31500, limits: { most-weekends: 1 } }");
        Assert.Equal([2, 1], _files.LoadClean().Scenario.Problem.People.Select(p => p.Limits.MostWeekends));
        Assert.Null(_files.LoadClean().Scenario.Problem.People[1].Limits.MostDaysInARow);
    }

    [Theory]
    [InlineData("rast: 1:00", "rast: 0:00", "5 h")]
    [InlineData("rast: 1:00", "rast: 0:15", "30 min")]
    [InlineData("hours: 07:00-16:00, rast: 1:00", "hours: 07:00-21:00, rast: 4:00", "13 h")]
    public void A_type_that_nobody_can_work_is_a_warning_at_its_hours(string old, string text, string says)
    {
        _files.AddShiftTypes();
        Assert.Empty(_files.LoadClean().Warnings);
        _files.Replace("unit.yaml", old, text);
        var warning = Assert.Single(_files.LoadClean().Warnings);
        Assert.Equal(("unit.yaml", 12, "shift-types[dag].hours"), (warning.File, warning.Line, warning.Field));
        Assert.Contains(says, warning.Message.Sv, StringComparison.Ordinal);
        Assert.Contains(says, warning.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit.yaml", "hours: 13:30-22:00", "hours: 13:30-21:30")]
    [InlineData("unit.yaml", "rast: 0:30", "rast: 0:45")]
    [InlineData("unit.yaml", "not-next: [dag]", "not-next: [kväll]")]
    [InlineData("unit.yaml", "wanted: 2", "wanted: 3")]
    [InlineData("unit.yaml", "under: 900", "under: 901")]
    [InlineData("unit.yaml", "over: 2.50", "over: 2.60")]
    [InlineData("staff.yaml", "want: slippa", "want: ha")]
    [InlineData("staff.yaml", "weight: 3", "weight: 4")]
    [InlineData("staff.yaml", "least-time: 20:00", "least-time: 21:00")]
    [InlineData("staff.yaml", "most-weekends: 2", "most-weekends: 1")]
    [InlineData("staff.yaml", "dag: 3", "dag: 4")]
    public void The_version_follows_every_value_of_shift_types(string file, string old, string text)
    {
        _files.AddShiftTypes();
        var before = _files.LoadClean().Scenario.Problem.Version;
        _files.Replace(file, old, text);
        Assert.NotEqual(before, _files.LoadClean().Scenario.Problem.Version);
    }

    [Fact]
    public void The_version_of_a_scenario_without_shift_types_is_what_it_was_before_there_were_any() =>
        Assert.Equal(
            "9e06fd0ba23c",
            Assert.IsType<ScenarioOutcome.Loaded>(ScenarioLoader.Load("lilla", ScenarioParts.Read(_files.Folder))).Scenario.Problem.Version);

    [Fact]
    public void The_export_holds_shift_types_only_where_there_are_any()
    {
        var without = JsonDocument.Parse(ScenarioExport.ToJson(_files.LoadClean().Scenario)).RootElement;
        Assert.False(without.TryGetProperty("shiftTypes", out _) || without.TryGetProperty("shiftDemands", out _));
        Assert.False(without.GetProperty("people")[0].TryGetProperty("limits", out _) || without.GetProperty("people")[0].TryGetProperty("shiftWishes", out _));
        _files.AddShiftTypes();
        var root = JsonDocument.Parse(ScenarioExport.ToJson(_files.LoadClean().Scenario)).RootElement;
        Assert.Equal("""{"id":"kväll","start":"13:30","minutes":510,"rastMinutes":30,"notNext":["dag"]}""", Compact(root.GetProperty("shiftTypes")[1]));
        Assert.Equal("""{"date":"2026-11-28","type":"kväll","wanted":1,"underKronor":900,"overKronor":2.5}""", Compact(root.GetProperty("shiftDemands")[5]));
        var person = root.GetProperty("people")[0];
        Assert.Equal("""{"date":"2026-11-27","type":"kväll","want":"avoid","weight":3}""", Compact(person.GetProperty("shiftWishes")[1]));
        Assert.Equal(
            """{"mostDaysInARow":5,"leastDaysInARow":2,"leastDaysOffInARow":2,"mostWeekends":2,"leastMinutes":1200,"mostMinutes":2400,"mostOfType":[{"type":"dag","most":3}]}""",
            Compact(person.GetProperty("limits")));
        Assert.False(root.GetProperty("people")[1].TryGetProperty("limits", out _));
    }

    [Fact]
    public async Task A_unit_that_staffs_by_shift_types_alone_is_planned_lawfully_and_gets_whom_it_wants()
    {
        _files.Write("unit.yaml", """
            title: Boende
            name: Boendet
            office: Centrum
            week: 2026-W48
            days: 14
            zones: { Centrum: { Centrum: 5 } }
            shift-types:
              - { id: dag, hours: 07:00-16:00, rast: 1:00 }
              - { id: kväll, hours: 13:30-22:00, rast: 0:30, not-next: [dag] }
              - { id: natt, hours: 21:30-07:00, rast: 0:30, not-next: [dag, kväll] }
            demand:
              - { days: mån-sön, type: dag, wanted: 2 }
              - { days: mån-sön, type: kväll, wanted: 1 }
              - { days: mån-sön, type: natt, wanted: 1 }
            """);
        _files.Write("staff.yaml", "defaults: { full-time-week: 37:00, limits: { most-days-in-a-row: 5 } }\nstaff:\n"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"  - {{ id: P0{i}, name: Person {i}, employment: {(i % 3 == 0 ? 75 : 100)} }}\n")));
        _files.Write("clients.yaml", "clients: []");
        _files.Write("visits.yaml", "weekly: []");
        _files.Write("absences.yaml", "absences:\n  - { person: P02, kind: semester, from: 2026-11-25, to: 2026-11-27 }");
        _files.Write("history.yaml", "people:\n  - { person: P03, last-shift-end: 2026-11-23 00:00, days-in-a-row: 4, weekends-in-a-row: 2, weekends: 2, period-weeks: 2, balance: 2:00 }");
        var problem = _files.LoadClean().Scenario.Problem;
        var planned = Assert.IsType<PlanOutcome.Planned>(await new WeekPlanner(null, TimeProvider.System).PlanAsync(
            problem, new PlanOptions(Seed: 1, Iterations: 20, Time: null, Workers: 2), null, CancellationToken.None));
        Assert.IsType<CheckOutcome.Passed>(PlanChecker.Check(problem, planned.Result.Plan.Roster));
        Assert.Equal(3 * 14, problem.ShiftDemands.Count);
        Assert.All(problem.ShiftDemands, demand =>
        {
            var there = planned.Result.Plan.Roster.Weeks.Count(w => w.On(demand.Day) is { } shift && problem.Typed.Of(shift) == demand.Type);
            Assert.True(there >= demand.Wanted, $"{there} of {demand.Wanted} on day {demand.Day}, {problem.Typed.Types[demand.Type].Id}");
        });
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, AsWritten);
}
