using Planner.App.Scenarios.Generating;

namespace Planner.App.Scenarios;

/// <summary>
/// Makes large scenarios: a lawful week is planted for every person, filled with visits, and then forgotten; the visits'
/// windows are widened around it. So a plan that covers everything exists, with about a tenth of the time to spare.
/// </summary>
public static class ScenarioGenerator
{
    /// <summary>The scenario's files by name, <c>story.md</c> among them; the same options and name give the same text.</summary>
    /// <param name="name">The scenario's name, for its title and story.</param>
    /// <param name="options">Size and seed.</param>
    public static IReadOnlyDictionary<string, string> Generate(string name, GeneratorOptions options)
    {
        var random = new Random(options.Seed);
        var map = new GeneratedMap(options.Units);
        var team = TeamMaker.Make(options, map, random);
        var week = new WeekPlanter(map, team, random).Plant();
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["unit.yaml"] = UnitFile.Text(name, map),
            ["staff.yaml"] = StaffFile.Text(week),
            ["clients.yaml"] = ClientsFile.Text(week, random),
            ["visits.yaml"] = VisitsFile.Text(week, map, random),
            ["base-roster.yaml"] = BaseRosterFile.Text(team),
            ["history.yaml"] = HistoryFile.Text(team, random),
            ["absences.yaml"] = "# Ingen känd frånvaro.\n\nabsences: []\n",
            ["story.md"] = StoryFile.Text(name, options, team, week),
        };
    }
}
