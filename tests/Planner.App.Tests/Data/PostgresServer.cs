using Npgsql;

namespace Planner.App.Tests.Data;

/// <summary>
/// One throw-away PostgreSQL for a test run: the server PLAN_TEST_POSTGRES names, else one started from local binaries,
/// else one in Docker, else none.
/// </summary>
internal sealed class PostgresServer
{
    public const string Setting = "PLAN_TEST_POSTGRES";
    public const string Required = "PLAN_TEST_REQUIRE_POSTGRES";
    private static readonly Lazy<PostgresServer?> TheOne = new(Start);
    private readonly string _connection;
    private readonly Lock _turn = new();
    private int _databases;

    private PostgresServer(string connection) => _connection = connection;

    /// <summary>The server, or null when there is none here.</summary>
    public static PostgresServer? Shared => TheOne.Value;

    /// <summary>Why tests on PostgreSQL are left out, or null when they are run (or must be).</summary>
    public static string? SkipReason => Shared is not null || Environment.GetEnvironmentVariable(Required) == "1"
        ? null
        : $"no PostgreSQL here: install postgresql, start Docker, or name a server in {Setting}";

    /// <summary>Connection string of a new database, a copy of the template when one is named.</summary>
    public string NewDatabase(string? template = null)
    {
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        lock (_turn)
        {
            using var connection = new NpgsqlConnection(_connection);
            connection.Open();
            using var command = new NpgsqlCommand($"CREATE DATABASE {name}{(template is null ? "" : $" TEMPLATE {template}")}", connection);
            command.ExecuteNonQuery();
        }
        return new NpgsqlConnectionStringBuilder(_connection) { Database = name, Pooling = false }.ToString();
    }

    /// <summary>Name of the database in a connection string.</summary>
    public static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static PostgresServer? Start()
    {
        var connection = Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given
            ? given
            : LocalPostgres.Create()?.Connection ?? DockerPostgres.Start();
        return connection is null ? null : new PostgresServer(connection);
    }
}
