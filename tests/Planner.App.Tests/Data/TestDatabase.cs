using Planner.App.Data;

namespace Planner.App.Tests.Data;

/// <summary>A migrated, empty database of a test's own: a copy of one that was migrated once.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MigratedSqliteAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MigratedPostgresAsync);
    private readonly string? _file;

    private TestDatabase(PlannerDatabase database, string? file) => (Database, _file) = (database, file);

    public PlannerDatabase Database { get; }

    public static async Task<TestDatabase> OpenAsync(string kind)
    {
        if (kind == Sqlite)
        {
            var file = NewFile();
            File.Copy(await SqliteTemplate.Value, file, overwrite: true);
            return new TestDatabase(PlannerDatabase.Of(Connection(file)), file);
        }
        return new TestDatabase(PlannerDatabase.Of(Server().NewDatabase(await PostgresTemplate.Value)), null);
    }

    /// <summary>Connection string of a database without tables.</summary>
    public static string Empty(string kind) => kind == Sqlite ? Connection(NewFile()) : Server().NewDatabase();

    public ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            foreach (var file in new[] { _file, $"{_file}-wal", $"{_file}-shm" })
            {
                File.Delete(file);
            }
        }
        return ValueTask.CompletedTask;
    }

    private static PostgresServer Server() => PostgresServer.Shared
        ?? throw new InvalidOperationException($"{PostgresServer.Required} asks for PostgreSQL and there is none. Maybe install postgresql.");

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"planner-{Guid.NewGuid():N}.db");

    private static string Connection(string file) => $"Data Source={file};Pooling=False";

    private static async Task<string> MigratedSqliteAsync()
    {
        var file = NewFile();
        await PlannerDatabase.Of(Connection(file)).MigrateAsync(CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }

    private static async Task<string> MigratedPostgresAsync()
    {
        var connection = Server().NewDatabase();
        await PlannerDatabase.Of(connection).MigrateAsync(CancellationToken.None);
        return PostgresServer.NameOf(connection);
    }
}
