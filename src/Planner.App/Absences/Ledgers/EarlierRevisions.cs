using System.Globalization;
using Planner.App.Rosters.Json;

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

    /// <summary>The kept file with the content, or null.</summary>
    public static string? Find(string rosterFile, string hash)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(rosterFile))!;
        var pattern = $"{Path.GetFileNameWithoutExtension(rosterFile)}.r*{Path.GetExtension(rosterFile)}";
        return Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
            .FirstOrDefault(f => RosterRevision.HashOf(File.ReadAllBytes(f)) == hash);
    }

    private static string Beside(string rosterFile, string mark) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(rosterFile))!, Path.GetFileNameWithoutExtension(rosterFile) + mark + Path.GetExtension(rosterFile));
}
