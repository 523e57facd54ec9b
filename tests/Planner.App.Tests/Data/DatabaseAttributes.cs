using System.Reflection;
using Xunit.Sdk;

namespace Planner.App.Tests.Data;

/// <summary>Runs the test on SQLite.</summary>
internal sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[TestDatabase.Sqlite]];
}

/// <summary>Runs the test on PostgreSQL; skipped with a reason where there is none, unless it is required.</summary>
internal sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresServer.SkipReason;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[TestDatabase.Postgres]];
}
