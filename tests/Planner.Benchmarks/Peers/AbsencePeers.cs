using System.Diagnostics;
using Google.OrTools.Sat;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Benchmarks.Peers;

/// <summary>
/// Absence days: our planner's reallocation, and then the model of the whole day for each peer, tier by tier as ours: a
/// tier is minimised and stands, then the next. What a tier is worth is the same expression of the same model.
/// </summary>
internal sealed class AbsencePeers(IReadOnlyList<IPeer> peers, ICpSatSolver solver, BenchmarkArguments arguments, PeerReport report)
{
    /// <summary>The tiers compared: what clients lose, and what changes for them. Without extra hours overtime and pay are nothing.</summary>
    private static readonly CoverTier[] Tiers =
        [.. CoverTiers.Service, CoverTier.Reallocated, CoverTier.Retimed, CoverTier.ShiftTotal, CoverTier.ShiftLargest];

    /// <summary>Plays some absences of a roster, spread evenly over all there are.</summary>
    public async Task RunAsync(string name, CheckedRoster roster, CoverPolicy policy)
    {
        var all = SingleAbsence.AllOf(roster);
        var count = Math.Min(arguments.Absences, all.Count);
        for (var i = 0; i < count; i++)
        {
            await OneAsync(name, roster, policy, all[(int)((long)i * all.Count / count)]);
        }
    }

    private async Task OneAsync(string name, CheckedRoster roster, CoverPolicy policy, SingleAbsence absence)
    {
        var clock = Stopwatch.StartNew();
        var outcome = await new AbsencePlanner(solver).ReallocateAsync(roster, [absence.Event], absence.Now, policy, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        if (outcome is not CoverOutcome.Proposed { Proposals: [var ours, ..] })
        {
            throw new InvalidOperationException($"{absence.Person.Id.Value} on day {absence.Day}: {outcome}. Maybe the roster is not lawful.");
        }
        var instance = $"{name}, {absence.Person.Id.Value} {roster.Problem.Horizon.DateOf(absence.Day):ddd}".ToLowerInvariant();
        var proven = Tiers.TakeWhile(t => ours.Tiers.First(r => r.Tier == t).Proven).Count();
        report.Add(new PeerLine(
            instance, "ours", arguments.Workers, [.. Tiers.Select(t => (decimal)ours.Value(t))], null, ProofOf(proven), null, seconds, null, null, null, true, ProductCheck.FaultOf(ours.After), $"scope {ours.Scope}"));
        var situation = LateHours.Ordered(new CoverSituation(roster, ((Intake.Taken)EventIntake.Read(roster, [absence.Event], absence.Now)).Events, absence.Now));
        var cover = new CoverProblem(situation, policy, CoverAlternative.Reallocation, CoverScope.Day);
        foreach (var peer in peers)
        {
            report.Add(peer.Missing is null ? await PeerAsync(instance, cover, policy, peer, ours, seconds) : PeerLine.Missing(instance, peer));
        }
    }

    private async Task<PeerLine> PeerAsync(string instance, CoverProblem cover, CoverPolicy policy, IPeer peer, CoverProposal ours, double ourSeconds)
    {
        var solving = new Solving(cover, policy, peer, arguments.Seconds);
        await solving.RunAsync();
        var (values, fault) = solving.Judge();
        var better = values.Count == 0 ? 0 : Tiers.Select((t, i) => values[i].CompareTo(ours.Value(t))).FirstOrDefault(c => c != 0);
        string?[] notes =
        [
            values.Count == 0 ? null : better < 0 ? "better than ours" : better > 0 ? "worse than ours" : "as ours", solving.Note,
        ];
        return new PeerLine(
            instance, peer.Name, peer.Workers, values, null, ProofOf(solving.Proven), solving.RewriteSeconds, solving.SolveSeconds, null, null,
            (solving.RewriteSeconds + solving.SolveSeconds) / ourSeconds, values.Count == 0 ? (fault is null ? null : false) : true, fault, string.Join("; ", notes.Where(n => n is not null)));
    }

    private static string ProofOf(int tiers) => tiers == Tiers.Length ? "all tiers" : $"{tiers} of {Tiers.Length} tiers";

    /// <summary>One peer at one day.</summary>
    private sealed class Solving(CoverProblem cover, CoverPolicy policy, IPeer peer, double seconds)
    {
        private readonly CoverModel _model = new(cover, policy);
        private CpSolution? _best;

        public int Proven { get; private set; }

        public double RewriteSeconds { get; private set; }

        public double SolveSeconds { get; private set; }

        public string? Note { get; private set; }

        /// <summary>Minimises tier after tier while there is time; those that can only be one thing need no solve.</summary>
        public async Task RunAsync()
        {
            var allProven = true;
            foreach (var tier in Tiers)
            {
                var value = _model.Of(tier);
                var (least, most) = _model.Cp.Bounds(value);
                var isLeast = least == most || (_best is not null && _best.Value(value) <= Math.Max(0, least));
                if (!isLeast && SolveSeconds < seconds)
                {
                    isLeast = await MinimiseAsync(value);
                }
                if (_best is not null)
                {
                    _model.Cp.AddLessOrEqual(value, _best.Value(value));
                }
                allProven &= isLeast;
                Proven += allProven ? 1 : 0;
            }
            if (_best is null && SolveSeconds < seconds)
            {
                await MinimiseAsync(LinearExpr.Constant(0));
            }
        }

        /// <summary>The peer's plan as a proposal of ours, which the checker passes or not, and its tiers.</summary>
        public (IReadOnlyList<decimal> Values, string? Fault) Judge()
        {
            if (_best is null)
            {
                return ([], null);
            }
            var roster = RosterReader.Read(_model.Roster, _best);
            return new ProposalMaker(cover).Make(new TierOutcome(roster, [.. CoverTiers.All.Select(t => new TierResult(t, 0, 0, false))], true)) is null
                ? ([], "the checker rejects it")
                : ([.. Tiers.Select(t => (decimal)_best.Value(_model.Of(t)))], null);
        }

        private async Task<bool> MinimiseAsync(LinearExpr value)
        {
            _model.Cp.Minimize(value);
            var serving = cover.Problem.Visits.SelectMany(v => _model.Roster.Options(v)).Select(o => o.Serves).Where(l => !l.IsConstant).Select(l => l.Reference);
            var answer = await peer.SolveAsync(new PeerModel(_model.Cp.Build(), [.. serving.Distinct()]), seconds - SolveSeconds);
            (RewriteSeconds, SolveSeconds) = (RewriteSeconds + answer.RewriteSeconds, SolveSeconds + answer.SolveSeconds);
            Note = answer.Note ?? Note;
            var solution = answer.Response.Status is CpSolverStatus.Optimal or CpSolverStatus.Feasible ? _model.Cp.Tightened(new CpSolution(answer.Response)) : null;
            if (solution is not null && (_best is null || solution.Value(value) <= _best.Value(value)))
            {
                _best = solution;
            }
            return answer.Response.Status == CpSolverStatus.Optimal;
        }
    }
}
