using Planner.Core.Staffing;

namespace Planner.App.Staff;

/// <summary>What staff is told.</summary>
internal static class StaffTexts
{
    public static LocalText DaysBackwards { get; } = new(
        "Sista dagen ligger före den första. Ändra en av dem.", "The last day is before the first. Maybe they have changed places.");

    public static LocalText Passed { get; } = new(
        "Dagen har redan varit. Ring den som planerar om frånvaro i efterhand.", "That day has passed. Maybe call the scheduler about an absence afterwards.");

    public static LocalText NoKind { get; } = new("Välj om du är sjuk eller vårdar barn.", "Nothing is chosen. Maybe choose whether you are ill or look after a child.");

    public static LocalText TooFar(int days) => new(
        $"Här anmäls frånvaro som börjar inom {days} dagar och varar högst så länge. Tala med den som planerar om annat.",
        $"An absence reported here begins within {days} days and lasts at most as long. Maybe talk to the scheduler about others.");

    public static LocalText NotPublished(string? week) => week is null
        ? new("Inget schema är publicerat än.", "No schedule is published yet. Maybe ask the scheduler.")
        : new($"Inget schema är publicerat för {week}.", $"No schedule is published for {week}. Maybe ask the scheduler.");

    public static LocalText NotInWeek(string person, string week) => new($"{person} finns inte i {week}.", $"{person} is not in {week}. Maybe ask your manager.");
}
