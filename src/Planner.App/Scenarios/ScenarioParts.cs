namespace Planner.App.Scenarios;

/// <summary>The files a scenario is made of, as texts.</summary>
public static class ScenarioParts
{
    /// <summary>The pay figures that all scenarios of a folder share.</summary>
    internal const string SharedPayRates = "../pay-rates.yaml";

    /// <summary>Every file that is read, the shared pay figures last.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["unit.yaml", "staff.yaml", "clients.yaml", "visits.yaml", "base-roster.yaml", "history.yaml", "absences.yaml", "pay-rates.yaml", SharedPayRates];

    /// <summary>The texts of a folder's files by name; files that are missing are left out.</summary>
    /// <exception cref="IOException">A file is there but cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Read(string folder) => Files
        .Where(f => File.Exists(Path.Combine(folder, f)))
        .ToDictionary(f => f, f => File.ReadAllText(Path.Combine(folder, f)));
}
