namespace Planner.App.Plans;

/// <summary>Which draft is to be changed, as it was shown.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Version">The draft's version as it was shown; 0 with no draft, when the change begins one.</param>
/// <param name="Published">Number of the latest published version as it was shown, or 0.</param>
/// <param name="By">Who changes it.</param>
public sealed record DraftRequest(string Scenario, int Version, int Published, string By)
{
    /// <summary>The draft of a week that is shown.</summary>
    public static DraftRequest Of(WeekPlan plan, string by) => new(plan.Week.Scenario, plan.DraftVersion, plan.Published, by);
}
