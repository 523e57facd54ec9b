using Planner.Core.Cover;
using Planner.Core.Planning;

namespace Planner.Benchmarks.Reallocation;

/// <summary>What a plan comes to against the one before, counted from the two rosters alone.</summary>
/// <param name="Lost">Tasks nobody does.</param>
/// <param name="Moved">Tasks another team does.</param>
/// <param name="Retimed">Tasks done at another time.</param>
/// <param name="Total">Minutes those are moved, together.</param>
/// <param name="Largest">Minutes the most moved is moved.</param>
internal sealed record ReallocationScore(int Lost, int Moved, int Retimed, int Total, int Largest)
{
    /// <summary>The tiers these are, in order.</summary>
    public static IReadOnlyList<CoverTier> Tiers { get; } =
        [CoverTier.ProtectedLost, CoverTier.Reallocated, CoverTier.Retimed, CoverTier.ShiftTotal, CoverTier.ShiftLargest];

    /// <summary>The values in the order of the tiers.</summary>
    public IReadOnlyList<long> Values => [Lost, Moved, Retimed, Total, Largest];

    /// <summary>The authors count changed pairs of task and team: a moved task twice, a dropped one once.</summary>
    public int AuthorsCount => 2 * Moved + Lost;

    public static ReallocationScore Of(CheckedRoster before, CheckedRoster after)
    {
        var pairs = before.Problem.Visits.Select(v => (Old: before.Roster.Deliveries[v.Index]!, New: after.Roster.Deliveries[v.Index])).ToList();
        var shifts = pairs.Where(p => p.New is not null).Select(p => Math.Abs(p.New!.Start - p.Old.Start)).ToList();
        return new ReallocationScore(
            pairs.Count(p => p.New is null),
            pairs.Count(p => p.New is not null && p.New.People[0].Id != p.Old.People[0].Id),
            shifts.Count(s => s > 0),
            shifts.Sum(),
            shifts.DefaultIfEmpty().Max());
    }
}
