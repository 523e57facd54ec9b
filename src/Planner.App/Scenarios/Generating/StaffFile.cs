namespace Planner.App.Scenarios.Generating;

/// <summary>Writes <c>staff.yaml</c>.</summary>
internal static class StaffFile
{
    public static string Text(PlantedWeek week)
    {
        var text = new GeneratedText("Medarbetarna.")
            .Line("defaults:")
            .Line("  full-time-week: 38:15")
            .Line("  salary: 31500")
            .Line("  available: [{ days: mån-sön, hours: 06:30-22:30 }]")
            .Line("")
            .Line("staff:");
        var served = week.Clients.Where(c => c.Visits.Count > 0).Select(c => c.Code).ToHashSet();
        foreach (var person in week.Team)
        {
            Person(text, person, [.. person.Introductions.Where(i => served.Contains(i.Client))], week.Map);
        }
        return text.ToString();
    }

    private static void Person(GeneratedText text, GeneratedPerson person, IReadOnlyList<(string Name, string Client)> introductions, GeneratedMap map)
    {
        text.Line($"  - id: {person.Id}")
            .Line($"    name: {person.Name}")
            .Line($"    unit: {map.Units[person.Unit]}")
            .Line($"    employment: {person.Percent}");
        if (person.Competences.Count > 0)
        {
            text.Line($"    competences: [{string.Join(", ", person.Competences)}]");
        }
        if (introductions.Count > 0)
        {
            text.Line("    delegations:");
            foreach (var (name, client) in introductions)
            {
                text.Line($"      - {{ name: {name}, client: {client} }}");
            }
        }
    }
}
