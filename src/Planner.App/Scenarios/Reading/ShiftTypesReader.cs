using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads <c>shift-types</c> and <c>demand</c> of <c>unit.yaml</c>: the shifts a unit staffs by, and how many it wants of each when.</summary>
internal static class ShiftTypesReader
{
    /// <summary>Assumed price of a shift nobody works: above what any contract, wish or unsocial hour costs, so that it is left last.</summary>
    private const decimal UsualUnder = 10_000;

    /// <summary>Assumed price of one too many: under what an unused shift of contracted time costs, so that time at hand is spread and not left.</summary>
    private const decimal UsualOver = 100;

    private const int Step = 5;
    private const int MostWanted = 500;

    private static readonly Format<decimal> Kronor = Formats.Number(0, 1_000_000);

    private static readonly Format<ClockSpan> Hours = Formats.Span.Where(s => s.From % Step == 0 && s.To % Step == 0, new(
        "Skriv passets start och slut med bindestreck på jämna 5 minuter, till exempel 07:00-16:00.",
        "Write the shift's start and end with a hyphen, on multiples of 5 minutes, for example 07:00-16:00."));

    public static ShiftTypesEntry Read(Fields unit)
    {
        var types = unit.Has("shift-types") ? Section<ShiftTypeEntry>.Of(unit, "shift-types", "id", Type) : Section<ShiftTypeEntry>.Empty;
        return new ShiftTypesEntry(types, [.. unit.Maps("demand").Select(Demand).OfType<ShiftDemandEntry>()]);
    }

    private static ShiftTypeEntry? Type(Fields fields)
    {
        var id = fields.Get("id", Formats.Id);
        var hours = fields.Get("hours", Hours);
        var rast = fields.Find("rast", RastWithin(hours?.Value));
        var notNext = fields.List("not-next", Formats.Id);
        fields.Done();
        return fields.Ok ? new ShiftTypeEntry(id!, hours!, rast?.Value ?? 0, notNext) : null;
    }

    /// <summary>A rast on five minutes that leaves time to work.</summary>
    private static Format<int> RastWithin(ClockSpan? hours)
    {
        var most = (hours is { } span ? span.End - span.From : 1440) - Step;
        return Formats.Duration(0, most).Where(m => m % Step == 0, new(
            $"Skriv rastens längd på jämna 5 minuter, högst {Shown.Duration(most)}, till exempel 0:30.",
            $"Write the length of the rast as a multiple of 5 minutes, at most {Shown.Duration(most)}, for example 0:30."));
    }

    private static ShiftDemandEntry? Demand(Fields fields)
    {
        var type = fields.Get("type", Formats.Id);
        var days = DaysReader.WeekdaysOrDate(fields);
        var wanted = fields.Get("wanted", Formats.Whole(0, MostWanted));
        var under = fields.Find("under", Kronor);
        var over = fields.Find("over", Kronor);
        fields.Done();
        return fields.Ok ? new ShiftDemandEntry(days, type!, wanted!, under?.Value ?? UsualUnder, over?.Value ?? UsualOver) : null;
    }
}
