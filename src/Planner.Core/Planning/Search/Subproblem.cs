using Google.OrTools.Sat;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>What a subproblem's solve came to.</summary>
/// <param name="Roster">The roster found, or null.</param>
/// <param name="Proven">Whether nothing better exists inside the neighbourhood.</param>
/// <param name="Objective">The model's own price units of what it may change, or null without a solution.</param>
/// <param name="Bound">The least the model's own price can be, or null when the engine did not answer.</param>
/// <param name="Work">Deterministic time used.</param>
/// <param name="Fault">Why the engine did not answer, or null.</param>
internal sealed record SubproblemResult(Roster? Roster, bool Proven, long? Objective, long? Bound, double Work, string? Fault);

/// <summary>Builds the model of a neighbourhood with every rule, hints the incumbent and solves it.</summary>
internal static class Subproblem
{
    public static async Task<SubproblemResult> SolveAsync(
        PlanningProblem problem, Roster incumbent, Neighbourhood free, SolveLimits limits, ICpSatSolver solver, CancellationToken stop)
    {
        var model = Build(problem, incumbent, free);
        Hint(model, incumbent);
        var outcome = await solver.SolveAsync(model.Cp.Build(), Parameters(limits), stop).ConfigureAwait(false);
        return outcome switch
        {
            SolveOutcome.Answered { Response: { } response } => Read(model, response),
            SolveOutcome.EngineFailed failed => new SubproblemResult(null, false, null, null, 0, failed.Reason),
            _ => new SubproblemResult(null, false, null, null, 0, null),
        };
    }

    public static RosterModel Build(PlanningProblem problem, Roster incumbent, Neighbourhood free)
    {
        var model = new RosterModel(problem, incumbent, free);
        foreach (var rule in problem.Rules.All)
        {
            rule.AddTo(model);
        }
        model.Cp.Minimize(model.Cost);
        return model;
    }

    /// <summary>Seeds take turns with three ways to branch: none of them was best on every neighbourhood.</summary>
    private static SatParameters Parameters(SolveLimits limits)
    {
        var parameters = limits.ToParameters();
        parameters.SearchBranching = (limits.Seed % 3) switch
        {
            0 => SatParameters.Types.SearchBranching.LpSearch,
            1 => SatParameters.Types.SearchBranching.PortfolioWithQuickRestartSearch,
            _ => SatParameters.Types.SearchBranching.AutomaticSearch,
        };
        return parameters;
    }

    private static SubproblemResult Read(RosterModel model, CpSolverResponse response)
    {
        var solution = new CpSolution(response);
        try
        {
            return new SubproblemResult(
                solution.HasSolution ? RosterReader.Read(model, solution) : null,
                solution.IsOptimal || solution.IsInfeasible,
                solution.HasSolution ? (long)Math.Round(solution.Objective) : null,
                double.IsFinite(solution.Bound) ? (long)Math.Ceiling(solution.Bound - 0.5) : null,
                response.DeterministicTime,
                null);
        }
        catch (ArgumentException nonsense)
        {
            return new SubproblemResult(null, false, null, null, response.DeterministicTime, $"The engine's answer is no roster: {nonsense.Message}");
        }
    }

    /// <summary>Hints the incumbent; the builder completes it with the rules' own variables, so that the search never ends below it.</summary>
    private static void Hint(RosterModel model, Roster incumbent)
    {
        foreach (var (expression, value) in RosterValues.Of(model, incumbent) ?? [])
        {
            model.Cp.Hint(expression, value);
        }
    }
}
