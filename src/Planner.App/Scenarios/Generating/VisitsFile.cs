using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Generating;

/// <summary>Writes <c>visits.yaml</c>: each planted visit with a window around the time it was planted at.</summary>
internal static class VisitsFile
{
    private static readonly ClockSpan[] Blocks = [new(450, 750), new(720, 1020), new(960, 1290)];

    public static string Text(PlantedWeek week, GeneratedMap map, Random random)
    {
        var text = new GeneratedText("Besök och uppgifter.").Line("weekly:");
        foreach (var client in week.Clients)
        {
            foreach (var same in client.Visits.Select(v => (v.Day, Text: Rest(client, v, random))).GroupBy(v => v.Text))
            {
                text.Line($"  - {{ client: {client.Code}, {DaysOf(client, [.. same.Select(v => v.Day)], random)}, {same.Key} }}");
            }
        }
        text.Line("").Line("duties:");
        foreach (var unit in week.Coordination.GroupBy(d => d.Unit))
        {
            text.Line($"  - {{ id: samordning-{unit.Key + 1}, kind: samordning, unit: {map.Units[unit.Key]}, days: {GeneratedText.Days(unit.Select(d => d.Day))}, length: {Shown.Duration(WeekPlanter.CoordinationMinutes)}, start: 07:30-09:00, competences: [samordning] }}");
        }
        foreach (var unit in week.Team.Where(p => !p.IsAssistant).GroupBy(p => p.Unit))
        {
            text.Line($"  - {{ id: dokumentation-{unit.Key + 1}, kind: dokumentation, any-of-days: mån-fre, length: {Shown.Duration(WeekPlanter.DocumentationMinutes)}, window: 07:00-21:30, each: [{string.Join(", ", unit.Select(p => p.Id))}] }}");
        }
        return text.ToString();
    }

    private static string DaysOf(GeneratedClient client, List<int> days, Random random)
    {
        var movable = client.Service == "boendestöd" && !client.IsFlagged && days.Count == 1 && days[0] < 5 && random.Next(100) < 30;
        return movable
            ? $"any-of-days: {GeneratedText.Days(days.Append((days[0] + 2) % 5).Order())}"
            : $"days: {GeneratedText.Days(days)}";
    }

    private static string Rest(GeneratedClient client, PlantedVisit visit, Random random)
    {
        var staff = visit.Staff > 1 ? $", staff: {visit.Staff}" : "";
        return $"length: {Shown.Duration(visit.Minutes)}, {Time(client, visit, random)}{staff}";
    }

    private static string Time(GeneratedClient client, PlantedVisit visit, Random random)
    {
        if (client.Service is "personlig assistans" or "avlösarservice" || visit.Staff > 1)
        {
            return $"at: {Shown.Clock(visit.Start)}";
        }
        var block = Blocks.FirstOrDefault(b => b.From <= visit.Start && visit.Start + visit.Minutes <= b.To);
        if (client.IsFlagged || client.Service == "ledsagarservice" || block == default || random.Next(100) < 30)
        {
            var slack = client.IsFlagged ? 15 : 30;
            return $"start: {new ClockSpan(visit.Start - slack, visit.Start + slack)}";
        }
        return $"window: {block}";
    }
}
