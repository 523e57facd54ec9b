using Microsoft.EntityFrameworkCore;

namespace Planner.App.Data;

/// <summary>The database in one file, for one server.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : PlannerContext(options)
{
    public static DbContextOptions<SqliteContext> Options(string connection) =>
        new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).Options;
}
