using System.Globalization;
using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>
/// Names concrete visits so that a user finds them in the files: <c>B-014-mån-1</c> is the client's first visit on Monday,
/// <c>tvätt-mån</c> the Monday of the pattern <c>tvätt</c>, <c>APT-tor-P03</c> one person's part of a duty. The word
/// <c>valfri</c> stands for a visit on any of several days, and <c>-v49</c> tells weeks apart when more than one is planned.
/// </summary>
internal sealed class VisitNames(UnitEntry unit)
{
    private readonly bool _severalWeeks = DayGroups.Week(unit.FirstDay) != DayGroups.Week(unit.FirstDay.AddDays(unit.Days - 1));
    private readonly Dictionary<string, int> _count = [];

    public string Name(VisitEntry entry, IReadOnlyList<DateOnly> days, Person? person)
    {
        var stem = entry.Id?.Value ?? entry.Client?.Value ?? DutyWord(entry.Kind);
        var weekly = entry.Days.Weekdays.Count > 0;
        var day = entry.Days.AnyOf ? "valfri" : Shown.Day(days[0].DayOfWeek);
        var week = _severalWeeks ? $"-v{ISOWeek.GetWeekOfYear(days[0].ToDateTime(TimeOnly.MinValue))}" : "";
        if (entry.Id is not null || person is not null)
        {
            var dayPart = weekly && !entry.Days.AnyOf ? $"-{day}" : "";
            return $"{stem}{dayPart}{(weekly ? week : "")}{(person is null ? "" : $"-{person.Id}")}";
        }
        var number = _count[$"{stem}-{day}{week}"] = _count.GetValueOrDefault($"{stem}-{day}{week}") + 1;
        return entry.Client is null && number == 1 ? $"{stem}-{day}{week}" : $"{stem}-{day}-{number}{week}";
    }

    private static string DutyWord(ActivityKind kind) => kind switch
    {
        ActivityKind.Coordination => "samordning",
        ActivityKind.Documentation => "dokumentation",
        _ => "möte",
    };
}
