using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Scenarios;

/// <summary>What a clean scenario becomes.</summary>
public sealed class ScenarioContentTests : IDisposable
{
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Everything_written_arrives_in_the_problem()
    {
        var scenario = _files.LoadClean().Scenario;
        var problem = scenario.Problem;
        Assert.Equal(("Liten enhet", "Lilla", false), (scenario.Title, scenario.Units[0], scenario.OvertimeAllowed));
        Assert.Equal((new DateOnly(2026, 11, 23), 7), (problem.Horizon.FirstDate, problem.Horizon.Days));
        Assert.Equal(20, problem.Parts.Travel.Between("Byarna", "Centrum"));
        Assert.Equal([2295, 1721 - 344], problem.People.Select(p => p.TargetMinutes));
        Assert.Equal(new DateOnly(2027, 3, 31), problem.People[0].Competences[1].Valid.Last);
        Assert.Equal("P02", Assert.Single(problem.Clients[0].Vetoes).Value);
        Assert.Equal(new OrderLink(0, 1, 15, 180), Assert.Single(problem.OrderLinks));
    }

    [Fact]
    public void Visits_are_unfolded_named_and_ordered_by_time()
    {
        var visits = _files.LoadClean().Scenario.Problem.Visits;
        Assert.Equal(["tvätt-mån", "mat-mån", "möte-tor-P01", "B-002-lör-1", "B-002-sön-1"], visits.Select(v => v.Id.Value));
        Assert.Equal([0, 1, 2, 3, 4], visits.Select(v => v.Index));
        Assert.Equal(new VisitWindow(0, 480, 630), Assert.Single(visits[0].Windows));
        Assert.Equal([160, 320], visits[3].MealOffsets);
        Assert.Equal((Flexibility.Movable, Flexibility.Fixed), (visits[0].Flexibility, visits[3].Flexibility));
    }

    [Fact]
    public void Somebody_away_has_no_part_in_the_meeting() =>
        Assert.DoesNotContain(_files.LoadClean().Scenario.Problem.Visits, v => v.Id.Value == "möte-tor-P02");

    [Fact]
    public void A_visit_on_any_of_several_days_has_a_window_on_each()
    {
        _files.Replace("visits.yaml", "days: [lör, sön]", "any-of-days: [tis, lör]");
        var visit = _files.LoadClean().Scenario.Problem.Visits.Single(v => v.Client?.Id.Value == "B-002");
        Assert.Equal("B-002-valfri-1", visit.Id.Value);
        Assert.Equal([1, 5], visit.Windows.Select(w => w.Day));
    }

    [Fact]
    public void Several_weeks_repeat_the_patterns_and_tell_weeks_apart()
    {
        _files.Replace("unit.yaml", "week: 2026-W48", "week: 2026-W48\ndays: 14");
        var problem = _files.LoadClean().Scenario.Problem;
        Assert.Equal(["tvätt-mån-v48", "tvätt-mån-v49"], problem.Visits.Where(v => v.Id.Value.StartsWith("tvätt", StringComparison.Ordinal)).Select(v => v.Id.Value));
        Assert.Equal(2, problem.OrderLinks.Count);
        Assert.Equal((2 * 1721) - 344, problem.People[1].TargetMinutes, 1.0);
    }

    [Fact]
    public void A_window_keeps_its_clock_times_on_the_day_of_the_clock_change()
    {
        _files.Replace("unit.yaml", "week: 2026-W48", "week: 2026-W43");
        var problem = _files.LoadClean().Scenario.Problem;
        var sunday = problem.Visits.Single(v => v.Id.Value == "B-002-sön-1");
        Assert.Equal(new DateTime(2026, 10, 25, 14, 0, 0), problem.Horizon.LocalOf(sunday.Windows[0].Earliest));
        Assert.Equal((6 * 1440) + (15 * 60), sunday.Windows[0].Earliest);
    }

    [Fact]
    public void The_policy_switches_the_rule_against_overtime_off()
    {
        Assert.Empty(_files.LoadClean().Scenario.Problem.Parts.Settings.Overrides);
        _files.Replace("unit.yaml", "overtime: nej", "overtime: ja");
        var scenario = _files.LoadClean().Scenario;
        Assert.True(scenario.OvertimeAllowed);
        Assert.Equal(1, scenario.Problem.Parts.Settings.Overrides["overtid.tillaten"]);
        Assert.Contains(scenario.Problem.Rules.All.SelectMany(r => r.Settings), s => s.Key == "overtid.tillaten");
    }

    [Fact]
    public void Absence_outside_the_week_is_left_out()
    {
        _files.Replace("absences.yaml", "from: 2026-11-26, to: 2026-11-26", "from: 2026-07-01, to: 2026-07-31");
        Assert.Empty(_files.LoadClean().Scenario.Problem.People[1].Absences);
    }

    [Fact]
    public void More_visits_than_granted_is_a_warning_at_the_decision()
    {
        _files.Replace("clients.yaml", "granted: 6:00", "granted: 2:00");
        var warning = Assert.Single(_files.LoadClean().Warnings);
        Assert.Equal(("clients.yaml", 7), (warning.File, warning.Line));
    }

    [Fact]
    public void The_version_follows_the_content_and_not_the_comments()
    {
        var before = Version();
        _files.Replace("unit.yaml", "# comment", "# another comment\n");
        _files.Replace("staff.yaml", "name: Bo", "name: Beata");
        Assert.Equal(before, Version());
        _files.Replace("visits.yaml", "length: 8:00", "length: 7:45");
        var shorter = Version();
        Assert.NotEqual(before, shorter);
        _files.Replace("unit.yaml", "policy:", "rules: { dygnsvila.minst: 11:30 }\npolicy:");
        Assert.NotEqual(shorter, Version());
    }

    [Fact]
    public void What_the_unit_does_not_say_about_absences_is_as_usual_and_leaves_the_version()
    {
        Assert.Equal(new CoverPolicy(), _files.LoadClean().Scenario.Cover);
        var before = Version();
        _files.Replace("unit.yaml", "policy: { overtime: nej }", "policy: { overtime: nej, cover: { call-in: 45 min } }");
        Assert.Equal(new CoverPolicy { CallInMinutes = 45 }, _files.LoadClean().Scenario.Cover);
        Assert.Equal(before, Version());
    }

    [Fact]
    public void The_units_own_policy_for_absences_arrives()
    {
        _files.Replace("unit.yaml", "policy: { overtime: nej }", "policy: { cover: { support-hours: 07:30-18:00, call-in: 0:30, longest-day: 9:15, count-visits: ja } }");
        Assert.Equal(
            new CoverPolicy { SupportHours = (new(7, 30), new(18, 0)), CallInMinutes = 30, LongestPaidDay = 555, CountsVisits = true }, _files.LoadClean().Scenario.Cover);
    }

    private string Version() => _files.LoadClean().Scenario.Problem.Version;
}
