using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>
/// Boendestöd that is spared (domain.md §3): of a flagged client, a client's only visit of the week, and of a client
/// whose latest visit was touched. It may be moved within its day, not lost, reduced or moved to another day.
/// </summary>
internal sealed class SparedVisits
{
    private readonly HashSet<int> _spared;

    public SparedVisits(CoverSituation situation, CoverPolicy policy)
    {
        var support = situation.Problem.Visits.Where(v => v.Service == Service.HousingSupport).ToList();
        var count = support.GroupBy(v => v.Client!.Id).ToDictionary(g => g.Key, g => g.Count());
        _spared = [.. support.Where(v => v.Client!.IsFlagged || count[v.Client.Id] == 1 || policy.History.LastTouched.Contains(v.Client.Id)).Select(v => v.Index)];
        InARow = [.. support.GroupBy(v => v.Client!.Id).SelectMany(g => Pairs([.. g.OrderBy(situation.DayOf).ThenBy(v => v.Index)]))];
    }

    /// <summary>Visits of one client that follow one another: at most one of two may be touched.</summary>
    public IReadOnlyList<(Visit First, Visit Second)> InARow { get; }

    public bool Contains(Visit visit) => _spared.Contains(visit.Index);

    private static IEnumerable<(Visit, Visit)> Pairs(List<Visit> visits) => visits.Zip(visits.Skip(1));
}
