using System.Text.Json;
using Planner.App.Rosters;
using Planner.App.Rosters.Json;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Ledgers;

/// <summary>
/// An acceptance under way, kept beside the ledger until it is done, so that a crash at any point leaves roster and ledger both
/// old or both new. The roster file's rename is the moment it is decided; the ledger's line follows, now or at the next command.
/// </summary>
/// <param name="Roster">The roster file, relative to the ledger's folder.</param>
/// <param name="Record">The ledger record to write.</param>
internal sealed record PendingAcceptance(string Roster, LedgerRecord Record)
{
    private static string PathOf(string ledger) => ledger + ".pending";

    /// <summary>Notes what is about to be done; null when it went well, else what is wrong.</summary>
    public static LocalText? Begin(string ledger, string rosterFile, LedgerRecord record)
    {
        var relative = Path.GetRelativePath(FolderOf(ledger), Path.GetFullPath(rosterFile));
        return AtomicFile.Write(PathOf(ledger), LedgerJson.Write(new PendingAcceptance(relative, record)));
    }

    /// <summary>
    /// Finishes an acceptance that was cut short: writes the ledger's line when the roster was replaced, forgets it when not.
    /// Null when nothing is left to do, else what is wrong.
    /// </summary>
    public static LocalText? Finish(string ledger)
    {
        try
        {
            return File.Exists(PathOf(ledger)) ? Finish(ledger, LedgerJson.Read<PendingAcceptance>(File.ReadAllText(PathOf(ledger)))) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return Unfinished(ledger, fault.Message, fault.Message);
        }
    }

    private static LocalText? Finish(string ledger, PendingAcceptance pending)
    {
        var roster = Path.GetFullPath(Path.Combine(FolderOf(ledger), pending.Roster));
        var hash = File.Exists(roster) ? RosterRevision.HashOf(File.ReadAllBytes(roster)) : "";
        if (hash == pending.Record.After.Hash)
        {
            if (LedgerFile.Read(ledger).Entries.All(e => e.Record.Id != pending.Record.Id))
            {
                LedgerFile.Append(ledger, pending.Record);
            }
        }
        else if (hash != pending.Record.Before.Hash && hash.Length > 0)
        {
            return Unfinished(ledger, $"{roster} är varken schemat före eller efter", $"{roster} is neither the roster before nor after");
        }
        File.Delete(PathOf(ledger));
        return null;
    }

    private static string FolderOf(string ledger) => Path.GetDirectoryName(Path.GetFullPath(ledger))!;

    private static LocalText Unfinished(string ledger, string sv, string en) => new(
        $"Ett tidigare antagande blev avbrutet och kan inte avslutas: {sv}. Om det inte gäller, ta bort {PathOf(ledger)}.",
        $"An earlier acceptance was cut short and cannot be finished: {en}. Maybe it no longer holds; then remove {PathOf(ledger)}.");
}
