namespace Planner.App.Tests.Scenarios;

/// <summary>The scenarios in the repository.</summary>
internal static class ScenarioFolders
{
    /// <summary>Folder of a scenario, whether it is there or not.</summary>
    public static string Of(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Planner.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder!.FullName, "scenarios", name);
    }
}
