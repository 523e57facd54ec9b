using Planner.App.Plans;
using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.Web.Components.Board;

/// <summary>Says verdicts in short.</summary>
internal static class VerdictWords
{
    /// <summary>Cost and time of what is possible, the rules against what is not.</summary>
    public static string Of(Verdict verdict, WeekPlan plan, Wording wording) => verdict switch
    {
        Verdict.Possible possible => $"{Signed(possible.CostDifference, wording)}, {Wording.Time(plan.Problem.Horizon, possible.Start)}",
        Verdict.Forbidden forbidden => string.Join("; ", forbidden.Breaches.DistinctBy(b => b.Rule.Id).Select(b => $"✕ {b.Rule.Id}: {wording.Say(b.Rule.Describe(b, plan.Problem))}")),
        _ => "",
    };

    /// <summary>A difference of price units in kronor, with its sign.</summary>
    public static string Signed(long price, Wording wording) => (price > 0 ? "+" : "") + wording.Kronor(Price.ToKronor(price));
}
