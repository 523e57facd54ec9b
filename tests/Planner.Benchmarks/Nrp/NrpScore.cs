namespace Planner.Benchmarks.Nrp;

/// <summary>
/// Scores a roster by the format's own words, from the file alone: it shares nothing with the planner, so that both must
/// be right to agree.
/// </summary>
/// <param name="Cost">Sum of the weights of what is not met.</param>
/// <param name="Broken">Hard constraints broken, in words; none when the roster is lawful.</param>
internal sealed record NrpScore(int Cost, IReadOnlyList<string> Broken)
{
    /// <summary>Scores a roster of shift ids by person and day, null for a day off.</summary>
    public static NrpScore Of(NrpFile file, IReadOnlyList<IReadOnlyList<string?>> roster)
    {
        var (cost, broken) = (0, new List<string>());
        for (var p = 0; p < file.Staff.Count; p++)
        {
            broken.AddRange(Broke(file, file.Staff[p], roster[p]).Select(b => $"{file.Staff[p].Id}: {b}"));
        }
        var index = file.Staff.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        cost += file.OnRequests.Sum(r => roster[index[r.Person]][r.Day] == r.Shift ? 0 : r.Weight);
        cost += file.OffRequests.Sum(r => roster[index[r.Person]][r.Day] == r.Shift ? r.Weight : 0);
        foreach (var cover in file.Cover)
        {
            var there = roster.Count(days => days[cover.Day] == cover.Shift);
            cost += (Math.Max(0, cover.Wanted - there) * cover.Under) + (Math.Max(0, there - cover.Wanted) * cover.Over);
        }
        return new NrpScore(cost, broken);
    }

    private static IEnumerable<string> Broke(NrpFile file, NrpPerson person, IReadOnlyList<string?> days)
    {
        var shifts = file.Shifts.ToDictionary(s => s.Id);
        foreach (var day in Enumerable.Range(1, file.Days - 1).Where(d => days[d - 1] is { } before && days[d] is { } now && shifts[before].NotNext.Contains(now)))
        {
            yield return $"{days[day]} on day {day} after {days[day - 1]}";
        }
        foreach (var (shift, most) in person.MostShifts.Where(m => days.Count(d => d == m.Key) > m.Value))
        {
            yield return $"more than {most} of {shift}";
        }
        var minutes = days.Sum(d => d is null ? 0 : shifts[d].Minutes);
        if (minutes < person.LeastMinutes || minutes > person.MostMinutes)
        {
            yield return $"{minutes} minutes, not {person.LeastMinutes} to {person.MostMinutes}";
        }
        foreach (var off in file.DaysOff.Where(o => o.Person == person.Id && days[o.Day] is not null))
        {
            yield return $"works on day {off.Day}, a day off";
        }
        var weekends = Enumerable.Range(0, (file.Days + 6) / 7).Count(w => days.Skip((7 * w) + 5).Take(2).Any(d => d is not null));
        if (weekends > person.MostWeekends)
        {
            yield return $"{weekends} weekends";
        }
        foreach (var broken in BrokenRuns(person, days))
        {
            yield return broken;
        }
    }

    private static IEnumerable<string> BrokenRuns(NrpPerson person, IReadOnlyList<string?> days)
    {
        for (var (first, next) = (0, 0); first < days.Count; first = next)
        {
            var works = days[first] is not null;
            while (next < days.Count && days[next] is not null == works)
            {
                next++;
            }
            var (length, inside) = (next - first, first > 0 && next < days.Count);
            if (works && length > person.MostInARow)
            {
                yield return $"{length} days in a row from day {first}";
            }
            if (inside && length < (works ? person.LeastInARow : person.LeastOffInARow))
            {
                yield return $"only {length} days {(works ? "of work" : "off")} from day {first}";
            }
        }
    }
}
