using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Planner.App.Accounts;
using Planner.App.Rosters;
using Planner.Core.Staffing;

namespace Planner.Web.Components.Manager;

/// <summary>Accounts: who can sign in and what they may do. A plain page: it works without a circuit.</summary>
public sealed partial class Accounts
{
    /// <summary>Between unit and person in a form's value; in neither.</summary>
    private const char Between = '\t';

    private IReadOnlyList<AccountEntry> _accounts = [];
    private IReadOnlyList<StaffChoice> _staff = [];
    private AccountEntry? _chosen;
    private InviteAccountOutcome.Invited? _invited;
    private IReadOnlyList<string> _refusals = [];
    private string? _done;
    private string _by = "";

    [Inject]
    private ListAccounts List { get; set; } = null!;

    [Inject]
    private InviteAccount Invite { get; set; } = null!;

    [Inject]
    private ChangeAccount Change { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    /// <summary>The account to change.</summary>
    [SupplyParameterFromQuery(Name = "konto")]
    private Guid? Chosen { get; set; }

    [SupplyParameterFromForm]
    private AccountForm Input { get; set; } = null!;

    internal static string Key(string? unit, string? person) => person is null ? "" : $"{unit}{Between}{person}";

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _by = (await Who).User.Identity!.Name!;
        _staff = await List.StaffAsync(CancellationToken.None);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _accounts = await List.RunAsync(CancellationToken.None);
        _chosen = _accounts.FirstOrDefault(a => a.Id == Chosen);
    }

    private async Task NewAsync()
    {
        var (unit, person) = Owner();
        await InvitedAsync(await Invite.RunAsync(new(Input.UserName, Input.Roles, unit, person, _by), CancellationToken.None));
    }

    private async Task InviteAgainAsync() => await InvitedAsync(await Invite.AgainAsync(Chosen!.Value, _by, CancellationToken.None));

    private async Task InvitedAsync(InviteAccountOutcome outcome)
    {
        _invited = outcome as InviteAccountOutcome.Invited;
        _refusals = outcome is InviteAccountOutcome.Refused refused ? [.. refused.Faults.Select(Say)] : [];
        await ReadAsync();
    }

    private Task GiveAsync()
    {
        var (unit, person) = Owner();
        return ChangeAsync(new AccountChange.Give(Input.Roles, unit, person));
    }

    private async Task ChangeAsync(AccountChange change)
    {
        switch (await Change.RunAsync(new(Chosen!.Value, Input.Stamp, change, _by), CancellationToken.None))
        {
            case ChangeAccountOutcome.Changed:
                _done = T["Saved"];
                break;
            case ChangeAccountOutcome.Refused refused:
                _refusals = [Say(refused.Reason)];
                break;
            default:
                _refusals = [T["Accounts.ChangedByOther"]];
                break;
        }
        await ReadAsync();
    }

    private (string? Unit, string? Person) Owner() => Input.Owner.Split(Between) is [var unit, var person] ? (unit, person) : (null, null);

    private string PersonOf(AccountEntry account) => account.Person is null ? "–"
        : _staff.FirstOrDefault(s => s.Unit == account.Unit && s.Person == account.Person) is { } found ? $"{found.Person} {found.Name}"
        : $"{account.Person} ({account.Unit})";

    private static string Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Say(LocalText text) => Wording.Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Say(text);

    private sealed class AccountForm
    {
        public string UserName { get; set; } = "";

        public List<string> Roles { get; set; } = [];

        public string Owner { get; set; } = "";

        public string Stamp { get; set; } = "";
    }
}
