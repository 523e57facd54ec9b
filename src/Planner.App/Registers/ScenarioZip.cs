using System.IO.Compression;
using System.Text;
using Planner.App.Scenarios;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Registers;

/// <summary>What came of opening a scenario's folder packed as a zip.</summary>
public abstract record ScenarioZipOutcome
{
    private ScenarioZipOutcome()
    {
    }

    /// <summary>Its files, as <see cref="ScenarioParts"/> names them.</summary>
    public sealed record Opened(IReadOnlyDictionary<string, string> Parts) : ScenarioZipOutcome;

    /// <summary>It is no such folder.</summary>
    public sealed record Refused(LocalText Reason) : ScenarioZipOutcome;
}

/// <summary>Opens a scenario's folder packed as a zip. Files that are none of a scenario's are left out; nothing is unpacked to disk.</summary>
public static class ScenarioZip
{
    private const int MostEntries = 200;

    /// <summary>Opens the zip.</summary>
    public static ScenarioZipOutcome Open(Stream zip)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                return new ScenarioZipOutcome.Refused(new($"Zip-filen har {archive.Entries.Count} filer. Packa bara en scenariomapp.", $"The zip has {archive.Entries.Count} files. Maybe pack one scenario's folder alone."));
            }
            var unit = archive.Entries.Where(e => e.Name == ScenarioParts.Files[0]).ToList();
            if (unit.Count != 1)
            {
                return new ScenarioZipOutcome.Refused(new(
                    $"Zip-filen har {unit.Count} filer som heter {ScenarioParts.Files[0]}. Packa en scenariomapp.", $"The zip has {unit.Count} files named {ScenarioParts.Files[0]}. Maybe pack one scenario's folder."));
            }
            var folder = unit[0].FullName[..^unit[0].Name.Length];
            var parts = new Dictionary<string, string>();
            foreach (var entry in archive.Entries.Where(e => e.FullName == folder + e.Name && ScenarioParts.Files.Contains(e.Name)))
            {
                if (Text(entry) is not { } text)
                {
                    return new ScenarioZipOutcome.Refused(new($"{entry.Name} är för stor eller inte UTF-8.", $"{entry.Name} is too large or not UTF-8. Maybe it is another file."));
                }
                parts[entry.Name] = text;
            }
            return new ScenarioZipOutcome.Opened(parts);
        }
        catch (InvalidDataException)
        {
            return new ScenarioZipOutcome.Refused(new("Filen är ingen zip-fil, eller så är den skadad.", "The file is no zip, or it is damaged. Maybe pack the folder again."));
        }
    }

    /// <summary>A file's text, read no further than the limit whatever the zip says of its size.</summary>
    private static string? Text(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            read.Write(buffer, 0, count);
            if (read.Length > ScenarioFolder.MaxBytes)
            {
                return null;
            }
        }
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(read.ToArray()).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
