using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads wishes (önskemål).</summary>
internal static class WishReader
{
    private static readonly Format<bool> ToWork = Formats.OneOf(new Dictionary<string, bool> { ["arbeta"] = true, ["ledig"] = false, ["work"] = true, ["free"] = false });

    private static readonly Format<bool> ToHave = Formats.OneOf(new Dictionary<string, bool> { ["ha"] = true, ["slippa"] = false, ["have"] = true, ["avoid"] = false });
    private static readonly Format<int> Weight = Formats.Whole(1, 5);

    /// <summary>Wishes about types of shifts.</summary>
    public static IReadOnlyList<ShiftWishEntry> ReadShifts(Fields person) => [.. person.Maps("shift-wishes").Select(Shift).OfType<ShiftWishEntry>()];

    public static IReadOnlyList<WishEntry> Read(Fields person)
    {
        var wishes = new List<WishEntry>();
        foreach (var fields in person.Maps("wishes"))
        {
            var when = DayHoursReader.One(fields);
            var want = fields.Get("want", ToWork);
            var weight = fields.Find("weight", Weight);
            fields.Done();
            if (when is not null && want is not null)
            {
                wishes.Add(new WishEntry(when, want.Value, weight?.Value ?? 1));
            }
        }
        return wishes;
    }

    private static ShiftWishEntry? Shift(Fields fields)
    {
        var type = fields.Get("type", Formats.Id);
        var days = DaysReader.WeekdaysOrDate(fields);
        var want = fields.Get("want", ToHave);
        var weight = fields.Find("weight", Weight);
        fields.Done();
        return fields.Ok ? new ShiftWishEntry(days, type!, want!.Value, weight?.Value ?? 1) : null;
    }
}
