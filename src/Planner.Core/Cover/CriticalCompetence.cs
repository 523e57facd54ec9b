using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>A competence that a day hangs on: visits need it, and at most one person on duty more than they need holds it.</summary>
/// <param name="Name">The competence.</param>
/// <param name="Holders">Who of those on duty holds it for any of the visits, by index.</param>
/// <param name="AtRisk">The day's visits that need it and that so few can serve.</param>
/// <param name="LostMinutes">Staff minutes of those of them that some single absence that day would lose.</param>
public sealed record CriticalCompetence(string Name, IReadOnlyList<Person> Holders, IReadOnlyList<Visit> AtRisk, int LostMinutes)
{
    /// <summary>Staff minutes of the visits at risk.</summary>
    public int AtRiskMinutes => AtRisk.Sum(v => v.StaffMinutes);

    /// <summary>The day's critical competences: most lost first, then the one fewest hold, then most at risk.</summary>
    internal static IReadOnlyList<CriticalCompetence> Of(CheckedRoster roster, int day, IReadOnlyList<ResilienceCell> cells)
    {
        var lost = cells.Select(c => c.Outcome).OfType<ResilienceOutcome.Lost>().SelectMany(l => l.Visits).Select(l => l.Visit.Index).ToHashSet();
        var needs = from visit in VisitsOf(roster, day)
                    from name in visit.Competences
                    let holders = HoldersOnDuty(roster, day, visit, name)
                    where holders.Count <= visit.Staff + 1
                    group (visit, holders) by name;
        return [.. needs.Select(n => new CriticalCompetence(
                n.Key,
                [.. n.SelectMany(x => x.holders).DistinctBy(p => p.Index).OrderBy(p => p.Index)],
                [.. n.Select(x => x.visit)],
                n.Where(x => lost.Contains(x.visit.Index)).Sum(x => x.visit.StaffMinutes)))
            .OrderByDescending(c => c.LostMinutes).ThenBy(c => c.Holders.Count).ThenByDescending(c => c.AtRiskMinutes).ThenBy(c => c.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<Visit> VisitsOf(CheckedRoster roster, int day) => roster.Problem.Visits.Where(v =>
        v.Client is not null && roster.Roster.Deliveries[v.Index] is { } delivery && roster.Problem.Horizon.DayOfMinute(delivery.Start) == day);

    private static List<Person> HoldersOnDuty(CheckedRoster roster, int day, Visit visit, string name)
    {
        var date = roster.Problem.Horizon.DateOf(day);
        return [.. roster.Problem.People.Where(p => roster.Roster.Weeks[p.Index].On(day) is not null
            && p.Competences.Any(c => c.Name == name && c.Valid.Contains(date) && (c.Client is null || c.Client == visit.Client!.Id)))];
    }
}
