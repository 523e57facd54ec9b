using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Planner.App.Plans;

namespace Planner.App.Data;

/// <summary>The planner's database, SQLite in a file or PostgreSQL. Use cases open a context of their own for each operation.</summary>
public sealed class PlannerDatabase
{
    private static readonly string[] PostgresWords = ["host=", "server=", "postgres://", "postgresql://"];
    private readonly Func<PlannerContext> _open;

    private PlannerDatabase(Func<PlannerContext> open, string? file, string connection) => (_open, File, Connection) = (open, file, connection);

    /// <summary>Whether the database is a file of its own (SQLite).</summary>
    public bool IsEmbedded => File is not null;

    /// <summary>The SQLite file's path, or null for PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>The connection string, which may hold a password: never shown or logged.</summary>
    public string Connection { get; }

    /// <summary>Scenarios already loaded.</summary>
    internal ScenarioShelf Scenarios { get; } = new();

    /// <summary>Who changes a week tells it here, so that no use case can be made without it.</summary>
    internal WeekFeed Weeks { get; } = new();

    /// <summary>Rosters already read.</summary>
    internal RosterShelf Rosters { get; } = new();

    /// <summary>The database a setting names; empty is a file in the user's own data folder. Connects to nothing.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be understood.</exception>
    public static PlannerDatabase OfSetting(string? given) => Of(string.IsNullOrWhiteSpace(given) ? $"Data Source={OwnFile()}" : given);

    /// <summary>The database of a connection string: PostgreSQL when it names a host, else SQLite (<c>Data Source=planner.db</c>). Connects to nothing.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be understood.</exception>
    public static PlannerDatabase Of(string connection) => Of(connection, []);

    /// <summary>Whether a connection string can be understood. Connects to nothing.</summary>
    public static bool IsUnderstood(string connection)
    {
        try
        {
            // PostgreSQL's is read when a context opens.
            using var context = Of(connection).Open();
            return context.Database.GetDbConnection() is not null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or NotSupportedException or IOException)
        {
            return false;
        }
    }

    /// <summary>The same with interceptors, by which tests make a real database fail.</summary>
    internal static PlannerDatabase Of(string connection, IReadOnlyList<IInterceptor> interceptors)
    {
        if (Array.Exists(PostgresWords, w => connection.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            var postgres = PostgresContext.Options(connection);
            return new PlannerDatabase(() => new PostgresContext(postgres), null, connection);
        }
        var sqlite = new SqliteConnectionStringBuilder(connection);
        var options = SqliteContext.Options(sqlite.ToString(), interceptors);
        return new PlannerDatabase(() => new SqliteContext(options), Path.GetFullPath(sqlite.DataSource), sqlite.ToString());
    }

    /// <summary>Creates the database when it is missing and brings its tables up to date.</summary>
    /// <param name="stop">Stops it between migrations.</param>
    /// <exception cref="MigrationFailedException">A step failed; those before it are done, it and those after it are not.</exception>
    public async Task MigrateAsync(CancellationToken stop)
    {
        if (File is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        }
        await using var context = Open();
        try
        {
            await context.Database.MigrateAsync(stop).ConfigureAwait(false);
        }
        catch (DbException fault) when (DatabaseFault.Of(fault) is null)
        {
            var done = (await context.Database.GetAppliedMigrationsAsync(stop).ConfigureAwait(false)).LastOrDefault();
            var step = (await context.Database.GetPendingMigrationsAsync(stop).ConfigureAwait(false)).FirstOrDefault();
            throw new MigrationFailedException(step ?? "", done, fault);
        }
        if (File is not null)
        {
            // Readers do not wait for the writer then; the setting stays with the file.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the database answers and its tables are up to date.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken stop)
    {
        await using var context = Open();
        try
        {
            return !(await context.Database.GetPendingMigrationsAsync(stop).ConfigureAwait(false)).Any();
        }
        catch (Exception fault) when (fault is DbException || DatabaseFault.Of(fault) is not null)
        {
            return false;
        }
    }

    private static string OwnFile() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "resursplaneraren", "planner.db");

    /// <summary>A context for one operation; dispose it.</summary>
    internal PlannerContext Open() => _open();
}
