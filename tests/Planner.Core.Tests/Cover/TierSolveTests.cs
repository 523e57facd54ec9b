using Google.OrTools.Sat;
using Planner.Core.Cover;
using Planner.Core.Tests.Testing;
using Planner.Solver;

namespace Planner.Core.Tests.Cover;

/// <summary>A model is searched as it is for a moment, and rewritten only when that was not enough.</summary>
public sealed class TierSolveTests
{
    [Fact]
    public async Task What_was_settled_at_first_is_not_solved_again()
    {
        var engine = await Engine.SolverAsync();
        var solves = new List<(bool Rewritten, CpSolverStatus Status)>();
        var solver = new FakeSolver(async (model, parameters) =>
        {
            var outcome = await engine.SolveAsync(model, parameters);
            solves.Add((parameters.CpModelPresolve, Assert.IsType<SolveOutcome.Answered>(outcome).Response.Status));
            return outcome;
        });
        await TiersAsync(solver);
        Assert.NotEmpty(solves);
        Assert.All(solves, s => Assert.Equal((false, true), (s.Rewritten, s.Status is CpSolverStatus.Optimal or CpSolverStatus.Infeasible)));
    }

    [Fact]
    public async Task What_was_not_settled_at_first_is_settled_then()
    {
        var engine = await Engine.SolverAsync();
        var rewritten = 0;
        var solver = new FakeSolver((model, parameters) =>
        {
            rewritten += parameters.CpModelPresolve ? 1 : 0;
            return parameters.CpModelPresolve
                ? engine.SolveAsync(model, parameters)
                : Task.FromResult<SolveOutcome>(new SolveOutcome.Answered(new CpSolverResponse { Status = CpSolverStatus.Unknown }));
        });
        var tiers = await TiersAsync(solver);
        Assert.Equal(Covering.Text(await TiersAsync(new FakeSolver((model, parameters) => engine.SolveAsync(model, parameters)))), Covering.Text(tiers));
        Assert.All(tiers, t => Assert.True(t.Proven));
        Assert.Equal(solver.Solves, 2 * rewritten);
    }

    private static async Task<IReadOnlyList<TierResult>> TiersAsync(ICpSatSolver solver)
    {
        var day = TinyDay.Make(3);
        var search = new CoverSearch(day.Before.Situation(day.Now, day.Sick), day.Policy, solver);
        return (await search.BestAsync(CoverAlternative.Reallocation, null, CancellationToken.None)).Tiers;
    }
}
