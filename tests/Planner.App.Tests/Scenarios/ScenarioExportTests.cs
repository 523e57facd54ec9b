using System.Text.Json;
using Planner.App.Scenarios;

namespace Planner.App.Tests.Scenarios;

public sealed class ScenarioExportTests : IDisposable
{
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_export_names_its_format_and_holds_every_part()
    {
        var scenario = _files.LoadClean().Scenario;
        var root = JsonDocument.Parse(ScenarioExport.ToJson(scenario)).RootElement;
        Assert.Equal("scenario-export", root.GetProperty("format").GetString());
        Assert.Equal(1, root.GetProperty("formatVersion").GetInt32());
        Assert.Equal(scenario.Problem.Version, root.GetProperty("scenario").GetProperty("version").GetString());
        Assert.Equal(5, root.GetProperty("visits").GetArrayLength());
        Assert.Equal(scenario.Problem.Rules.All.Count, root.GetProperty("rules").GetArrayLength());
        var window = root.GetProperty("visits")[0].GetProperty("windows")[0];
        Assert.Equal("2026-11-23T08:00+01:00", window.GetProperty("earliestStart").GetString());
        Assert.Equal("2026-11-23T10:30+01:00", window.GetProperty("latestStart").GetString());
    }

    [Fact]
    public void The_policy_for_absences_is_in_it()
    {
        _files.Replace("unit.yaml", "policy: { overtime: nej }", "policy: { cover: { support-hours: 07:30-18:00 } }");
        var cover = JsonDocument.Parse(ScenarioExport.ToJson(_files.LoadClean().Scenario)).RootElement.GetProperty("cover");
        Assert.Equal(("07:30", "18:00"), (cover.GetProperty("supportFrom").GetString(), cover.GetProperty("supportTo").GetString()));
        Assert.Equal((60, 600), (cover.GetProperty("callInMinutes").GetInt32(), cover.GetProperty("longestDayMinutes").GetInt32()));
        Assert.False(cover.GetProperty("countVisits").GetBoolean());
    }

    [Fact]
    public void The_hour_that_comes_twice_is_told_apart_by_its_offset()
    {
        _files.Replace("unit.yaml", "week: 2026-W48", "week: 2026-W43");
        _files.Replace("visits.yaml", "at: 14:00", "at: 00:00");
        var json = ScenarioExport.ToJson(_files.LoadClean().Scenario);
        Assert.Contains("2026-10-25T00:00+02:00", json, StringComparison.Ordinal);
        Assert.Contains("2026-10-19T08:00+02:00", json, StringComparison.Ordinal);
        Assert.Contains("2026-10-27T00:00+01:00", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_causes_of_absence_are_not_in_it()
    {
        var json = ScenarioExport.ToJson(_files.LoadClean().Scenario);
        Assert.DoesNotContain("Anna", json, StringComparison.Ordinal);
        Assert.DoesNotContain("annualLeave", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("semester", json, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("2026-11-26T00:00+01:00", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_scenario_gives_the_same_text() =>
        Assert.Equal(ScenarioExport.ToJson(_files.LoadClean().Scenario), ScenarioExport.ToJson(_files.LoadClean().Scenario));
}
