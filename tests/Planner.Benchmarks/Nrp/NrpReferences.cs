namespace Planner.Benchmarks.Nrp;

/// <summary>What an instance refers to must be there.</summary>
internal static class NrpReferences
{
    public static void Require(NrpFile file)
    {
        var (shifts, people) = (file.Shifts.Select(s => s.Id).ToHashSet(), file.Staff.Select(p => p.Id).ToHashSet());
        Each(file.Shifts.SelectMany(s => s.NotNext).Concat(file.Staff.SelectMany(p => p.MostShifts.Keys)).Concat(file.Cover.Select(c => c.Shift))
            .Concat(file.OnRequests.Concat(file.OffRequests).Select(r => r.Shift)), shifts.Contains, "shift");
        Each(file.DaysOff.Select(d => d.Person).Concat(file.OnRequests.Concat(file.OffRequests).Select(r => r.Person)), people.Contains, "person");
        Each(file.DaysOff.Select(d => d.Day).Concat(file.Cover.Select(c => c.Day)).Concat(file.OnRequests.Concat(file.OffRequests).Select(r => r.Day)), d => d < file.Days, "day");
        if (file.Days is < 1 or > 366 || shifts.Count != file.Shifts.Count || people.Count != file.Staff.Count || shifts.Count == 0)
        {
            throw new InstanceFault($"{file.Days} days, {file.Shifts.Count} shifts and {file.Staff.Count} people, of which {shifts.Count} and {people.Count} have names of their own, cannot be planned");
        }
        if (file.Shifts.FirstOrDefault(s => s.Minutes % 5 != 0 || s.Minutes is < 5 or > 1200) is { } odd)
        {
            throw new InstanceFault($"the shift {odd.Id} lasts {odd.Minutes} min, but 5 to 1200 in steps of 5 can be planned");
        }
    }

    private static void Each<T>(IEnumerable<T> named, Predicate<T> isThere, string what)
    {
        foreach (var name in named.Where(n => !isThere(n)))
        {
            throw new InstanceFault($"there is no {what} {name}");
        }
    }
}
