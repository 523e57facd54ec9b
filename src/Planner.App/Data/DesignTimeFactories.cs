using Microsoft.EntityFrameworkCore.Design;

namespace Planner.App.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> see the SQLite model; nothing is connected to.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(SqliteContext.Options("Data Source=:memory:", []));
}

/// <summary>Lets <c>dotnet ef migrations add</c> see the PostgreSQL model; nothing is connected to.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => new(PostgresContext.Options("Host=localhost"));
}
