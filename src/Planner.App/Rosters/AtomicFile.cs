using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>Writes files so that an earlier one is replaced whole or not at all, whatever happens on the way.</summary>
public static class AtomicFile
{
    /// <summary>Whether files can be written into the folder, which is made when missing; null when they can, else what is wrong.</summary>
    public static LocalText? FaultOf(string folder)
    {
        if (File.Exists(folder))
        {
            return new($"{folder} är en fil, inte en mapp. Ange en mapp med --out.", $"{folder} is a file, not a folder. Maybe name a folder with --out.");
        }
        var probe = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        return Guarded(folder, () =>
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        });
    }

    /// <summary>Writes beside the target, flushes to disk and renames; null when it went well, else what is wrong.</summary>
    /// <param name="path">The target.</param>
    /// <param name="write">Writes the content.</param>
    public static LocalText? Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            return Guarded(path, () =>
            {
                using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                {
                    write(stream);
                    stream.Flush(flushToDisk: true);
                }
                File.Move(beside, path, overwrite: true);
            });
        }
        finally
        {
            _ = Guarded(beside, () => File.Delete(beside));
        }
    }

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    public static LocalText? Write(string path, string text) =>
        Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    private static LocalText? Guarded(string path, Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(
                $"Det går inte att skriva till {path}: {fault.Message} Kanske saknas behörighet, eller så är disken full; välj en annan mapp med --out.",
                $"Cannot write to {path}: {fault.Message} Maybe permission is missing or the disk is full; choose another folder with --out.");
        }
    }
}
