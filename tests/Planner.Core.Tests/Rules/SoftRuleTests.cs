using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Rules;

/// <summary>The tests of a soft rule: the model's cheapest cost of a fixed roster is exactly the checker's.</summary>
public abstract class SoftRuleTests : RuleTests
{
    internal override async Task CompareAsync(Judged judged, string label)
    {
        Assert.Equal(0, judged.Findings.HardBreaches);
        var model = Fixed(judged);
        Assert.True(model is not null, $"{label}: the model cannot express the roster. Maybe Vary made something no shift can be.");
        model.Cp.Minimize(model.Cost);
        var solution = await Engine.ProveAsync(model.Cp);
        Assert.False(solution.IsInfeasible, $"{label}: a soft rule made the model infeasible; the checker found {judged.Said}");
        var cost = solution.Value(model.Cost);
        Assert.True(cost == judged.Findings.Cost, $"{label}: the model costs {cost}, the checker {judged.Findings.Cost}: {judged.Said}");
    }

    /// <summary>Checker and model price the roster at exactly this many price units.</summary>
    protected async Task CostsAsync(long units, Example example)
    {
        var judged = Judge(example);
        Assert.Equal(units, judged.Findings.Cost);
        await CompareAsync(judged, $"a roster of {units} units");
    }
}
