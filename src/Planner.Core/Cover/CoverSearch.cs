using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>Finds the best cover with an alternative: first with the open visits alone, wider only while that is not enough.</summary>
internal sealed class CoverSearch(CoverSituation situation, CoverPolicy policy, ICpSatSolver? solver)
{
    private static readonly LocalText Ended = new("En lösning avbröts innan ett förslag fanns.", "A solve ended before there was a proposal.");
    private readonly List<LocalText> _notes = [];
    private readonly SparedVisits _spared = new(situation, policy);

    // Chains side by side, and what each does from nothing, and from a plan that loses no more than it must: seconds
    // where hundreds of visits are free.
    private static readonly int[] CrowdedSeeds = [1, 2];
    private const int CrowdedSteps = 20_000;
    private const int FinerSteps = 6_000;

    /// <summary>A plan for days too crowded to count, found without the solver.</summary>
    private CrowdedPlan? _crowded;

    /// <summary>How many visits must change hands, in every scope.</summary>
    private KeptVisits? _kept;

    /// <summary>What clients lose at least, if nothing is saved by giving visits another day or shorter.</summary>
    private ServiceMinutes? _lostInDay;

    public IReadOnlyList<LocalText> Notes
    {
        get
        {
            lock (_notes)
            {
                return [.. _notes.Distinct()];
            }
        }
    }

    /// <summary>Whether a client's visit is lost, reduced, or given another day.</summary>
    public static bool LeavesClientsShort(CoverProposal proposal) =>
        CoverTiers.Service.Any(t => proposal.Value(t) > 0);

    /// <summary>The best proposal with the alternative; never worse than the earlier one, whose means it also has.</summary>
    public async Task<CoverProposal> BestAsync(CoverAlternative alternative, CoverProposal? earlier, CancellationToken stop)
    {
        var best = earlier is null ? null : Better(AsBefore(earlier, alternative), new ExtraWorkTable(situation, policy, alternative).Make());
        if (best is not null && CoverTiers.All.Where(t => t < CoverTier.Reallocated).All(t => best.Value(t) == LostAnyway(t)))
        {
            return best;
        }
        foreach (var (cover, reach) in Scopes(alternative, isFirst: earlier is null, stop))
        {
            var isLate = best is not null && cover.Scope < best.Scope;
            var found = await InAsync(cover, reach, isLate ? null : best, stop).ConfigureAwait(false);
            best = found is null ? best is null ? null : best with { IsComplete = false } : isLate ? Better(found, best) : found;
            if (best is not null && IsEnough(best))
            {
                return best with { IsWhole = true };
            }
        }
        return best ?? Nothing(alternative);
    }

    /// <summary>
    /// The scopes worth searching, narrow to wide, each with what can be reached in it: none in which more is lost than
    /// in the widest, and only the last that can matter when something is lost in all. With extra hours, only who takes
    /// the open visits is asked: their best places among the others were sought before. Where the widest was too crowded to
    /// count, all are searched: a narrow one may be enough, and is a place to begin.
    /// </summary>
    private IEnumerable<(CoverProblem Cover, ServiceReach? Reach)> Scopes(CoverAlternative alternative, bool isFirst, CancellationToken stop)
    {
        if (!isFirst)
        {
            return [(new CoverProblem(situation, policy, alternative, CoverScope.OpenVisits), null)];
        }
        var scopes = new List<(CoverProblem Cover, ServiceReach? Reach)>();
        foreach (var scope in Enum.GetValues<CoverScope>())
        {
            var cover = new CoverProblem(situation, policy, alternative, scope);
            scopes.Add((cover, ServiceReach.Of(cover, scopes.Count == 0 ? null : scopes[^1].Reach)));
        }
        _kept = KeptVisits.Of(scopes[^1].Cover);
        if (scopes[^1].Reach is not { IsCounted: true } widest)
        {
            return Crowded(scopes, stop);
        }
        _lostInDay = widest.IsExact && widest.IsWithinDay ? widest.Least : null;
        return widest.IsExact && widest.Least == scopes[^1].Cover.LostAnyway()
            ? scopes.Where(s => s.Reach!.Least == widest.Least)
            : scopes.Where(s => s.Cover.Scope >= (_lostInDay is null ? CoverScope.Week : CoverScope.Day));
    }

    /// <summary>
    /// The scopes worth searching when the widest is too crowded to count. A search without the solver says whether anything
    /// must be lost that could be given: as far as it knows no narrow scope is enough then, and what is lost at least is weighed.
    /// Unless that proves it, narrow scopes are tried after the day.
    /// </summary>
    private List<(CoverProblem Cover, ServiceReach? Reach)> Crowded(List<(CoverProblem Cover, ServiceReach? Reach)> scopes, CancellationToken stop)
    {
        var (day, week) = (scopes.Find(s => s.Cover.Scope == CoverScope.Day), scopes.Find(s => s.Cover.Scope == CoverScope.Week));
        if (solver is null || day.Reach is null || scopes.Exists(s => s.Reach is { IsExact: true } reach && reach.Least == s.Cover.LostAnyway())
            || CrowdedSearch.Best(day.Cover, day.Cover.Start, CrowdedSeeds, CrowdedSteps, ServiceMinutes.None, stop) is not { } found || found.Lost == ServiceMinutes.None)
        {
            return scopes;
        }
        _crowded = found;
        day.Reach.Weigh(found.Lost, stop);
        week.Reach?.Weigh(found.Lost, stop);
        var narrow = day.Reach.Least > day.Cover.LostAnyway() ? [] : scopes.Where(s => s.Cover.Scope < CoverScope.Day);
        return week.Cover.HasWindowsOf(day.Cover) ? [day, .. narrow] : [day, .. narrow, week];
    }

    /// <summary>
    /// Whether a wider scope can do nothing better: with all served for nothing and no time changed, every plan as good in
    /// those tiers changes nothing but who takes the open visits, and that was proven. A day is enough when nobody is short.
    /// </summary>
    private bool IsEnough(CoverProposal found) => found.Scope switch
    {
        CoverScope.OpenVisits => found.Tiers.All(t => t.Proven)
            && CoverTiers.All.Where(t => t < CoverTier.Reallocated || t == CoverTier.Retimed).All(t => found.Value(t) == LostAnyway(t))
            && IsOnlyWhoMustBeNew(found),
        CoverScope.DayTimes => CoverTiers.All.Where(t => t < CoverTier.Reallocated).All(t => found.Tiers.First(f => f.Tier == t).Proven && found.Value(t) == LostAnyway(t))
            && IsOnlyWhoMustBeNew(found),
        CoverScope.Day => CoverTiers.Service.All(t => found.Value(t) == (_lostInDay?.In(t) ?? LostAnyway(t))),
        _ => true,
    };

    /// <summary>Whether no visit changes hands that need not: who is away part of the day may still do one of theirs at another time.</summary>
    private bool IsOnlyWhoMustBeNew(CoverProposal found) =>
        found.Value(CoverTier.Reallocated) == situation.Open.Where(v => v.Client is not null && !situation.IsLostAnyway(v)).Sum(situation.NewIn);

    /// <summary>The earlier alternative's plan as one of this alternative: what was proven without extra hours is not proven with them.</summary>
    private static CoverProposal AsBefore(CoverProposal earlier, CoverAlternative alternative)
    {
        var proven = true;
        return earlier with
        {
            Alternative = alternative,
            Scope = CoverScope.OpenVisits,
            Tiers = [.. earlier.Tiers.Select(t => new TierResult(t.Tier, t.Value, 0, proven &= t.Value == 0))],
        };
    }

    /// <summary>What of the tier no cover can save.</summary>
    private long LostAnyway(CoverTier tier) =>
        situation.Open.Where(v => situation.IsLostAnyway(v) && ServiceLoss.TierOf(v, _spared) == tier).Sum(policy.SizeOf);

    private async Task<CoverProposal?> InAsync(CoverProblem cover, ServiceReach? reach, CoverProposal? narrower, CancellationToken stop)
    {
        if (solver is null)
        {
            Note(new("Ingen lösningsmotor kunde startas: förslaget är inte sökt och inget är bevisat.", "No solver engine could start: the proposal was not searched for and nothing is proven."));
            return null;
        }
        var isCrowdedDay = cover.Scope == CoverScope.Day && reach is { IsCounted: false };
        var begin = !isCrowdedDay ? null : narrower is null ? _crowded : Finer(cover, narrower, stop);
        if (stop.IsCancellationRequested && begin is null)
        {
            Note(Ended);
            return null;
        }
        var first = begin?.Roster ?? narrower?.After.Roster ?? cover.Start;
        var last = cover.Alternative == CoverAlternative.Reallocation ? CoverTier.TieBreak : CoverTier.ExtraPay;
        var known = reach is { IsExact: true } ? new CoverProblem(situation, policy, cover.Alternative, cover.Scope, reach.Least) : null;
        var search = new TierSearch(known ?? cover, policy, solver, reach, last) { Begin = begin, Kept = KeptIn(cover) };
        var outcome = await search.RunAsync(StartRoster.For((known ?? cover).Problem, first), narrower, stop).ConfigureAwait(false);
        if (outcome is null && known is not null && search.IsComplete)
        {
            known = null;
            outcome = await new TierSearch(cover, policy, solver, null, last) { Kept = KeptIn(cover) }.RunAsync(StartRoster.For(cover.Problem, first), narrower, stop).ConfigureAwait(false);
        }
        if (outcome is null)
        {
            Note(Ended);
            return null;
        }
        var proposal = new ProposalMaker(known ?? cover).Make(outcome);
        return narrower is null || proposal is null ? proposal : Better(narrower, proposal) with { IsComplete = proposal.IsComplete };
    }

    private KeptVisits? KeptIn(CoverProblem cover) => cover.Alternative == CoverAlternative.Reallocation ? _kept : null;

    /// <summary>A plan with fewer changes than the narrower scope's, found on a crowded day without the solver; null when there is none.</summary>
    private static CrowdedPlan? Finer(CoverProblem cover, CoverProposal narrower, CancellationToken stop) =>
        CrowdedSearch.Best(cover, StartRoster.For(cover.Problem, narrower.After.Roster), CrowdedSeeds, FinerSteps, null, stop) is { IsBetter: true } plan ? plan : null;

    /// <summary>The better of two; of equals the one of which more is proven, and then the later, whose scope is wider.</summary>
    private static CoverProposal Better(CoverProposal one, CoverProposal? other)
    {
        if (other is null)
        {
            return one;
        }
        var differs = CoverTiers.All.Where(t => one.Value(t) != other.Value(t)).ToList();
        return differs.Count > 0
            ? one.Value(differs[0]) < other.Value(differs[0]) ? one : other
            : one.Tiers.Count(t => t.Proven) > other.Tiers.Count(t => t.Proven) ? one : other;
    }

    /// <summary>What is left when nothing could be searched: the start roster, everything open uncovered.</summary>
    private CoverProposal Nothing(CoverAlternative alternative)
    {
        var cover = new CoverProblem(situation, policy, alternative, CoverScope.OpenVisits);
        return new ProposalMaker(cover).Make(StartOutcome.Of(cover))
            ?? throw new InvalidOperationException("The start roster passed the checker and now does not. Maybe an event was applied twice.");
    }

    private void Note(LocalText note)
    {
        lock (_notes)
        {
            _notes.Add(note);
        }
    }
}
