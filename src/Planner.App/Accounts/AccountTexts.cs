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
