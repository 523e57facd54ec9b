using Planner.App.Data;

namespace Planner.Web.Hosting;

/// <summary>Finds the database: the connection string <c>Planner</c>, else a file of the user's own.</summary>
internal static class DatabaseSetting
{
    /// <summary>The database to use; nothing is opened yet.</summary>
    public static PlannerDatabase Read(IConfiguration configuration) => PlannerDatabase.OfSetting(configuration[Settings.Database]);
}
