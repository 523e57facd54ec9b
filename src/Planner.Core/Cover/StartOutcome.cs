namespace Planner.Core.Cover;

/// <summary>The start roster as an outcome, when nothing could be searched: what is open is lost, nothing is proven.</summary>
internal static class StartOutcome
{
    public static TierOutcome Of(CoverProblem cover)
    {
        var loss = new Dictionary<CoverTier, long>();
        foreach (var visit in cover.Situation.Open)
        {
            var tier = ServiceLoss.TierOf(visit, cover.Spared);
            loss[tier] = loss.GetValueOrDefault(tier) + cover.Policy.SizeOf(visit);
        }
        return new TierOutcome(cover.Start, [.. CoverTiers.All.Select(t => new TierResult(t, loss.GetValueOrDefault(t), 0, false))], IsComplete: false);
    }
}
