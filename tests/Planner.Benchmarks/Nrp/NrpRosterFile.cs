namespace Planner.Benchmarks.Nrp;

/// <summary>Reads published rosters: a line for each person, a shift or <c>-</c> for each day, after a line of names.</summary>
internal static class NrpRosterFile
{
    /// <summary>The shift ids by person, in the order of the instance, and day; null for a day off.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> Days(NrpFile file, string text)
    {
        var shifts = file.Shifts.Select(s => s.Id).ToHashSet();
        var rows = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',', StringSplitOptions.TrimEntries)).ToList();
        var days = rows.GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.First().Skip(1).Select(c => c is "-" or "" ? null : c).ToList());
        foreach (var (person, line) in days)
        {
            if (line.Count != file.Days || line.Find(c => c is not null && !shifts.Contains(c)) is not null)
            {
                throw new InstanceFault($"{person} has {line.Count} days of {file.Days}, or a shift that the instance does not have");
            }
        }
        return days.Count == rows.Count && file.Staff.Count == rows.Count && file.Staff.All(p => days.ContainsKey(p.Id))
            ? [.. file.Staff.Select(p => (IReadOnlyList<string?>)days[p.Id])]
            : throw new InstanceFault($"there are {rows.Count} lines for {file.Staff.Count} people");
    }
}
