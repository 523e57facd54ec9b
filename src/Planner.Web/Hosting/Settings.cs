namespace Planner.Web.Hosting;

/// <summary>The settings of the server, as configuration names them; in the environment <c>:</c> is written <c>__</c>. A test holds the README and docker-compose.yml to them.</summary>
internal static class Settings
{
    /// <summary>Connection string of the database; empty for a file of the user's own.</summary>
    public const string Database = "ConnectionStrings:Planner";

    /// <summary>Addresses to listen on, read by ASP.NET Core itself.</summary>
    public const string Urls = "Urls";

    /// <summary>Every one.</summary>
    public static IReadOnlyList<string> All { get; } = [Database, Urls];
}
