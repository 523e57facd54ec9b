using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads <c>unit.yaml</c>: which week, which units, zones and travel, policy, and other values for rules.</summary>
internal static class UnitReader
{
    private const int UsualGrid = 15;
    private const int LongestAveraging = 26;

    private static readonly ClockSpan OfficeHours = new(7 * 60, 17 * 60);

    public static UnitEntry? Read(Fields fields)
    {
        var title = fields.Get("title", Formats.Text);
        var units = Units(fields);
        var first = FirstDay(fields);
        var days = fields.Find("days", Formats.Whole(1, 28));
        var grid = fields.Find("grid", Formats.Whole(5, 60).Where(g => g is 5 or 10 or 15 or 30 or 60, new("Skriv 5, 10, 15, 30 eller 60 minuter.", "Write 5, 10, 15, 30 or 60 minutes.")));
        var travel = ZoneReader.Read(fields);
        var hours = fields.Find("resource-hours", Formats.Span.Where(s => !s.CrossesMidnight && s.To < 1440, Formats.Span.Expected));
        var policy = fields.Map("policy");
        var overtime = policy?.Find("overtime", Formats.YesNo);
        var cover = CoverPolicyReader.Read(policy, grid?.Value ?? UsualGrid);
        policy?.Done();
        var averaging = fields.Find("averaging-weeks", Formats.Whole(1, LongestAveraging));
        var seconds = fields.Find("seconds", Formats.Whole(1, 86_400));
        var targets = fields.Map("targets");
        var resource = targets?.Find("resource-time", Formats.Number(0, 100));
        targets?.Done();
        var settings = RuleSettingsReader.Read(fields, overtime?.Value ?? false);
        var shiftTypes = ShiftTypesReader.Read(fields);
        fields.Done();
        return !fields.Ok ? null : new UnitEntry
        {
            At = fields.Here,
            Title = title!.Value,
            Units = units,
            FirstDay = first!.Value,
            Days = days?.Value ?? 7,
            Grid = grid?.Value ?? UsualGrid,
            Travel = travel!,
            ResourceHours = hours?.Value ?? OfficeHours,
            OvertimeAllowed = overtime?.Value ?? false,
            Cover = cover,
            Seconds = seconds?.Value ?? 30,
            ResourceTarget = resource?.Value,
            AveragingWeeks = averaging?.Value ?? Scenario.UsualAveragingWeeks,
            Settings = settings,
            ShiftTypes = shiftTypes,
        };
    }

    private static Given<DateOnly>? FirstDay(Fields fields)
    {
        if (fields.Has("week") && fields.Has("first-day"))
        {
            fields.Faults.Add(fields.At("first-day"), "både week och first-day är ifyllda. Behåll ett av dem.", "both week and first-day are filled in. Keep one of them.");
        }
        return fields.Has("first-day") ? fields.Get("first-day", Formats.Date) : fields.Get("week", Formats.Week);
    }

    private static List<OfficeEntry> Units(Fields fields)
    {
        if (!fields.Has("units"))
        {
            var name = fields.Get("name", Formats.Text);
            var office = fields.Get("office", Formats.Text);
            return name is null || office is null ? [] : [new OfficeEntry(name.Value, office)];
        }
        var units = new List<OfficeEntry>();
        foreach (var unit in fields.Maps("units"))
        {
            var name = unit.Get("name", Formats.Text);
            var office = unit.Get("office", Formats.Text);
            unit.Done();
            if (name is not null && office is not null)
            {
                units.Add(new OfficeEntry(name.Value, office));
            }
        }
        return units;
    }
}
