using Planner.App.Scenarios.Building;
using Planner.App.Scenarios.Checking;
using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios;

/// <summary>
/// Loads a scenario's folder of YAML files (README.md in this folder), checks everything in it, and either gives the planning
/// problem or every fault found. Nothing is written.
/// </summary>
public static class ScenarioLoader
{
    /// <summary>Loads the scenario of the folder; the folder's own name is the scenario's.</summary>
    /// <param name="folder">Path of the folder with <c>unit.yaml</c>, <c>staff.yaml</c>, <c>clients.yaml</c> and <c>visits.yaml</c>.</param>
    public static ScenarioOutcome Load(string folder)
    {
        var faults = new FaultList();
        if (!Directory.Exists(folder))
        {
            faults.Add(new Place(folder, 0, ""), "mappen finns inte. Kontrollera sökvägen; scenarierna ligger i mappen scenarios.", "the folder does not exist. Check the path; the scenarios are in the folder scenarios.");
            return new ScenarioOutcome.Faulty(faults.Sorted);
        }
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return Load(name, new FolderSource(folder), faults);
    }

    /// <summary>Loads the scenario of texts kept elsewhere than in a folder.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="files">Text by file name, as <see cref="ScenarioParts"/> reads them.</param>
    public static ScenarioOutcome Load(string name, IReadOnlyDictionary<string, string> files) => Load(name, new TextSource(name, files), new FaultList());

    private static ScenarioOutcome Load(string name, ScenarioSource source, FaultList faults)
    {
        var draft = ScenarioDraft.Read(new ScenarioFolder(source, faults));
        ScenarioChecks.Check(draft, faults);
        var warnings = new FaultList();
        return faults.Count == 0 && ScenarioBuilder.Build(name, draft, faults, warnings) is { } scenario
            ? new ScenarioOutcome.Loaded(scenario, warnings.Sorted)
            : new ScenarioOutcome.Faulty(faults.Sorted);
    }
}
