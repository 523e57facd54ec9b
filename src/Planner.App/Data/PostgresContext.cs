using Microsoft.EntityFrameworkCore;

namespace Planner.App.Data;

/// <summary>The database on a PostgreSQL server.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : PlannerContext(options)
{
    public static DbContextOptions<PostgresContext> Options(string connection) =>
        new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(connection).Options;
}
