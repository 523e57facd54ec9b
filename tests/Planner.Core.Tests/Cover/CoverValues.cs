using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Cover;

/// <summary>The tiers of a way to give the free visits, counted from the words and not from the model.</summary>
internal sealed class CoverValues(CoverSituation situation, CoverPolicy policy, IReadOnlySet<int> free)
{
    private static readonly IReadOnlyList<CoverTier> Tiers = [.. CoverTiers.All.Where(t => t != CoverTier.TieBreak)];
    private readonly Dictionary<CoverTier, long> _sum = [];
    private readonly HashSet<int> _disturbed = [];
    private readonly HashSet<int> _touched = [];

    /// <summary>Boendestöd that may be lost, reduced or given another day.</summary>
    public static bool IsLoose(Visit visit, CoverSituation situation, CoverPolicy policy) =>
        visit is { Service: Service.HousingSupport, Flexibility: Flexibility.Movable } && !IsSpared(visit, situation, policy);

    /// <summary>Boendestöd of a flagged client, a client's only visit of the week, or of a client touched last time.</summary>
    public static bool IsSpared(Visit visit, CoverSituation situation, CoverPolicy policy) => visit.Client!.IsFlagged
        || policy.History.LastTouched.Contains(visit.Client.Id)
        || situation.Problem.Visits.Count(v => v.Service == Service.HousingSupport && v.Client!.Id == visit.Client.Id) == 1;

    /// <summary>Each tier without the tie-break; visits that nothing is said of count as lost nothing.</summary>
    public long[] Of(IReadOnlyDictionary<int, Chosen?> ways)
    {
        _sum.Clear();
        _disturbed.Clear();
        _touched.Clear();
        foreach (var lost in situation.Open.Where(v => !free.Contains(v.Index)))
        {
            Lose(lost);
        }
        foreach (var (index, way) in ways)
        {
            Count(situation.Problem.Visits[index], way);
        }
        Add(CoverTier.ProtectedLost, TwiceInARow());
        Add(CoverTier.PeopleDisturbed, _disturbed.Count);
        return [.. Tiers.Select(t => _sum.GetValueOrDefault(t))];
    }

    private void Add(CoverTier tier, long value) => _sum[tier] = _sum.GetValueOrDefault(tier) + value;

    private void Lose(Visit visit)
    {
        if (free.Contains(visit.Index) || situation.Baseline[visit.Index] is not null)
        {
            _touched.Add(visit.Index);
        }
        Add(visit.Service switch
        {
            null => CoverTier.DutiesLost,
            Service.PersonalAssistance => CoverTier.AssistanceLost,
            Service.HousingSupport => IsSpared(visit, situation, policy) || visit.Flexibility == Flexibility.Fixed ? CoverTier.ProtectedLost : CoverTier.SupportCancelled,
            _ => CoverTier.ProtectedLost,
        }, visit.StaffMinutes);
    }

    private void Count(Visit visit, Chosen? way)
    {
        var before = situation.Baseline[visit.Index];
        var had = situation.Start.Deliveries[visit.Index]?.People.Select(p => p.Index).ToList() ?? [];
        var otherDay = way is not null && way.Day != situation.DayOf(visit);
        var retimed = way is not null && before is not null && !otherDay && way.Start != before.Start;
        _disturbed.UnionWith(had.Where(p => way is null || otherDay || retimed || !way.People.Contains(p)));
        if (way is null)
        {
            Lose(visit);
            return;
        }
        var newcomers = way.People.Where(p => before is null || before.People.All(b => b.Index != p)).ToList();
        _disturbed.UnionWith(otherDay || retimed ? way.People : newcomers);
        Add(CoverTier.FairnessDebt, newcomers.Sum(p => policy.History.People.GetValueOrDefault(situation.Problem.People[p].Id)));
        if (way.Minutes < visit.Minutes)
        {
            _touched.Add(visit.Index);
            Add(CoverTier.SupportReduced, (visit.Minutes - way.Minutes) * visit.Staff);
        }
        if (visit.Client is { } client)
        {
            Add(CoverTier.Reallocated, newcomers.Count);
            Add(CoverTier.Strangers, newcomers.Sum(p => Strangeness(situation.Problem.People[p], client)));
            CountTime(visit, client, way.Start - (before?.Start ?? way.Start), otherDay, retimed);
        }
    }

    private void CountTime(Visit visit, Client client, int moved, bool otherDay, bool retimed)
    {
        if (otherDay)
        {
            _touched.Add(visit.Index);
            Add(visit.Service == Service.HousingSupport ? CoverTier.SupportMovedDay : CoverTier.Rebooked, visit.StaffMinutes);
        }
        if (retimed)
        {
            Add(CoverTier.Retimed, 1);
            Add(CoverTier.ShiftTotal, Math.Abs(moved));
            _sum[CoverTier.ShiftLargest] = Math.Max(_sum.GetValueOrDefault(CoverTier.ShiftLargest), Math.Abs(moved));
        }
        if (otherDay || retimed)
        {
            Add(CoverTier.FairnessDebt, policy.History.Clients.GetValueOrDefault(client.Id));
        }
    }

    private int Strangeness(Person person, Client client) => client.KeyWorkers.Contains(person.Id) ? 0
        : situation.Problem.Visits.Any(v => v.Client?.Id == client.Id && situation.Baseline[v.Index]?.People.Any(p => p.Id == person.Id) == true) ? 1 : 2;

    /// <summary>Boendestöd minutes of every visit touched whose client's visit before it is touched too.</summary>
    private int TwiceInARow()
    {
        var minutes = 0;
        foreach (var own in situation.Problem.Visits.Where(v => v.Service == Service.HousingSupport).GroupBy(v => v.Client!.Id))
        {
            var row = own.OrderBy(situation.DayOf).ThenBy(v => v.Index).ToList();
            minutes += row.Skip(1).Where((v, i) => _touched.Contains(v.Index) && _touched.Contains(row[i].Index)).Sum(v => v.StaffMinutes);
        }
        return minutes;
    }
}
