using Planner.Core.Costs;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>
/// Fills exactly the absent people's client visits, at their planned times, while nobody else's visits move. Fewest
/// minutes lost by right first, then least overtime, then least pay; every lawful stretch of work of every person is
/// weighed against every other (a table over sets of visits), day by day. As the counterfactual it is the old way: no
/// scheduled hour is used anew, only overtime, fyllnadstid and hourly hours, and pay alone decides.
/// </summary>
internal sealed class ExtraWorkTable(CoverSituation situation, CoverPolicy policy, CoverAlternative alternative)
{
    /// <summary>More open visits a day than this are taken in parts: the result is then a good one, not a proven one.</summary>
    private const int MostItems = 11;

    private const decimal Ore = 100;

    /// <summary>Overtime first, then pay.</summary>
    private readonly record struct Price(int Overtime, decimal Pay) : IComparable<Price>
    {
        public Price Plus(int overtime, decimal pay) => new(Overtime + overtime, Pay + pay);

        public int CompareTo(Price other) => Overtime != other.Overtime ? Overtime.CompareTo(other.Overtime) : Pay.CompareTo(other.Pay);
    }

    private readonly SparedVisits _spared = new(situation, policy);

    public CoverProposal? Make()
    {
        var weeks = situation.Start.Weeks.ToArray();
        var lines = new List<PayLine>();
        var proven = true;
        var days = situation.Lost.Where(v => v.Client is not null).GroupBy(situation.DayOf).OrderBy(g => g.Key).ToList();
        foreach (var day in days)
        {
            foreach (var part in day.SelectMany(Places).Chunk(MostItems))
            {
                lines.AddRange(Fill(weeks, day.Key, part));
            }
            proven &= day.SelectMany(Places).Count() <= MostItems && days.Count == 1;
        }
        var cover = new CoverProblem(situation, policy, alternative, CoverScope.OpenVisits);
        var roster = WithThoseWhoStayed(weeks);
        return new ProposalMaker(cover).Make(new TierOutcome(roster, Tiers(roster, lines, proven), IsComplete: true));
    }

    /// <summary>A visit once for each person missing, at its planned time or, when that is too soon, as early as its window lets it.</summary>
    private IEnumerable<(Visit Visit, int Start)> Places(Visit visit)
    {
        var planned = situation.Baseline[visit.Index]!.Start;
        var arrives = StartTimes.NextOnGrid(situation.Now + policy.CallInMinutes, situation.Problem.Grid);
        var window = visit.Windows.FirstOrDefault(w => w.Earliest <= planned && planned <= w.Latest);
        var start = planned >= situation.Now + policy.CallInMinutes || window is null || arrives > window.Latest ? planned : arrives;
        return Enumerable.Repeat((visit, start), situation.MissingIn(visit));
    }

    private List<PayLine> Fill(PersonWeek[] weeks, int day, (Visit Visit, int Start)[] items)
    {
        var packages = new ExtraWorkPackages(situation, policy, alternative, items);
        var best = new Dictionary<int, (Price Price, ExtraWorkPackage[] Chosen)> { [0] = (new(0, 0), []) };
        foreach (var person in situation.Problem.People)
        {
            var own = packages.Of(person, weeks[person.Index], day).ToList();
            foreach (var (mask, so) in best.ToList())
            {
                foreach (var package in own.Where(p => (p.Items & mask) == 0))
                {
                    var price = so.Price.Plus(alternative == CoverAlternative.Counterfactual ? 0 : package.Overtime, package.Pay);
                    if (!best.TryGetValue(mask | package.Items, out var other) || price.CompareTo(other.Price) < 0)
                    {
                        best[mask | package.Items] = (price, [.. so.Chosen, package]);
                    }
                }
            }
        }
        var (_, chosen) = best.Where(b => IsWhole(items, b.Key)).OrderBy(b => LossOf(items, b.Key)).ThenBy(b => b.Value.Price).ThenBy(b => b.Key).First().Value;
        foreach (var package in chosen)
        {
            weeks[package.Week.Person.Index] = package.Week;
        }
        return [.. chosen.SelectMany(c => c.Lines)];
    }

    /// <summary>Whether every visit has all its places served or none: half a staff serves nobody.</summary>
    private static bool IsWhole((Visit Visit, int Start)[] items, int served) =>
        items.Select((item, i) => (item.Visit.Index, Served: (served >> i & 1) == 1)).GroupBy(p => p.Index).All(g => g.Select(p => p.Served).Distinct().Count() == 1);

    /// <summary>What a set of served places leaves, the tiers in one number.</summary>
    private long LossOf((Visit Visit, int Start)[] items, int served) => items.Select((item, i) => (served >> i & 1) == 1 ? 0 : item.Visit.Minutes * (ServiceLoss.TierOf(item.Visit, _spared) switch
    {
        CoverTier.AssistanceLost => 100_000_000_000L,
        CoverTier.ProtectedLost => 1_000_000L,
        _ => 1L,
    })).Sum();

    /// <summary>Colleagues of a visit for several who were there all along serve it again, once all its places are filled; else nobody does.</summary>
    private Roster WithThoseWhoStayed(PersonWeek[] weeks)
    {
        foreach (var visit in situation.Lost.Where(v => v.Staff > 1))
        {
            var stay = situation.Baseline[visit.Index]!.People.Where(p => situation.IsThere(p, visit)).ToList();
            var filled = weeks.Sum(w => w.Shifts.Count(s => s.Served.Any(a => a.Visit!.Index == visit.Index)));
            foreach (var week in weeks.Where(w => filled + stay.Count < visit.Staff || stay.Any(p => p.Index == w.Person.Index)).ToList())
            {
                weeks[week.Person.Index] = filled + stay.Count < visit.Staff
                    ? ShiftChange.Without(week, visit)
                    : ShiftChange.With(situation.Problem, week, visit, DayIn(week, visit), situation.Baseline[visit.Index]!.Start);
            }
        }
        return new Roster(weeks.Select(w => new PersonWeek(situation.Problem.People[w.Person.Index], w.Shifts)), situation.Problem.Visits.Count);
    }

    private int DayIn(PersonWeek week, Visit visit)
    {
        var start = situation.Baseline[visit.Index]!.Start;
        return week.Shifts.FirstOrDefault(s => s.Time.Start <= start && start < s.Time.End)?.Day ?? situation.DayOf(visit);
    }

    private List<TierResult> Tiers(Roster roster, List<PayLine> lines, bool proven)
    {
        var total = PayTotal.Of(lines);
        var values = situation.Open.Where(v => roster.Deliveries[v.Index] is null).GroupBy(v => ServiceLoss.TierOf(v, _spared)).ToDictionary(g => g.Key, g => g.Sum(policy.SizeOf));
        values[CoverTier.Overtime] = total.OvertimeMinutes;
        values[CoverTier.ExtraPay] = (long)(total.Amount * Ore);
        values[CoverTier.Reallocated] = situation.Lost.Count(v => roster.Deliveries[v.Index] is not null);
        return [.. CoverTiers.All.Select(t => new TierResult(t, values.GetValueOrDefault(t), values.GetValueOrDefault(t), proven && t <= CoverTier.ExtraPay))];
    }
}
