using Planner.App.Rosters;
using Planner.App.Rosters.Json;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Ledgers;

/// <summary>A new revision to be written, and its ledger record. The steps are apart so that a crash between any two can be tried.</summary>
/// <param name="RosterFile">The roster file the change was made from.</param>
/// <param name="Target">The file the new revision is written to; mostly the same.</param>
/// <param name="Content">The new revision.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="Record">Its record.</param>
/// <param name="Page">The new revision's page.</param>
internal sealed record Acceptance(string RosterFile, string Target, byte[] Content, string Ledger, LedgerRecord Record, string Page)
{
    /// <summary>Does all of it, one acceptance at a time; the file the revision before is kept in, or what is wrong.</summary>
    public (string? Kept, LocalText? Fault) Run()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Ledger))!);
            using var turn = new FileStream(Ledger + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            if ((PendingAcceptance.Finish(Ledger) ?? Fault()) is { } fault)
            {
                return (null, fault);
            }
            var kept = Keep(out var unkept);
            if ((unkept ?? Begin() ?? Replace()) is { } unwritten)
            {
                return (null, unwritten);
            }
            return (kept, Note() ?? Show());
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return (null, CannotWrite(Ledger, wrong.Message));
        }
    }

    /// <summary>Whether the roster is still the one the change was made from, and nobody has decided on it before.</summary>
    public LocalText? Fault()
    {
        var isSame = File.Exists(RosterFile) && RosterRevision.HashOf(File.ReadAllBytes(RosterFile)) == Record.Before.Hash;
        var isDecided = LedgerFile.Read(Ledger).Standing.Any(e => e.Record.Before.Hash == Record.Before.Hash);
        return isSame && !isDecided ? null : CoverTexts.RosterChanged(RosterFile);
    }

    /// <summary>Keeps the revision before, beside the new one.</summary>
    public string Keep(out LocalText? fault)
    {
        var before = File.ReadAllBytes(RosterFile);
        var place = EarlierRevisions.PlaceFor(Target, Record.Before.Revision, before);
        fault = File.Exists(place) ? null : AtomicFile.Write(place, stream => stream.Write(before));
        return place;
    }

    /// <summary>Notes what is about to be done.</summary>
    public LocalText? Begin() => PendingAcceptance.Begin(Ledger, Target, Record);

    /// <summary>Replaces the roster: from here on the change is decided.</summary>
    public LocalText? Replace() => AtomicFile.Write(Target, stream => stream.Write(Content));

    /// <summary>Writes the ledger's line and forgets that anything was under way.</summary>
    public LocalText? Note() => PendingAcceptance.Finish(Ledger);

    /// <summary>A page beside the roster would go on showing the one before.</summary>
    private LocalText? Show() => Path.ChangeExtension(Target, ".html") is var page && File.Exists(page) ? AtomicFile.Write(page, Page) : null;

    private static LocalText CannotWrite(string file, string detail) => new(
        $"Det går inte att skriva till {file}: {detail} Kanske saknas behörighet, eller så skriver någon annan just nu; försök igen.",
        $"Cannot write to {file}: {detail} Maybe permission is missing, or somebody else is writing just now; try again.");
}
