namespace Planner.App.Data.Model;

/// <summary>Somebody's own word that they are away. It changes no roster: a scheduler covers the absence. Never a cause.</summary>
internal sealed class AbsenceNoticeRow : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Unit { get; init; }

    public required string Person { get; init; }

    /// <summary>The kind as coarse as pay needs it, as in a roster file: <c>sick</c> or <c>careOfChild</c>.</summary>
    public required string Kind { get; init; }

    public required DateTime From { get; init; }

    public required DateTime Until { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When a scheduler had taken it in hand, or null.</summary>
    public DateTime? HandledAt { get; set; }

    public string? HandledBy { get; set; }

    public int Version { get; set; }
}
