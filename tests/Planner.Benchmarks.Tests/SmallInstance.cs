using System.Text.Json;
using System.Text.Json.Nodes;

namespace Planner.Benchmarks.Tests;

/// <summary>
/// An instance made up for the tests, small enough to solve by hand. A has a1 at 0-60 and a2 at 60-120, B has b1 at
/// 0-60 and b2 at 120-150; C is not used. A is not there 30-60.
/// </summary>
internal static class SmallInstance
{
    /// <summary>The text, after the change.</summary>
    public static string Json(Action<JsonNode>? change = null)
    {
        var root = JsonSerializer.SerializeToNode(new
        {
            teams = new[] { "A", "B", "C" },
            tasks = new[] { "a1", "a2", "b1", "b2" },
            calendar = new { A = Stretch(0, 300), B = Stretch(0, 300), C = Stretch(0, 300) },
            tasks_data = new { a1 = new { duration = 60 }, a2 = new { duration = 60 }, b1 = new { duration = 60 }, b2 = new { duration = 30 } },
            same_allocation = Array.Empty<string[]>(),
            compatible_teams = new { a2 = new[] { "A", "B" } },
            start_window = new { a1 = new[] { 0, 30 }, a2 = new[] { 60.0, 90.0 }, b1 = new[] { 0, 200 }, b2 = new[] { 120, 120 } },
            end_window = new { a1 = new[] { 60, 100 }, a2 = new[] { 120, 150 }, b1 = new[] { 0, 160 }, b2 = new[] { 150, 150 } },
            successors = new { a1 = new[] { "a2" } },
            base_solution = new { allocation = new[] { 0, 0, 1, 1 }, schedule = new int[][] { [0, 60], [60, 120], [0, 60], [120, 150] } },
            disruption = new { type = "resource", disruptions = new int[][] { [30, 50, 0], [45, 60, 0] } },
        })!;
        change?.Invoke(root);
        return root.ToJsonString();
    }

    /// <summary>A is not there in the first hour with two short tasks, B has one long; whoever does what, not all of it can be done.</summary>
    public static string TwoShortOrOneLong() => JsonSerializer.Serialize(new
    {
        teams = new[] { "A", "B" },
        tasks = new[] { "s1", "s2", "l" },
        calendar = new { A = Stretch(0, 120), B = Stretch(0, 120) },
        tasks_data = new { s1 = new { duration = 20 }, s2 = new { duration = 20 }, l = new { duration = 60 } },
        same_allocation = Array.Empty<string[]>(),
        compatible_teams = new { },
        start_window = new { s1 = new[] { 0, 0 }, s2 = new[] { 20, 20 }, l = new[] { 0, 0 } },
        end_window = new { s1 = new[] { 20, 20 }, s2 = new[] { 40, 40 }, l = new[] { 60, 60 } },
        successors = new { },
        base_solution = new { allocation = new[] { 0, 0, 1 }, schedule = new int[][] { [0, 20], [20, 40], [0, 60] } },
        disruption = new { type = "resource", disruptions = new int[][] { [0, 60, 0] } },
    });

    private static int[][] Stretch(int from, int to) => [[from, to]];
}
