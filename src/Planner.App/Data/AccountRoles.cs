namespace Planner.App.Data;

/// <summary>What an account may do. Roles do not hold each other: a manager who also plans has both.</summary>
public static class AccountRoles
{
    /// <summary>Builds weeks and covers absence (planerare).</summary>
    public const string Scheduler = "planerare";

    /// <summary>Decides on overtime, follows up, keeps accounts (enhetschef).</summary>
    public const string Manager = "enhetschef";

    /// <summary>Sees the own schedule (medarbetare).</summary>
    public const string Staff = "medarbetare";

    /// <summary>Those who see the whole unit's plan, as authorisation writes it.</summary>
    public const string Planning = Scheduler + "," + Manager;

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Scheduler, Manager, Staff];
}
