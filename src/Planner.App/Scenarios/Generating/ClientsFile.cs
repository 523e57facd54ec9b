using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Generating;

/// <summary>Writes <c>clients.yaml</c>; clients nobody had time for are left out.</summary>
internal static class ClientsFile
{
    public static string Text(PlantedWeek week, Random random)
    {
        var text = new GeneratedText("Brukarna, bara som koder.").Line("clients:");
        foreach (var client in week.Clients.Where(c => c.Visits.Count > 0))
        {
            Client(text, client, week, random);
        }
        return text.ToString();
    }

    private static void Client(GeneratedText text, GeneratedClient client, PlantedWeek week, Random random)
    {
        var others = week.Team.Where(p => p.Unit == client.Unit && p != client.KeyWorker).ToList();
        text.Line($"  - code: {client.Code}")
            .Line($"    unit: {week.Map.Units[client.Unit]}")
            .Line($"    zone: {week.Map.Zones[client.Zone]}")
            .Line($"    key-workers: [{client.KeyWorker.Id}]");
        var veto = others[random.Next(others.Count)];
        if (random.Next(100) < 5 && client.Visits.All(v => v.Staff == 1))
        {
            text.Line($"    vetoes: [{veto.Id}]");
        }
        if (client.IsFlagged)
        {
            text.Line("    flagged: ja");
        }
        if (client.Competence is { } competence)
        {
            text.Line($"    competences: [{competence}]");
        }
        var granted = ((client.Visits.Sum(v => v.Minutes) + 29) / 30 * 30) + 30;
        text.Line($"    decisions: [{{ id: BES{client.Code[1..]}, insats: {client.Service}, granted: {Shown.Duration(granted)}, valid-to: 2027-{1 + random.Next(12):00}-28 }}]");
    }
}
