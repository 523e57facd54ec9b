namespace Planner.App.Scenarios.Generating;

/// <summary>Writes <c>unit.yaml</c>.</summary>
internal static class UnitFile
{
    public static string Text(string name, GeneratedMap map)
    {
        var text = new GeneratedText("Enheterna, veckan och restiderna i minuter.")
            .Line($"title: {char.ToUpperInvariant(name[0])}{name[1..]} vecka 48 2026")
            .Line("week: 2026-W48")
            .Line("grid: 15")
            .Line("units:");
        for (var unit = 0; unit < map.Units.Count; unit++)
        {
            text.Line($"  - {{ name: {map.Units[unit]}, office: {map.Zones[GeneratedMap.Office(unit)]} }}");
        }
        text.Line("zones:");
        for (var zone = 0; zone < map.Zones.Count; zone++)
        {
            var others = Enumerable.Range(zone, map.Zones.Count - zone).Select(o => $"{map.Zones[o]}: {GeneratedMap.Travel(zone, o)}");
            text.Line($"  {map.Zones[zone]}: {{ {string.Join(", ", others)} }}");
        }
        return text.Line("policy: { overtime: nej }").Line("targets: { resource-time: 10 }").Line("seconds: 120").ToString();
    }
}
