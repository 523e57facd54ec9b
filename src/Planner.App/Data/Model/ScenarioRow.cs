namespace Planner.App.Data.Model;

/// <summary>A unit's planned week (or weeks): its content as the files it is made of.</summary>
internal sealed class ScenarioRow : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short name, as in addresses: <c>resursenheten</c>.</summary>
    public required string Name { get; init; }

    public required string Title { get; set; }

    /// <summary>Name of the unit, the first one when there are several.</summary>
    public required string Unit { get; set; }

    public required DateOnly FirstDate { get; set; }

    public required int Days { get; set; }

    /// <summary>Hash of the content, as rosters name it.</summary>
    public required string ContentVersion { get; set; }

    public int Version { get; set; }

    public List<ScenarioPartRow> Parts { get; init; } = [];
}

/// <summary>One file of a scenario.</summary>
internal sealed class ScenarioPartRow
{
    public Guid ScenarioId { get; init; }

    /// <summary>Its name, <c>staff.yaml</c>.</summary>
    public required string File { get; init; }

    public required string Text { get; set; }
}
