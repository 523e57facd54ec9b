using Planner.Core.Planning;

namespace Planner.Core.Cover;

/// <summary>How a roster stands each single absence (N-1): a cell for each person and working day.</summary>
public sealed class ResilienceMap
{
    /// <summary>Creates the map.</summary>
    /// <param name="roster">The roster played.</param>
    /// <param name="cells">A cell for each of its single absences.</param>
    public ResilienceMap(CheckedRoster roster, IReadOnlyList<ResilienceCell> cells)
    {
        (Roster, Cells) = (roster, cells);
        Days = [.. cells.GroupBy(c => c.Absence.Day).OrderBy(g => g.Key).Select(g => new ResilienceDay(
            g.Key, [.. g.OrderBy(c => c.Criticality).ThenBy(c => c.Absence.Person.Index)], CriticalCompetence.Of(roster, g.Key, [.. g])))];
    }

    /// <summary>The roster played.</summary>
    public CheckedRoster Roster { get; }

    /// <summary>Every cell, by day and person.</summary>
    public IReadOnlyList<ResilienceCell> Cells { get; }

    /// <summary>The days on which anybody works.</summary>
    public IReadOnlyList<ResilienceDay> Days { get; }

    /// <summary>The cell of a person and day, or null when the person is off duty.</summary>
    public ResilienceCell? Find(int person, int day) => Cells.FirstOrDefault(c => c.Absence.Person.Index == person && c.Absence.Day == day);

    /// <summary>How many cells have such an outcome.</summary>
    public int Count<T>()
        where T : ResilienceOutcome => Cells.Count(c => c.Outcome is T);
}

/// <summary>One day of the map.</summary>
/// <param name="Day">Day index.</param>
/// <param name="People">The day's cells, the most critical person first.</param>
/// <param name="Competences">Competences that are critical that day, the most critical first; may be empty.</param>
public sealed record ResilienceDay(int Day, IReadOnlyList<ResilienceCell> People, IReadOnlyList<CriticalCompetence> Competences);
