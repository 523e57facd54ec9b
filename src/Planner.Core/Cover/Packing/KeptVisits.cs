using System.Numerics;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>
/// How many visits must change hands at least, without a model: nobody keeps more of their own than fit in their day,
/// whatever the others do. Own visits that share their person are kept together or not at all.
/// </summary>
internal sealed class KeptVisits
{
    private const int MostVisits = 64;
    private const int MostCounted = 30;
    private readonly CoverProblem _cover;
    private readonly long _lostAnyway;

    private KeptVisits(CoverProblem cover)
    {
        _cover = cover;
        var situation = cover.Situation;
        List<Visit> wanted = [.. cover.Problem.Visits.Where(v => v.Client is not null && cover.Free.Visits.Contains(v.Index) && !situation.IsLostAnyway(v))];
        var owned = wanted.SelectMany(v => (situation.Baseline[v.Index]?.People ?? []).Select(p => (p.Index, Visit: v))).ToLookup(o => o.Index, o => o.Visit);
        Newcomers = wanted.Sum(v => v.Staff) - owned.Sum(o => Kept(cover.Problem.People[o.Key], [.. o]));
        _lostAnyway = Sum(cover.LostAnyway());
    }

    /// <summary>People who must be given a visit they did not have, when nothing is lost that could be given.</summary>
    public long Newcomers { get; }

    /// <summary>The visits that must change hands, or null when it cannot be said: shifts must stand, and visits follow one another by a rule.</summary>
    /// <param name="cover">The widest scope that the answer is to hold in.</param>
    public static KeptVisits? Of(CoverProblem cover) =>
        cover.Alternative == CoverAlternative.Reallocation && cover.Problem.Rules.PersonRules.Any(r => r is OnePlace) ? new KeptVisits(cover) : null;

    /// <summary>The same when clients lose no more than this in any tier: a visit that is lost needs nobody new.</summary>
    public long Least(ServiceMinutes lost) => Sum(lost) - _lostAnyway is var more && more <= 0 ? Newcomers
        : _cover.Policy.CountsVisits ? Math.Max(0, Newcomers - more)
        : 0;

    private static long Sum(ServiceMinutes lost) => CoverTiers.Service.Sum(lost.In);

    private int Kept(Person person, List<Visit> own)
    {
        if (own.TrueForAll(v => _cover.Start.Deliveries[v.Index]?.People.Any(p => p.Index == person.Index) == true))
        {
            return own.Count;
        }
        List<int> days = [.. _cover.Free.Cells.Where(c => c.Person == person.Index).Select(c => c.Day)];
        var together = days.Count == 1 ? Together(own) : [.. own.Select((_, i) => 1UL << i % MostVisits)];
        return Math.Min(own.Count, days.Sum(day => KeptIn(new DayRoom(_cover, person, day, own), own.Count, together)));
    }

    /// <summary>Counted, or weighed where there are too many sets.</summary>
    private static int KeptIn(DayRoom room, int own, List<ulong> together)
    {
        if (own <= MostCounted && new DaySets(room).Largest() is { } sets)
        {
            return sets.Select(s => together.Where(group => (s.Visits & group) == group).Sum(BitOperations.PopCount)).DefaultIfEmpty().Max();
        }
        var one = ServiceMinutes.Of(CoverTiers.Service[0], 1);
        var bound = new CrowdedBound([.. Enumerable.Repeat(new DemandedVisit(0, 1, one), own)], [new DayPaths(room)]);
        return own - (int)bound.Least(ServiceMinutes.Of(CoverTiers.Service[0], own), CancellationToken.None).In(CoverTiers.Service[0]);
    }

    /// <summary>The visits by which of them share their person.</summary>
    private List<ulong> Together(List<Visit> own)
    {
        var groups = own.Select((_, i) => 1UL << i % MostVisits).ToList();
        foreach (var link in _cover.Problem.SamePersonLinks.Where(_ => own.Count <= MostVisits))
        {
            var (first, second) = (own.FindIndex(v => v.Index == link.First), own.FindIndex(v => v.Index == link.Second));
            if (first >= 0 && second >= 0 && own[first].Staff == 1 && own[second].Staff == 1)
            {
                var joined = groups.Where(g => (g >> first & 1) == 1 || (g >> second & 1) == 1).ToList();
                groups.RemoveAll(joined.Contains);
                groups.Add(joined.Aggregate(0UL, (all, g) => all | g));
            }
        }
        return groups;
    }
}
