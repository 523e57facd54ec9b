namespace Planner.App.Scenarios.Yaml;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Suggest
{
    /// <summary>The nearest of the known words when it is near enough to be a slip, or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        known.Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Distance <= 1 + (Math.Max(word.Length, k.Word.Length) / 4))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word).FirstOrDefault();

    /// <summary>How many letters must be put in, taken out, changed or swapped with a neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Step(a, b, i, j, table);
            }
        }
        return table[a.Length, b.Length];
    }

    private static int Step(string a, string b, int i, int j, int[,] table)
    {
        var change = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
