using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.App.Rosters;
using Planner.App.Rosters.Json;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Ledgers;

/// <summary>Earlier revisions of a roster file, kept beside it as <c>roster.r1.json</c> and so on.</summary>
internal static class EarlierRevisions
{
    /// <summary>Where the content of a revision is to be kept: a name of its own, or that of a file that holds the very same.</summary>
    public static string PlaceFor(string rosterFile, int revision, ReadOnlySpan<byte> content)
    {
        var hash = RosterRevision.HashOf(content);
        for (var copy = 1; ; copy++)
        {
            var path = Beside(rosterFile, string.Create(CultureInfo.InvariantCulture, $".r{revision}{(copy == 1 ? "" : $"-{copy}")}"));
            if (!File.Exists(path) || RosterRevision.HashOf(File.ReadAllBytes(path)) == hash)
            {
                return path;
            }
        }
    }

    /// <summary>Keeps a roster that events have changed before a newly built week takes its place; null when it went well, else what is wrong.</summary>
    public static LocalText? KeepChanged(string rosterFile)
    {
        try
        {
            var content = File.Exists(rosterFile) ? File.ReadAllBytes(rosterFile) : [];
            return Revision(content) is > 1 and var revision && PlaceFor(rosterFile, revision, content) is var place && !File.Exists(place)
                ? AtomicFile.Write(place, stream => stream.Write(content))
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new($"{rosterFile} kan inte läsas: {fault.Message}", $"{rosterFile} cannot be read: {fault.Message} Maybe permission is missing.");
        }
    }

    /// <summary>The kept file with the content, or null.</summary>
    public static string? Find(string rosterFile, string hash)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(rosterFile))!;
        var pattern = $"{Path.GetFileNameWithoutExtension(rosterFile)}.r*{Path.GetExtension(rosterFile)}";
        return Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
            .FirstOrDefault(f => RosterRevision.HashOf(File.ReadAllBytes(f)) == hash);
    }

    private static int Revision(byte[] content)
    {
        try
        {
            return JsonNode.Parse(content)?["revision"] is JsonValue value && value.TryGetValue<int>(out var revision) ? revision : 0;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return 0;
        }
    }

    private static string Beside(string rosterFile, string mark) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(rosterFile))!, Path.GetFileNameWithoutExtension(rosterFile) + mark + Path.GetExtension(rosterFile));
}
