using System.Text.Json.Serialization;

namespace Planner.Benchmarks.Reallocation;

/// <summary>An instance as it is written (Bleukx et al., CP 2025): a plan that stands and what disrupts it. Times in minutes.</summary>
internal sealed record ReallocationFile
{
    [JsonPropertyName("teams")]
    public required IReadOnlyList<string> Teams { get; init; }

    [JsonPropertyName("tasks")]
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>When each team works.</summary>
    [JsonPropertyName("calendar")]
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<double>>> Calendar { get; init; }

    [JsonPropertyName("tasks_data")]
    public required IReadOnlyDictionary<string, TaskData> TaskData { get; init; }

    /// <summary>Pairs of tasks that share their team.</summary>
    [JsonPropertyName("same_allocation")]
    public required IReadOnlyList<IReadOnlyList<string>> SameAllocation { get; init; }

    /// <summary>The teams that may do a task; a task that is not named may be done by any.</summary>
    [JsonPropertyName("compatible_teams")]
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> CompatibleTeams { get; init; }

    [JsonPropertyName("start_window")]
    public required IReadOnlyDictionary<string, IReadOnlyList<double>> StartWindow { get; init; }

    [JsonPropertyName("end_window")]
    public required IReadOnlyDictionary<string, IReadOnlyList<double>> EndWindow { get; init; }

    /// <summary>Tasks that begin when this one has ended, or later.</summary>
    [JsonPropertyName("successors")]
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Successors { get; init; }

    [JsonPropertyName("base_solution")]
    public required BasePlan Base { get; init; }

    [JsonPropertyName("disruption")]
    public required Disruption Disruption { get; init; }
}

/// <summary>What is known of a task alone.</summary>
internal sealed record TaskData
{
    [JsonPropertyName("duration")]
    public required double Duration { get; init; }
}

/// <summary>The plan that stands: a team's index and a start and an end for each task, in the order of the tasks.</summary>
internal sealed record BasePlan
{
    [JsonPropertyName("allocation")]
    public required IReadOnlyList<int> Allocation { get; init; }

    [JsonPropertyName("schedule")]
    public required IReadOnlyList<IReadOnlyList<double>> Schedule { get; init; }
}

/// <summary>What happens: for <c>resource</c> from, to and team index of each stretch a team is not there.</summary>
internal sealed record Disruption
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("disruptions")]
    public IReadOnlyList<IReadOnlyList<double>> Stretches { get; init; } = [];
}
