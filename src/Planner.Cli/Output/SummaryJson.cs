using System.Text.Json;
using Planner.App.Rosters;
using Planner.App.Rosters.Json;
using Planner.App.Weeks;
using Planner.Core.Rules;

namespace Planner.Cli.Output;

/// <summary>A build's key figures as one line of JSON for other programs.</summary>
internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The line. Without a plan only status, breaches, seconds and seed are known; the rest is null.</summary>
    public static string Of(BuildWeekOutcome outcome, int seed, TimeSpan elapsed)
    {
        var seconds = Math.Round(elapsed.TotalSeconds, 2);
        return JsonSerializer.Serialize(
            outcome switch
            {
                BuildWeekOutcome.Built built => Line(built.Report, seconds, null),
                BuildWeekOutcome.Unwritten unwritten => Line(unwritten.Report, seconds, "unwritten"),
                BuildWeekOutcome.CannotWrite => Empty("unwritten", null, seconds, seed),
                BuildWeekOutcome.NothingLawful nothing => Empty("nothingLawful", nothing.Breaches.Count, seconds, seed),
                _ => Empty("badScenario", null, seconds, seed),
            },
            Options);
    }

    private static SummaryLine Line(WeekReport report, double seconds, string? fault)
    {
        var result = report.Result;
        return new SummaryLine(
            fault ?? RosterWords.Of(result.Status), report.Summary.UncoveredMinutes, report.Uncovered.Count, 0, Kronor(result.Plan.Cost),
            result.Bound is { } bound ? Kronor(bound) : null, report.Summary.OvertimeMinutes, seconds, result.Options.Seed, result.Engine,
            result.Iterations, result.Options.Workers, result.Plan.Problem.Name, result.Plan.Problem.Version);
    }

    private static SummaryLine Empty(string status, int? breaches, double seconds, int seed) =>
        new(status, null, null, breaches, null, null, null, seconds, seed, null, null, null, null, null);

    private static decimal Kronor(long units) => decimal.Round(Price.ToKronor(units), 2, MidpointRounding.AwayFromZero);

    private sealed record SummaryLine(
        string Status, int? UncoveredMinutes, int? UncoveredVisits, int? HardBreaches, decimal? Cost, decimal? Bound, int? OvertimeMinutes,
        double Seconds, int Seed, string? Engine, int? Iterations, int? Workers, string? Scenario, string? ScenarioVersion);
}
