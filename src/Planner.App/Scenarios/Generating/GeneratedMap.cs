namespace Planner.App.Scenarios.Generating;

/// <summary>Units and their zones on an imagined map: three zones to a unit, the first one with the office.</summary>
internal sealed class GeneratedMap
{
    public const int ZonesPerUnit = 3;
    private const int MinutesWithin = 5;
    private static readonly string[] UnitNames = ["Norr", "Söder", "Öster", "Väster"];

    public GeneratedMap(int units)
    {
        Units = [.. Enumerable.Range(0, units).Select(u => u < UnitNames.Length ? $"Enhet {UnitNames[u]}" : $"Enhet {u + 1}")];
        Zones = [.. Enumerable.Range(0, units * ZonesPerUnit).Select(z => $"{Units[z / ZonesPerUnit]["Enhet ".Length..]}-{(char)('A' + (z % ZonesPerUnit))}")];
    }

    public IReadOnlyList<string> Units { get; }

    public IReadOnlyList<string> Zones { get; }

    public static int Office(int unit) => unit * ZonesPerUnit;

    /// <summary>Travel minutes between zones: a unit's zones are near each other, units lie on a line.</summary>
    public static int Travel(int from, int to)
    {
        var units = Math.Abs((from / ZonesPerUnit) - (to / ZonesPerUnit));
        return from == to ? MinutesWithin : Math.Min(45, (units * 10) + (5 * Math.Abs((from % ZonesPerUnit) - (to % ZonesPerUnit))) + MinutesWithin);
    }
}
