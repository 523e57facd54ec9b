using System.Globalization;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>Reads the fields of a file that hold times and days.</summary>
internal sealed class TimeFields(Horizon horizon)
{
    /// <summary>The minute a field stands for, or null with a fault.</summary>
    public int? Minute(JsonCursor item, string field, int daysAfter = 1)
    {
        if (item.Text(field) is not { } text)
        {
            return null;
        }
        if (LocalTimes.TryRead(horizon, text, out var minute, out var fault, daysAfter))
        {
            return minute;
        }
        item.Fault(field, fault!);
        return null;
    }

    /// <summary>The stretch from one field to another, at least a minute, or null with a fault.</summary>
    public TimeRange? Range(JsonCursor item, string from = "start", string to = "end", int daysAfter = 1)
    {
        if ((Minute(item, from), Minute(item, to, daysAfter)) is not ({ } start, { } end))
        {
            return null;
        }
        if (end <= start)
        {
            item.Fault(to, RosterFaultTexts.EndBeforeStart(LocalTimes.Write(horizon, start), LocalTimes.Write(horizon, end)));
            return null;
        }
        return new TimeRange(start, end);
    }

    /// <summary>The day index of a field that holds a date, or null with a fault.</summary>
    public int? Day(JsonCursor item, string field)
    {
        if (item.Text(field) is not { } text)
        {
            return null;
        }
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            item.Fault(field, RosterFaultTexts.NotADate(text));
            return null;
        }
        var day = horizon.DayOf(date);
        if (day < -1 || day >= horizon.Days)
        {
            item.Fault(field, RosterFaultTexts.OutsideHorizon(text, horizon));
            return null;
        }
        return day;
    }
}
