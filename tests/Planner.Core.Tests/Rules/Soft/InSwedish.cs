namespace Planner.Core.Tests.Rules.Soft;

/// <summary>What the checker's findings say to a user.</summary>
internal static class InSwedish
{
    public static string Said(this RuleTests.Judged judged) =>
        string.Join("; ", judged.Findings.Items.Select(f => judged.Rule.Describe(f, judged.Problem).Sv));
}
