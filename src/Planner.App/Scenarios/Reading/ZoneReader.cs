using Planner.App.Scenarios.Yaml;
using Planner.Core.Planning;

namespace Planner.App.Scenarios.Reading;

/// <summary>
/// Reads the travel table: for each zone its minutes to itself (between two places in it) and to the others.
/// Each pair is written once, in either zone, or twice with the same figure.
/// </summary>
internal static class ZoneReader
{
    private static readonly Format<int> Minutes = Formats.Whole(0, 240);

    public static TravelTimes? Read(Fields fields)
    {
        if (!fields.Has("zones") || fields.Map("zones") is not { } zones)
        {
            fields.Faults.Add(fields.At("zones"), "fältet zones saknas. Skriv varje områdes restid i minuter till sig självt och till de andra.", "the field zones is missing. Write each zone's travel minutes to itself and to the others.");
            return null;
        }
        var names = zones.Keys.ToList();
        var table = new int?[names.Count, names.Count];
        foreach (var zone in names)
        {
            Row(zones, zone, names, table);
        }
        return zones.Ok && Complete(zones, names, table) ? new TravelTimes(names, Filled(table)) : null;
    }

    private static void Row(Fields zones, string zone, List<string> names, int?[,] table)
    {
        if (zones.Map(zone) is not { } row)
        {
            return;
        }
        foreach (var other in names)
        {
            if (row.Find(other, Minutes) is not { } minutes)
            {
                continue;
            }
            var (i, j) = (names.IndexOf(zone), names.IndexOf(other));
            if (table[i, j] is { } before && before != minutes.Value)
            {
                row.Faults.Add(minutes.At, $"{zone} till {other} är {minutes.Value} minuter här men {before} åt andra hållet. Skriv samma, eller bara det ena.", $"{zone} to {other} is {minutes.Value} minutes here but {before} the other way. Write the same, or only one of them.");
            }
            table[i, j] = table[j, i] = minutes.Value;
        }
        row.Done();
    }

    private static bool Complete(Fields zones, List<string> names, int?[,] table)
    {
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i; j < names.Count; j++)
            {
                if (table[i, j] is null)
                {
                    zones.Faults.Add(zones.At(names[i]), $"restiden från {names[i]} till {names[j]} saknas. Skriv {names[j]}: och minuterna.", $"the travel time from {names[i]} to {names[j]} is missing. Write {names[j]}: and the minutes.");
                }
            }
        }
        return zones.Ok;
    }

    private static int[,] Filled(int?[,] table)
    {
        var filled = new int[table.GetLength(0), table.GetLength(1)];
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(1); j++)
            {
                filled[i, j] = table[i, j] ?? 0;
            }
        }
        return filled;
    }
}
