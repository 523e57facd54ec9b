using System.Diagnostics;
using Planner.Core.Cover;
using Planner.Solver;

namespace Planner.Benchmarks.Reallocation;

/// <summary>One instance solved and measured.</summary>
/// <param name="Tasks">Tasks.</param>
/// <param name="Teams">Teams the plan uses.</param>
/// <param name="Stretches">Stretches in which teams are not there, within the plan.</param>
/// <param name="Hit">Tasks these take time from.</param>
/// <param name="Score">What the best plan comes to.</param>
/// <param name="Tiers">Value, bound and proof of each tier of the score, in its order.</param>
/// <param name="Scope">Over what it was proven, or null when there was nothing to do.</param>
/// <param name="Seconds">Wall time, engines warm.</param>
/// <param name="IsEnough">Whether the planner knows that no wider scope holds a better plan.</param>
/// <param name="IsComplete">Whether the planner was done with it when the seconds were over.</param>
internal sealed record ReallocationRun(
    int Tasks, int Teams, int Stretches, int Hit, ReallocationScore Score, IReadOnlyList<TierResult> Tiers, CoverScope? Scope, double Seconds, bool IsEnough, bool IsComplete)
{
    /// <summary>
    /// Whether what is proven is so over the whole instance: all of the one day was free, or only times, and no task is
    /// lost or changes hands that need not, so that a wider scope has no other plan as good.
    /// </summary>
    public bool IsWhole => IsEnough || Scope is null or CoverScope.Day or CoverScope.Week
        || (Score is { Lost: 0, Moved: 0 } && (Scope == CoverScope.DayTimes || Score.Retimed == 0));

    /// <summary>Whether the value of the tier, by its place, is proven over the whole instance: nothing is less than 0 after nothing.</summary>
    public bool IsProven(int tier) => Tiers[tier].Proven && (IsWhole || Tiers.Take(tier + 1).All(t => t.Value == 0));

    /// <summary>The share of the seconds that is searched; making the proposal and its reasons takes up to the rest.</summary>
    private const double SearchShare = 0.88;

    /// <summary>Solves the instance with the product's planner; what is best when the search ends counts.</summary>
    /// <exception cref="InvalidOperationException">The planner refuses the instance, or its figures are not those of its roster.</exception>
    public static async Task<ReallocationRun> OfAsync(ReallocationCase instance, ICpSatSolver solver, int seconds)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(SearchShare * seconds));
        var clock = Stopwatch.StartNew();
        var outcome = instance.Events.Count == 0 ? null : await new AbsencePlanner(solver).ReallocateAsync(instance.Before, instance.Events, 0, Policy(seconds), stop.Token);
        var elapsed = clock.Elapsed.TotalSeconds;
        var proposal = outcome switch
        {
            null => null,
            CoverOutcome.Proposed proposed => proposed.Proposals[0],
            CoverOutcome.Refused refused => throw new InvalidOperationException(refused.Reason.En),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name}. Maybe the plan that stands is not lawful."),
        };
        var score = ReallocationScore.Of(instance.Before, proposal?.After ?? instance.Before);
        var tiers = ReallocationScore.Tiers.Select(t => proposal?.Tiers.First(r => r.Tier == t) ?? new TierResult(t, 0, 0, true)).ToList();
        if (!tiers.Select(t => t.Value).SequenceEqual(score.Values))
        {
            throw new InvalidOperationException($"The planner says {string.Join(' ', tiers.Select(t => t.Value))} and its roster {string.Join(' ', score.Values)}.");
        }
        return new ReallocationRun(
            instance.Before.Problem.Visits.Count, instance.Before.Problem.People.Count, instance.Events.Count, instance.Hit, score, tiers, proposal?.Scope, elapsed, proposal?.IsWhole ?? true, proposal?.IsComplete ?? true);
    }

    /// <summary>Visits count, not their minutes; a tier that is not proven leaves time for the others.</summary>
    private static CoverPolicy Policy(int seconds) => new() { CountsVisits = true, SecondsPerTier = Math.Max(1, seconds / 5.0), WorkPerTier = 10_000 };
}
