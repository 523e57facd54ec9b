namespace Planner.Cli.Tests;

/// <summary>Where the repository's scenarios are, and folders that end with the test.</summary>
internal static class Folders
{
    public static string Repository { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Scenario(string name) => Path.Combine(Repository, "scenarios", name);

    /// <summary>A copy of a scenario that a test may spoil.</summary>
    public static string CopyOf(string scenario, string target)
    {
        var copy = Directory.CreateDirectory(Path.Combine(target, scenario)).FullName;
        foreach (var file in Directory.GetFiles(Scenario(scenario)))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        return copy;
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("No Planner.sln above the tests. Maybe they were moved out of the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Planner.sln")) ? folder.FullName
        : Find(folder.Parent);
}
