using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads wishes (önskemål).</summary>
internal static class WishReader
{
    private static readonly Format<bool> ToWork = Formats.OneOf(new Dictionary<string, bool> { ["arbeta"] = true, ["ledig"] = false, ["work"] = true, ["free"] = false });

    public static IReadOnlyList<WishEntry> Read(Fields person)
    {
        var wishes = new List<WishEntry>();
        foreach (var fields in person.Maps("wishes"))
        {
            var when = DayHoursReader.One(fields);
            var want = fields.Get("want", ToWork);
            var weight = fields.Find("weight", Formats.Whole(1, 5));
            fields.Done();
            if (when is not null && want is not null)
            {
                wishes.Add(new WishEntry(when, want.Value, weight?.Value ?? 1));
            }
        }
        return wishes;
    }
}
