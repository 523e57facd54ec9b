namespace Planner.App.Data.Model;

/// <summary>A secret address under which an account's shifts can be subscribed to. Of its code only a hash is kept.</summary>
internal sealed class CalendarLinkRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required string CodeHash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When it ends by itself.</summary>
    public required DateTime Until { get; init; }

    /// <summary>When it was taken back, or null.</summary>
    public DateTime? RevokedAt { get; set; }
}
