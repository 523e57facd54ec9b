using Google.OrTools.Sat;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Benchmarks.Peers;

/// <summary>One week, or one public roster: our search, and then the whole as one model for each peer.</summary>
internal sealed class WeekPeers(IReadOnlyList<IPeer> peers, ICpSatSolver solver, BenchmarkArguments arguments, PeerReport report)
{
    /// <summary>Gives the problem to us and to each peer.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="known">What is published of it, or null.</param>
    public async Task RunAsync(string name, PlanningProblem problem, string? known)
    {
        var log = new RunLog();
        var options = new PlanOptions(1, null, TimeSpan.FromSeconds(arguments.Seconds), arguments.Workers);
        var outcome = await new WeekPlanner(solver, TimeProvider.System).PlanAsync(problem, options, log, CancellationToken.None);
        var ours = outcome is PlanOutcome.Planned { Result: var result } ? result : throw new InvalidOperationException($"{name} has no lawful plan at all.");
        report.Add(Ours(name, ours, log, known));
        foreach (var peer in peers)
        {
            report.Add(peer.Missing is null ? await PeerAsync(name, problem, peer, ours.Plan.Cost, log) : PeerLine.Missing(name, peer));
        }
    }

    /// <summary>The whole problem as one model, with nothing known beforehand.</summary>
    public static RosterModel WholeOf(PlanningProblem problem) =>
        Subproblem.Build(problem, new Roster(problem.People.Select(p => new PersonWeek(p, [])), problem.Visits.Count), Neighbourhood.Whole(problem));

    /// <summary>The model for a peer.</summary>
    public static PeerModel ModelOf(RosterModel model)
    {
        var serving = model.Problem.Visits.SelectMany(v => model.Options(v)).Select(o => o.Serves);
        var typed = model.Problem.People.SelectMany(model.Shifts).SelectMany(s => s.OfType);
        return new PeerModel(model.Cp.Build(), [.. serving.Concat(typed).Where(l => !l.IsConstant).Select(l => l.Reference).Distinct()]);
    }

    private PeerLine Ours(string name, PlanResult ours, RunLog log, string? known) => new(
        name, "ours", arguments.Workers, [Kronor(ours.Plan.Cost)], ours.Bound is { } bound ? Kronor(bound) : null, ours.Status == PlanStatus.ProvenOptimal ? "optimal" : "none",
        null, ours.Elapsed.TotalSeconds, log.FirstPlan, 1, null, true, ProductCheck.FaultOf(ours.Plan), string.Join("; ", new[] { $"uncovered {ours.Plan.UncoveredMinutes} min", known }.Where(n => n is not null)));

    private async Task<PeerLine> PeerAsync(string name, PlanningProblem problem, IPeer peer, long ourCost, RunLog log)
    {
        var model = WholeOf(problem);
        var answer = await peer.SolveAsync(ModelOf(model), arguments.Seconds);
        var (plan, fault) = Read(problem, model, answer.Response);
        var bound = double.IsFinite(answer.Response.BestObjectiveBound) ? Price.ToKronor((long)Math.Ceiling(answer.Response.BestObjectiveBound - 0.5)) : (decimal?)null;
        var reached = plan is null ? 0 : log.SecondsTo(plan.Cost);
        return new PeerLine(
            name, peer.Name, peer.Workers, plan is null ? [] : [Kronor(plan.Cost)], bound, PeerLine.ProofOf(answer.Response.Status), answer.RewriteSeconds, answer.SolveSeconds, answer.FirstSeconds,
            plan is null || ourCost == 0 ? null : (decimal)plan.Cost / ourCost, reached > 0 ? answer.SolveSeconds / reached : null, plan is null ? (fault is null ? null : false) : true, fault,
            string.Join("; ", new[] { plan is null ? null : $"uncovered {plan.UncoveredMinutes} min", $"{model.Cp.VariableCount} variables, {model.Cp.ConstraintCount} constraints", answer.Note }.Where(n => n is not null)));
    }

    /// <summary>The peer's values as a roster, judged by the checker.</summary>
    private static (CheckedRoster? Plan, string? Fault) Read(PlanningProblem problem, RosterModel model, CpSolverResponse response)
    {
        if (response.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return (null, null);
        }
        var roster = RosterReader.Read(model, new CpSolution(response));
        return PlanChecker.Check(problem, roster) switch
        {
            CheckOutcome.Passed { Plan: var plan } when response.Status == CpSolverStatus.Optimal && plan.Cost != (long)Math.Round(response.ObjectiveValue) =>
                (plan, $"the model says {Price.ToKronor((long)Math.Round(response.ObjectiveValue)):F2} kr, the checker {Price.ToKronor(plan.Cost):F2}"),
            CheckOutcome.Passed { Plan: var plan } => (plan, null),
            CheckOutcome.Rejected { Findings: var findings } =>
                (null, "the checker rejects it: " + string.Join(", ", findings.Items.Where(f => f.Rule.Severity == Severity.Hard).Select(f => f.Rule.Id).Distinct())),
            _ => (null, null),
        };
    }

    private static decimal Kronor(long units) => Math.Round(Price.ToKronor(units), 2);
}
