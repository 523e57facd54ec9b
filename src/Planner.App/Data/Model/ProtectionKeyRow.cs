namespace Planner.App.Data.Model;

/// <summary>A key that protects sign-in cookies, so that a restart or a second server does not sign people out.</summary>
internal sealed class ProtectionKeyRow
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>Something that happens once in a database's life. Whoever adds the row does it; the second is refused.</summary>
internal sealed class MilestoneRow
{
    public required string Name { get; init; }

    public required DateTime At { get; init; }
}
