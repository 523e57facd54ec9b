using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Planner.App.Data;

/// <summary>The database in one file, for one server.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : PlannerContext(options)
{
    public static DbContextOptions<SqliteContext> Options(string connection, IReadOnlyList<IInterceptor> interceptors) =>
        new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).AddInterceptors(interceptors).Options;
}
