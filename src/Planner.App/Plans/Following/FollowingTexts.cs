using Planner.Core.Staffing;

namespace Planner.App.Plans.Following;

/// <summary>What users are told of planning the week after a published one.</summary>
internal static class FollowingTexts
{
    public static LocalText NotPublished { get; } = new(
        "Veckan är inte publicerad, så det går inte att veta vad den lämnar över till nästa. Publicera den först.",
        "The week is not published, so what it hands over is not known. Maybe publish it first.");

    public static LocalText ChangedByOther { get; } = new(
        "Någon annan ändrade nästa vecka i samma stund. Försök igen.", "Somebody else changed the week at the same moment. Maybe try again.");

    public static LocalText NotWholeWeeks(int days) => new(
        $"Det som är planerat är {days} dagar, inte hela veckor. Lägg in nästa period som egna filer under Register.",
        $"What is planned is {days} days, not whole weeks. Maybe take the next period in as files of its own, under Register.");
}
