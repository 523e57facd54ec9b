using System.Text;
using System.Text.Json;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Ledgers;

/// <summary>The ledger as a file that only grows: one record on each line.</summary>
public static class LedgerFile
{
    /// <summary>Why the ledger cannot be opened, or null when it can or is not there yet. An acceptance cut short is finished first.</summary>
    public static LocalText? FaultOf(string path)
    {
        try
        {
            if (PendingAcceptance.Finish(path) is { } unfinished)
            {
                return unfinished;
            }
            using var opened = File.Exists(path) ? File.OpenRead(path) : null;
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new($"Ledgern {path} kan inte läsas: {fault.Message}", $"The ledger {path} cannot be read: {fault.Message} Maybe permission is missing.");
        }
    }

    /// <summary>Reads the ledger; a file that is not there is an empty one.</summary>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    public static LedgerReading Read(string path) => File.Exists(path) ? Parse(File.ReadAllText(path)) : LedgerReading.Empty;

    /// <summary>Reads a ledger's text.</summary>
    internal static LedgerReading Parse(string text)
    {
        var (entries, damaged, lineOf) = (new List<LedgerEntry>(), new List<DamagedLine>(), new Dictionary<string, int>());
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }
            try
            {
                var record = LedgerJson.Read<LedgerRecord>(lines[i]);
                if (lineOf.TryAdd(record.Id, i + 1))
                {
                    entries.Add(new LedgerEntry(i + 1, record));
                }
                else
                {
                    damaged.Add(new DamagedLine(i + 1, Twice(record.Id, lineOf[record.Id])));
                }
            }
            catch (JsonException fault)
            {
                damaged.Add(new DamagedLine(i + 1, i == lines.Length - 1 ? Torn() : NotARecord(fault.Message)));
            }
        }
        return new LedgerReading(entries, damaged);
    }

    /// <summary>Adds a record as a line of its own and flushes it to disk. A last line that was torn off is left alone, and the record begins a new one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal static void Append(string path, LedgerRecord record)
    {
        using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var line = LedgerJson.Write(record) + "\n";
        if (stream.Length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            line = stream.ReadByte() == '\n' ? line : "\n" + line;
        }
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(line));
        stream.Flush(flushToDisk: true);
    }

    private static LocalText Torn() => new(
        "raden är avbruten, antagligen av ett strömavbrott; nästa post börjar på en ny rad", "the line breaks off, probably by a power cut; the next record starts a new line");

    private static LocalText NotARecord(string detail) => new($"raden är ingen post: {detail}", $"the line is not a record: {detail}");

    private static LocalText Twice(string id, int line) => new($"posten {id} finns redan på rad {line}", $"the record {id} is on line {line} already");
}
