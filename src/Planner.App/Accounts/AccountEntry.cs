namespace Planner.App.Accounts;

/// <summary>Whether an account can be used.</summary>
public enum AccountState
{
    /// <summary>Its owner can sign in.</summary>
    Open,

    /// <summary>Its owner has not chosen a password yet.</summary>
    Invited,

    /// <summary>Too many wrong passwords: shut for some minutes.</summary>
    Paused,

    /// <summary>A manager has locked it.</summary>
    Locked,
}

/// <summary>An account as managers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UserName">What its owner signs in with.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="Person">The member of staff it belongs to, or null.</param>
/// <param name="Unit">That person's unit, or null.</param>
/// <param name="State">Whether it can be used.</param>
/// <param name="InvitedUntil">Until when an invitation that is not used holds, UTC, or null.</param>
/// <param name="Stamp">Changes with every change; a change names the one it was made on.</param>
public sealed record AccountEntry(
    Guid Id, string UserName, IReadOnlyList<string> Roles, string? Person, string? Unit, AccountState State, DateTime? InvitedUntil, string Stamp);

/// <summary>Somebody an account of a member of staff can belong to.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Person">The person's code.</param>
/// <param name="Name">The person's name.</param>
public sealed record StaffChoice(string Unit, string Person, string Name);
