using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads the days of a visit: <c>days</c> or <c>any-of-days</c>, <c>date</c> or <c>any-of-dates</c>.</summary>
internal static class DaysReader
{
    public static DaysEntry Weekly(Fields fields)
    {
        if (fields.Has("any-of-days") && fields.Has("days"))
        {
            fields.Faults.Add(fields.At("any-of-days"), "både days och any-of-days är ifyllda. Behåll days för ett besök varje dag, any-of-days för ett besök någon av dagarna.", "both days and any-of-days are filled in. Keep days for a visit on each day, any-of-days for one visit on any of them.");
        }
        var key = fields.Has("any-of-days") ? "any-of-days" : "days";
        return new DaysEntry(fields.At(key), DayHoursReader.Days(fields, key), [], key == "any-of-days");
    }

    public static DaysEntry Single(Fields fields)
    {
        if (fields.Has("any-of-dates"))
        {
            var dates = fields.List("any-of-dates", Formats.Date);
            return new DaysEntry(fields.At("any-of-dates"), [], [.. dates.Select(d => d.Value).Distinct().Order()], AnyOf: true);
        }
        var date = fields.Get("date", Formats.Date);
        return new DaysEntry(fields.At("date"), [], date is null ? [] : [date.Value], AnyOf: false);
    }

    /// <summary><c>days</c> or <c>date</c>, one of them.</summary>
    public static DaysEntry WeekdaysOrDate(Fields fields)
    {
        if (fields.Has("date") && fields.Has("days"))
        {
            fields.Faults.Add(fields.At("date"), "både days och date är ifyllda. Behåll days för veckodagar, date för en enda dag.", "both days and date are filled in. Keep days for weekdays, date for a single day.");
        }
        return fields.Has("date") ? Single(fields) : new DaysEntry(fields.At("days"), DayHoursReader.Days(fields, "days"), [], AnyOf: false);
    }

    public static DaysEntry WeeklyOrSingle(Fields fields) =>
        fields.Has("date") || fields.Has("any-of-dates") ? Single(fields) : Weekly(fields);
}
