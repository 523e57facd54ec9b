using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads weekdays with clock hours.</summary>
internal static class DayHoursReader
{
    public static IReadOnlyList<DayHours> Read(Fields fields, string key)
    {
        var all = new List<DayHours>();
        foreach (var item in fields.Maps(key))
        {
            if (One(item) is { } hours)
            {
                all.Add(hours);
            }
            item.Done();
        }
        return all;
    }

    /// <summary>The <c>days</c> and <c>hours</c> of one mapping, or null after a fault.</summary>
    public static DayHours? One(Fields item)
    {
        var days = Days(item, "days");
        var hours = item.Get("hours", Formats.Span);
        return days.Count == 0 || hours is null ? null : new DayHours(days, hours.Value);
    }

    /// <summary>The weekdays of a field, empty after a fault.</summary>
    public static IReadOnlyList<DayOfWeek> Days(Fields item, string key)
    {
        var days = item.List(key, Formats.Days).SelectMany(d => d.Value).Distinct().ToList();
        if (days.Count == 0 && item.Ok)
        {
            item.Get(key, Formats.Days);
        }
        return days;
    }
}
