using System.Globalization;
using Planner.Core.Cover;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>Trying everything on a tiny day finds in every tier what the planner proved.</summary>
public sealed class CoverBruteTests
{
    private const int Days = 40;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Days)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_proposal_is_the_best_of_all_tier_by_tier(int seed)
    {
        var day = TinyDay.Make(seed);
        var situation = day.Before.Situation(day.Now, day.Sick);
        var search = new CoverSearch(situation, day.Policy, await Engine.SolverAsync());
        var proposal = await search.BestAsync(CoverAlternative.Reallocation, null, CancellationToken.None);
        foreach (var scope in new[] { CoverScope.Week, proposal.Scope }.Distinct())
        {
            var best = new CoverBrute(situation, day.Policy, scope).Best();
            var text = best is null ? "nothing" : string.Join(' ', best.Select((value, tier) => string.Create(CultureInfo.InvariantCulture, $"{(CoverTier)tier}={value}")));
            Assert.True(text == Covering.Text(proposal.Tiers), $"Seed {seed}, {scope}: {text} is best, not {proposal.Scope}: {Covering.Text(proposal.Tiers)}");
        }
    }

    [Fact]
    public void The_days_are_not_all_easy()
    {
        var best = Enumerable.Range(1, Days).Select(TinyDay.Make)
            .Select(d => new CoverBrute(d.Before.Situation(d.Now, d.Sick), d.Policy, CoverScope.Week).Best()!).ToList();
        var hours = new[] { CoverTier.Overtime, CoverTier.ExtraPay, CoverTier.TieBreak };
        Assert.All(CoverTiers.All.Except(hours), t => Assert.True(best.Count(b => b[(int)t] > 0) >= 2, $"Fewer than two days have a {t} that is not 0."));
    }
}
