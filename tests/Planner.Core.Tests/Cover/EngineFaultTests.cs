using Planner.Core.Cover;
using Planner.Core.Tests.Testing;
using Planner.Solver;

namespace Planner.Core.Tests.Cover;

/// <summary>Engines that are missing, or die on the way: what is proposed is lawful all the same, and says what it is.</summary>
public sealed class EngineFaultTests
{
    [Fact]
    public async Task Without_an_engine_what_is_open_is_shown_uncovered_and_unproven()
    {
        var day = Widening();
        var outcome = await new AbsencePlanner(null).PlanAsync(day.Before, [day.Sick], day.Now, day.Policy, CancellationToken.None);
        var proposed = Assert.IsType<CoverOutcome.Proposed>(outcome);
        var situation = day.Before.Situation(day.Now, day.Sick);
        var proposal = proposed.Proposals[0];
        Assert.Equal(RosterText.Of(situation.Start), RosterText.Of(proposal.After.Roster));
        Assert.Equal(situation.Open.Sum(v => v.StaffMinutes), CoverTiers.Service.Append(CoverTier.DutiesLost).Sum(proposal.Value));
        Assert.False(proposal.IsComplete);
        Assert.All(proposal.Tiers, t => Assert.False(t.Proven));
        Assert.Equal("Ingen lösningsmotor kunde startas: förslaget är inte sökt och inget är bevisat.", Assert.Single(proposed.Notes).Sv);
        Assert.NotNull(proposed.Counterfactual);
    }

    [Fact]
    public async Task An_engine_killed_at_any_solve_leaves_a_lawful_plan_that_says_it_is_not_complete()
    {
        var day = Widening();
        var whole = await AfterAsync(day, int.MaxValue);
        Assert.True(whole.Solves >= 3, $"Only {whole.Solves} solves: the kill would say little.");
        for (var last = 0; last < whole.Solves; last++)
        {
            var killed = (await AfterAsync(day, last)).Proposal;
            var label = $"killed after {last} of {whole.Solves} solves: {Covering.Text(killed.Tiers)}";
            Assert.False(killed.IsComplete, label);
            Assert.True(Lexicographic.Order.Compare(Values(killed), Values(whole.Proposal)) >= 0, label);
            Assert.All(killed.Tiers, t => Assert.True(!t.Proven || t.Value == t.Bound, label));
            AssertLawful(day, killed, label);
        }
        Assert.True(whole.Proposal.IsComplete);
    }

    [Fact]
    public async Task A_stop_from_the_start_leaves_a_lawful_plan()
    {
        var day = Widening();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var outcome = await new AbsencePlanner(await Engine.SolverAsync()).PlanAsync(day.Before, [day.Sick], day.Now, day.Policy, stop.Token);
        var proposal = Assert.IsType<CoverOutcome.Proposed>(outcome).Proposals[0];
        Assert.False(proposal.IsComplete);
        AssertLawful(day, proposal, "stopped");
    }

    /// <summary>A day that takes every scope to cover.</summary>
    private static TinyDay Widening() => Enumerable.Range(1, 40).Select(TinyDay.Make)
        .First(d => new CoverBrute(d.Before.Situation(d.Now, d.Sick), d.Policy, CoverScope.Week).Best()![(int)CoverTier.SupportMovedDay] > 0);

    private static async Task<(CoverProposal Proposal, int Solves)> AfterAsync(TinyDay day, int solves)
    {
        var engine = await Engine.SolverAsync();
        var left = solves;
        var solver = new FakeSolver((model, parameters) => left-- > 0
            ? engine.SolveAsync(model, parameters)
            : Task.FromResult<SolveOutcome>(new SolveOutcome.EngineFailed("killed")));
        var search = new CoverSearch(day.Before.Situation(day.Now, day.Sick), day.Policy, solver);
        return (await search.BestAsync(CoverAlternative.Reallocation, null, CancellationToken.None), solver.Solves);
    }

    private static IReadOnlyList<long> Values(CoverProposal proposal) => [.. proposal.Tiers.Select(t => t.Value)];

    private static void AssertLawful(TinyDay day, CoverProposal proposal, string label)
    {
        var problem = Amending.Apply(day.Before.Problem, proposal.Events);
        Covering.Checked(problem, StartRoster.For(problem, proposal.After.Roster), label);
    }
}
