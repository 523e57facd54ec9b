using System.Text.Json.Nodes;
using Planner.Benchmarks.Reallocation;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.Benchmarks.Tests;

/// <summary>What instances become in the product's own model, and what is said of files that are not sound.</summary>
public sealed class ReallocationReaderTests
{
    [Fact]
    public void Teams_are_people_tasks_are_visits_and_the_plan_passes_the_checker()
    {
        var read = Read(SmallInstance.Json());
        var problem = read.Before.Problem;
        Assert.Equal(["A", "B"], problem.People.Select(p => p.Id.Value));
        Assert.Equal([(0, 30), (60, 90), (0, 100), (120, 120)], problem.Visits.Select(v => (v.Windows[0].Earliest, v.Windows[0].Latest)));
        Assert.Equal(new OrderLink(0, 1, 0, 1440), Assert.Single(problem.OrderLinks));
        Assert.Equal(ReallocationCase.Rules.Order(), problem.Rules.All.Select(r => r.Id).Order());
        Assert.Equal(1, read.Hit);
    }

    [Fact]
    public void Who_comes_back_is_busy_meanwhile_and_stretches_that_touch_are_one()
    {
        var busy = Assert.IsType<RosterEvent.Occupied>(Assert.Single(Read(SmallInstance.Json()).Events));
        Assert.Equal(("A", new TimeRange(30, 60)), (busy.Person.Value, busy.Time));
    }

    [Theory]
    [InlineData(0, 20, 0, 20)]
    [InlineData(100, 400, 100, 160)]
    public void Who_is_not_there_at_an_end_of_the_day_is_absent(int from, int to, int absentFrom, int absentTo)
    {
        var absent = Assert.IsType<RosterEvent.Absent>(Assert.Single(Read(SmallInstance.Json(r => r["disruption"]!["disruptions"] = Numbers([from, to, 1]))).Events));
        Assert.Equal(("B", new TimeRange(absentFrom, absentTo)), (absent.Person.Value, absent.Time));
    }

    [Theory]
    [InlineData(400, 500, 0)]
    [InlineData(0, 100, 2)]
    public void What_happens_outside_the_plan_is_nothing(int from, int to, int team) =>
        Assert.Empty(Read(SmallInstance.Json(r => r["disruption"]!["disruptions"] = Numbers([from, to, team]))).Events);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Tasks_that_share_their_team_are_linked_or_left_out(bool sameTeams, int links) =>
        Assert.Equal(links, Read(SmallInstance.Json(r => r["same_allocation"] = new JsonArray(new JsonArray("a1", "a2"))), sameTeams).Before.Problem.SamePersonLinks.Count);

    public static TheoryData<string, string> Faults => new()
    {
        { "{", "It is no instance" },
        { SmallInstance.Json(r => r.AsObject().Remove("start_window")), "start_window" },
        { SmallInstance.Json(r => r["start_window"]!.AsObject().Remove("a1")), "start_window does not have a1" },
        { SmallInstance.Json(r => r["tasks_data"]!["a1"]!["duration"] = 12.5), "12.5, which is no whole number" },
        { SmallInstance.Json(r => r["tasks_data"]!["a1"]!["duration"] = 0), "a1 lasts 0 min" },
        { SmallInstance.Json(r => r["end_window"]!["a1"] = new JsonArray(0, 10)), "may start from 0 to -50" },
        { SmallInstance.Json(r => r["base_solution"]!["allocation"] = new JsonArray(0, 0, 1)), "3 teams and 4 times for 4 tasks" },
        { SmallInstance.Json(r => r["base_solution"]!["allocation"] = new JsonArray(0, 0, 1, 7)), "team 7 of 3" },
        { SmallInstance.Json(r => r["compatible_teams"]!["a1"] = new JsonArray("D")), "There is no team D" },
        { SmallInstance.Json(r => r["successors"]!["a1"] = new JsonArray("z")), "There is no task z" },
        { SmallInstance.Json(r => r["calendar"]!.AsObject().Remove("B")), "The team B" },
        { SmallInstance.Json(r => r["disruption"]!["disruptions"] = Numbers([10, 20])), "A disruption is [10, 20]" },
        { SmallInstance.Json(r => r["tasks"] = new JsonArray("a1", "a1", "b1", "b2")), "a1 is there twice" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_damaged_file_is_told_with_the_place(string json, string said) =>
        Assert.Contains(said, Assert.IsType<ReallocationReading.Damaged>(ReallocationReader.Read("x", json)).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_plan_that_is_not_lawful_is_left_out_with_the_rules_it_breaks() =>
        Assert.Contains("en-plats", LeftOut(SmallInstance.Json(r => r["base_solution"]!["allocation"] = new JsonArray(0, 0, 0, 1))), StringComparison.Ordinal);

    [Fact]
    public void Another_kind_of_disruption_is_left_out() =>
        Assert.Contains("'delay'", LeftOut(SmallInstance.Json(r => r["disruption"]!["type"] = "delay")), StringComparison.Ordinal);

    private static string LeftOut(string json) => Assert.IsType<ReallocationReading.LeftOut>(ReallocationReader.Read("x", json)).Reason;

    private static ReallocationCase Read(string json, bool sameTeams = true) => Assert.IsType<ReallocationReading.Read>(ReallocationReader.Read("x", json, sameTeams)).Case;

    private static JsonArray Numbers(params int[][] rows) => [.. rows.Select(r => (JsonNode)new JsonArray([.. r.Select(n => (JsonNode)n)]))];
}
