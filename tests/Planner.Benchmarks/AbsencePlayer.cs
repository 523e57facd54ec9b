using System.Diagnostics;
using Planner.App.Absences;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Benchmarks;

/// <summary>Plays absences of one roster, one after another, as <c>planner absence</c> plans them.</summary>
internal sealed class AbsencePlayer(CheckedRoster roster, CoverPolicy policy, ICpSatSolver solver)
{
    private const int WarmUp = 3;

    private readonly AbsencePlanner _planner = new(solver);

    /// <summary>So many single absences, spread evenly over all there are, after some that only warm the engines up.</summary>
    public async Task<List<AbsenceRun>> SinglesAsync(int most, int warmUp = WarmUp)
    {
        var runs = new List<AbsenceRun>();
        var all = SingleAbsence.AllOf(roster);
        var chosen = Enumerable.Range(0, Math.Min(most, all.Count)).Select(i => all[(int)((long)i * all.Count / Math.Min(most, all.Count))]).ToList();
        foreach (var absence in chosen.Take(warmUp))
        {
            await PlayAsync([absence]);
        }
        foreach (var absence in chosen)
        {
            runs.Add(await PlayAsync([absence]));
        }
        return runs;
    }

    /// <summary>So many random pairs who are away the same day, the same for the same seed.</summary>
    public async Task<List<AbsenceRun>> DoublesAsync(int count, int seed)
    {
        var random = new Random(seed);
        var days = SingleAbsence.AllOf(roster).GroupBy(a => a.Day).Where(g => g.Count() > 1).Select(g => g.ToArray()).ToList();
        var runs = new List<AbsenceRun>();
        for (var i = 0; i < count; i++)
        {
            var day = days[random.Next(days.Count)];
            random.Shuffle(day);
            runs.Add(await PlayAsync([day[0], day[1]]));
        }
        return runs;
    }

    private async Task<AbsenceRun> PlayAsync(IReadOnlyList<SingleAbsence> absences)
    {
        var now = absences.Min(a => a.Now);
        var clock = Stopwatch.StartNew();
        var outcome = await _planner.PlanAsync(roster, [.. absences.Select(a => a.Event)], now, policy, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var people = string.Join('+', absences.Select(a => a.Person.Id.Value));
        return outcome is CoverOutcome.Proposed proposed
            ? Measured(people, roster.Problem.Horizon.DateOf(absences[0].Day), seconds, proposed, now)
            : throw new InvalidOperationException($"{people} on day {absences[0].Day}: {outcome}. Maybe the roster is not lawful.");
    }

    private AbsenceRun Measured(string people, DateOnly date, double seconds, CoverOutcome.Proposed proposed, int now)
    {
        var reallocation = PricedCover.Of(roster, proposed.Proposals[0], now);
        var old = proposed.Counterfactual is { } counterfactual ? PricedCover.Of(roster, counterfactual, now) : null;
        return new AbsenceRun(
            people, date, seconds, OutcomeOf(reallocation.Service), IsProven(proposed.Proposals[0]), proposed.Proposals.All(IsProven),
            old?.OvertimeMinutes ?? 0, old?.Service.Lost ?? 0,
            (old?.OvertimeMinutes ?? 0) - reallocation.OvertimeMinutes, (old?.Amount ?? 0) - reallocation.Amount, reallocation.Service.Lost,
            proposed.Proposals.Select(p => ProductCheck.FaultOf(p.After)).FirstOrDefault(f => f is not null));
    }

    /// <summary>The map's outcomes: shortening and moving to another day is not losing.</summary>
    private static string OutcomeOf(ServiceEffect service) =>
        service.ToRebook + service.Cancelled + service.AssistanceLost > 0 ? "lost" : service.Shortened + service.MovedDay > 0 ? "moved" : "covered";

    private static bool IsProven(CoverProposal proposal) => proposal.Tiers.Where(t => t.Tier <= CoverTier.ExtraPay).All(t => t.Proven);
}
