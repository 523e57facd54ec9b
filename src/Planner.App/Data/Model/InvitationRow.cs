namespace Planner.App.Data.Model;

/// <summary>An invitation to choose a password for an account, once: the latest one holds. Of its code only a hash is kept.</summary>
internal sealed class InvitationRow
{
    public required Guid AccountId { get; init; }

    public required string CodeHash { get; set; }

    public required DateTime At { get; set; }

    /// <summary>When it ends, used or not.</summary>
    public required DateTime Until { get; set; }
}
