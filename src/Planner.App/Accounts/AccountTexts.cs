using Microsoft.AspNetCore.Identity;
using Planner.Core.Staffing;

namespace Planner.App.Accounts;

/// <summary>What is wrong with a name or a password, as users read it.</summary>
public static class AccountTexts
{
    /// <summary>Characters a user name may have.</summary>
    public const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ0123456789-._@+";

    /// <summary>Shortest password. Length is what makes one hard to guess; no kinds of characters are asked for.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Fewest different characters of a password.</summary>
    public const int FewestCharacters = 5;

    internal static LocalText NoRole { get; } = new("Välj minst en roll.", "No role is chosen. Maybe choose at least one.");

    internal static LocalText NoPerson { get; } = new(
        "Rollen medarbetare behöver en person: välj vems schema kontot ska visa.",
        "The staff role needs a person. Maybe choose whose schedule the account shows.");

    internal static LocalText NoAccount { get; } = new("Kontot finns inte.", "The account is not there. Maybe load the page again.");

    internal static LocalText IsLocked { get; } = new("Kontot är låst. Lås upp det först.", "The account is locked. Maybe unlock it first.");

    internal static LocalText LastManager { get; } = new(
        "Då finns ingen enhetschef kvar som kan logga in. Ge någon annan rollen först.",
        "Nobody would be left who keeps accounts and can sign in. Maybe give somebody else the manager's role first.");

    internal static LocalText UnknownAccount(string name) => new(
        $"Det finns inget konto {name} i databasen. Skriv användarnamnet som du loggar in med.", $"There is no account {name} in the database. Maybe write the user name you sign in with.");

    internal static LocalText MayNotDecide(string name, string sv, string en) => new(
        $"Kontot {name} {sv} och får inte besluta om frånvaro. Välj ett annat konto.", $"The account {name} {en}, and may not decide about absences. Maybe another account is meant.");

    internal static LocalText UnknownPerson(string? unit, string person) => new(
        $"{person} finns inte i {unit}. Välj någon ur listan.", $"{person} is not in {unit}. Maybe choose somebody from the list.");

    internal static LocalText TakenPerson(string person, string userName) => new(
        $"{person} har redan kontot {userName}.", $"{person} has the account {userName} already. Maybe change that one.");

    internal static LocalText Of(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => new(
            $"Lösenordet är för kort. Välj minst {ShortestPassword} tecken, till exempel några ord i rad.",
            $"The password is too short. Maybe choose a few words in a row: at least {ShortestPassword} characters."),
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => new(
            $"Lösenordet upprepar sig. Använd minst {FewestCharacters} olika tecken.",
            $"The password repeats itself. Maybe vary it: at least {FewestCharacters} different characters."),
        nameof(IdentityErrorDescriber.InvalidUserName) => new(
            "Användarnamnet kan bara ha bokstäver, siffror och - . _ @ +. Kanske finns ett mellanslag i det.",
            "A user name has only letters, digits and - . _ @ +. Maybe there is a space in it."),
        nameof(IdentityErrorDescriber.DuplicateUserName) => new(
            "Användarnamnet finns redan. Välj ett annat.", "The user name is taken. Maybe choose another."),
        _ => new(error.Description, error.Description),
    };
}
