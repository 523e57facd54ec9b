using Microsoft.Data.Sqlite;
using Npgsql;
using Planner.Core.Staffing;

namespace Planner.App.Data;

/// <summary>Faults of the database that are nobody's who uses the planner, and what to say of them. What was to be saved was not, what was saved before is.</summary>
public static class DatabaseFault
{
    private const int SqliteReadOnly = 8;
    private const int SqliteIo = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    private static readonly LocalText Full = new(
        "Disken där databasen ligger är full. Det senaste är inte sparat, allt som sparats tidigare finns kvar. Be den som sköter servern att frigöra plats, och gör om det sedan.",
        "The disk that holds the database is full. The latest is not saved, everything saved before is. Maybe ask whoever runs the server to free some space, and then do it again.");

    private static readonly LocalText Gone = new(
        "Databasen svarar inte. Det senaste är inte sparat, allt som sparats tidigare finns kvar. Försök igen om en stund; meddela den som sköter servern om det består.",
        "The database does not answer. The latest is not saved, everything saved before is. Maybe try again in a while, and tell whoever runs the server when it lasts.");

    private static readonly LocalText ReadOnly = new(
        "Databasen får inte ändras härifrån: rätten att skriva saknas. Inget är sparat. Be den som sköter servern om den rätten.",
        "The database may not be changed from here: permission to write is missing. Nothing is saved. Maybe ask whoever runs the server for it.");

    /// <summary>What to say of a fault, also one wrapped in others; null when it is not the database's.</summary>
    public static LocalText? Of(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            switch (fault)
            {
                case SqliteException { SqliteErrorCode: SqliteFull }:
                case PostgresException { SqlState: PostgresErrorCodes.DiskFull }:
                    return Full;
                case SqliteException { SqliteErrorCode: SqliteReadOnly }:
                case PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction }:
                    return ReadOnly;
                case SqliteException { SqliteErrorCode: SqliteIo or SqliteCannotOpen }:
                case PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.CrashShutdown }:
                case NpgsqlException and not PostgresException:
                    return Gone;
            }
        }
        return null;
    }
}

/// <summary>A change that the database had no means to save: nothing of it is there.</summary>
/// <param name="fault">What the database said.</param>
public sealed class UnsavedException(Exception fault) : IOException(DatabaseFault.Of(fault)?.En ?? fault.Message, fault);

/// <summary>The database could not be brought up to date. Each step is whole or absent, so what was there before is there.</summary>
/// <param name="step">The step that failed.</param>
/// <param name="kept">The last step that is done, or null for none.</param>
/// <param name="fault">What the database said.</param>
public sealed class MigrationFailedException(string step, string? kept, Exception fault) : InvalidOperationException(
    $"Databasen kunde inte uppdateras: steget {step} misslyckades ({fault.Message}). Den står kvar på {kept ?? "tom"} och inget är förlorat. Åtgärda hindret och starta igen. "
    + $"/ The database could not be brought up to date: the step {step} failed ({fault.Message}). It is still at {kept ?? "empty"} and nothing is lost. Maybe remove what is in the way and start again.",
    fault)
{
    /// <summary>The step that failed.</summary>
    public string Step { get; } = step;

    /// <summary>The last step that is done, or null for none.</summary>
    public string? Kept { get; } = kept;
}
