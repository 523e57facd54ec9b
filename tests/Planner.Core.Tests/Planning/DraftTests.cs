using Planner.Core.Planning;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>A draft's cached scores are what a check of the whole roster says.</summary>
public sealed class DraftTests
{
    private const int Moves = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_total_is_what_every_rule_says_after_any_moves(int seed)
    {
        var problem = seed % 2 == 0 ? RichWeek.Make(seed) : WithBuffer(RichWeek.Make(seed).Parts);
        var random = new Random(seed);
        var draft = Draft.Empty(problem, new Scorer(problem));
        var finder = new PlacementFinder(draft);
        var served = 0;
        for (var move = 0; move < Moves; move++)
        {
            var visit = problem.Visits[random.Next(problem.Visits.Count)];
            if (draft.Deliveries[visit.Index] is not null)
            {
                draft.Remove(visit);
            }
            else if (finder.Best(visit, 0.3, random) is { } placement)
            {
                draft.Apply(visit, placement.Delivery, placement.Weeks);
                served++;
            }
            AssertTotal(problem, draft, $"seed {seed}, move {move}");
        }
        Assert.True(served > 5, $"Seed {seed}: only {served} placements, so the test says little.");
        AssertTotal(problem, Draft.Of(problem, new Scorer(problem), draft.ToRoster()), $"seed {seed}, from the roster");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_placement_changes_the_total_by_what_it_said(int seed)
    {
        var problem = RichWeek.Make(seed);
        var draft = Construct.Build(problem, new Scorer(problem));
        var finder = new PlacementFinder(draft);
        foreach (var visit in problem.Visits)
        {
            draft.Remove(visit);
            if (finder.Best(visit, 0, new Random(seed)) is { } placement)
            {
                var before = draft.Total;
                draft.Apply(visit, placement.Delivery, placement.Weeks);
                Assert.Equal((seed, visit.Index, before + placement.Delta), (seed, visit.Index, draft.Total));
            }
        }
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var problem = RichWeek.Make(1);
        var draft = Construct.Build(problem, new Scorer(problem));
        var (total, text) = (draft.Total, RosterText.Of(draft.ToRoster()));
        var copy = draft.Copy();
        foreach (var visit in problem.Visits)
        {
            copy.Remove(visit);
        }
        Assert.NotEqual(total, copy.Total);
        Assert.Equal((total, text), (draft.Total, RosterText.Of(draft.ToRoster())));
    }

    /// <summary>The problem with a price on what a day should have enough of.</summary>
    private static PlanningProblem WithBuffer(ProblemParts parts) => new(parts with { Settings = parts.Settings.With("resursbuffert.timme", 90) });

    private static void AssertTotal(PlanningProblem problem, Draft draft, string label)
    {
        var findings = problem.Rules.Check(problem, draft.ToRoster());
        Assert.Equal((label, findings.HardBreaches, findings.Cost), (label, draft.Total.Hard, draft.Total.Cost));
    }
}
