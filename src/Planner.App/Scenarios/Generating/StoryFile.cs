using System.Globalization;

namespace Planner.App.Scenarios.Generating;

/// <summary>Writes <c>story.md</c>: what the scenario shows, and the command that makes it again.</summary>
internal static class StoryFile
{
    private static readonly NumberFormatInfo Swedish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };

    public static string Text(string name, GeneratorOptions options, IReadOnlyList<GeneratedPerson> team, PlantedWeek week)
    {
        var visits = week.Clients.SelectMany(c => c.Visits.Select(v => (c.Service, v))).ToList();
        var services = visits.GroupBy(v => v.Service).OrderByDescending(g => g.Count())
            .Select(g => $"| {g.Key} | {g.Count()} | {Hours(g.Sum(v => v.v.Minutes * v.v.Staff))} |");
        return string.Join("\n", [
            $"# {char.ToUpperInvariant(name[0])}{name[1..]}",
            "",
            $"{team.Count} medarbetare i {options.Units} enheter en novembervecka: hur planeraren klarar storlek. Allt är påhittat av ett program, utom måtten som kommer från samma antaganden som i `resursenheten`.",
            "",
            "Varje person fick först en laglig vecka med besök; sedan vidgades besökens fönster och veckan glömdes. Alltså finns en plan som täcker allt. Filerna görs om, tecken för tecken, med",
            "",
            $"    dotnet run --project src/Planner.Cli -- scenario generate --people {options.People} --units {options.Units} --seed {options.Seed} --out scenarios/{name}",
            "",
            "| Insats | Besök | Timmar |",
            "|---|---|---|",
            .. services,
            $"| tillsammans | {visits.Count} | {Hours(visits.Sum(v => v.v.Minutes * v.v.Staff))} |",
            "",
            $"Avtalad tid är {Hours(team.Sum(p => TeamMaker.FullTimeWeekMinutes * p.Percent / 100))} h för {(team.Sum(p => p.Percent) / 100m).ToString("0.0#", Swedish)} heltidstjänster. Utöver besöken har varje person utom assistenterna en timmes dokumentation, och enheterna samordning på vardagar.",
            ""]);
    }

    private static string Hours(int minutes) => (minutes / 60m).ToString("#,0.#", Swedish);
}
