using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>A person's line of the base roster: the same shifts every week, by weekday.</summary>
internal sealed record BaseRosterEntry(Given<string> Person, IReadOnlyList<DayHours> Shifts);

/// <summary>Reads <c>base-roster.yaml</c> (grundschema).</summary>
internal static class BaseRosterReader
{
    public static Section<BaseRosterEntry> Read(Fields file)
    {
        var section = Section<BaseRosterEntry>.Of(file, "base-roster", "person", Line);
        file.Done();
        return section;
    }

    private static BaseRosterEntry? Line(Fields fields)
    {
        var person = fields.Get("person", Formats.Id);
        var shifts = fields.Map("shifts") is { } days ? Shifts(days) : [];
        fields.Done();
        return fields.Ok ? new BaseRosterEntry(person!, shifts) : null;
    }

    private static List<DayHours> Shifts(Fields days)
    {
        var shifts = new List<DayHours>();
        foreach (var key in days.Keys.ToList())
        {
            var (ok, weekdays) = Formats.Days.Parse(key);
            if (!ok)
            {
                days.Faults.Add(days.At(key), $"\"{key}\" är ingen veckodag. {Formats.Days.Expected.Sv}", $"\"{key}\" is no weekday. {Formats.Days.Expected.En}");
            }
            if (days.Find(key, Formats.Span) is { } hours && ok)
            {
                shifts.Add(new DayHours(weekdays, hours.Value));
            }
        }
        return shifts;
    }
}
