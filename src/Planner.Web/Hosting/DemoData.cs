namespace Planner.Web.Hosting;

/// <summary>The demo unit that comes with the program.</summary>
internal static class DemoData
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "demo", "resursenheten");
}
