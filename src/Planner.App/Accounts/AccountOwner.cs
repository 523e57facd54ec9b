using Planner.App.Data;
using Planner.Core.Staffing;

namespace Planner.App.Accounts;

/// <summary>Whom an account belongs to and what it may do: what can be, and what cannot.</summary>
internal static class AccountOwner
{
    /// <summary>Why an account cannot have these roles and belong to this person, or null when it can.</summary>
    public static async Task<LocalText?> FaultAsync(
        ListAccounts list, Guid account, IReadOnlyList<string> roles, string? unit, string? person, CancellationToken stop)
    {
        (unit, person) = Of(unit, person);
        if (roles.Count == 0 || roles.Except(AccountRoles.All).Any())
        {
            return AccountTexts.NoRole;
        }
        if (person is null)
        {
            return roles.Contains(AccountRoles.Staff) ? AccountTexts.NoPerson : null;
        }
        if (!(await list.StaffAsync(stop).ConfigureAwait(false)).Any(s => s.Unit == unit && s.Person == person))
        {
            return AccountTexts.UnknownPerson(unit, person);
        }
        var other = (await list.RunAsync(stop).ConfigureAwait(false)).FirstOrDefault(a => a.Id != account && a.Unit == unit && a.Person == person);
        return other is null ? null : AccountTexts.TakenPerson(person, other.UserName);
    }

    /// <summary>Unit and person, both or neither.</summary>
    public static (string? Unit, string? Person) Of(string? unit, string? person) =>
        string.IsNullOrWhiteSpace(person) || string.IsNullOrWhiteSpace(unit) ? (null, null) : (unit.Trim(), person.Trim());

    /// <summary>Roles and person as the log has them.</summary>
    public static string Shown(IEnumerable<string> roles, Account account) =>
        string.Join(", ", roles) + (account.Person is null ? "" : $" ({account.Unit} {account.Person})");
}
