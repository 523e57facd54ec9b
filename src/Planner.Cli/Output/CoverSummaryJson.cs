using System.Text.Json;
using Planner.App.Absences;
using Planner.Core.Cover;

namespace Planner.Cli.Output;

/// <summary>A re-planning's key figures as one line of JSON for other programs.</summary>
internal static class CoverSummaryJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The line. Without proposals only status and seconds are known; the rest is null.</summary>
    /// <param name="outcome">The proposals, or why there are none.</param>
    /// <param name="decision">What came of deciding, or null.</param>
    /// <param name="elapsed">Wall time.</param>
    /// <param name="item">The case, in the database.</param>
    public static string Of(CoverAbsenceOutcome outcome, DecisionSummary? decision, TimeSpan elapsed, Guid? item = null)
    {
        var cover = (outcome as CoverAbsenceOutcome.Proposed)?.Case;
        return JsonSerializer.Serialize(
            new SummaryLine(
                decision?.Status ?? (cover is null ? Word(outcome.GetType().Name) : "proposed"),
                cover?.Alternatives.Select(a => Alternative(cover, a)),
                cover?.Counterfactual is { } old ? Alternative(cover, old) : null,
                Math.Round(elapsed.TotalSeconds, 2),
                cover?.Engine,
                cover?.Revision.Number,
                decision?.Record,
                cover?.Before.Problem.Name,
                cover?.Before.Problem.Version,
                item),
            Options);
    }

    private static AlternativeLine Alternative(CoverCase cover, PricedCover priced)
    {
        var isOld = priced.Proposal.Alternative == CoverAlternative.Counterfactual;
        return new AlternativeLine(
            isOld ? null : CoverCase.NumberOf(priced.Proposal.Alternative),
            Word(priced.Proposal.Alternative.ToString()),
            priced.Proposal.Tiers.ToDictionary(t => t.Tier.ToString(), t => new TierLine(t.Value, t.Bound, t.Proven)),
            Word(priced.Proposal.Scope.ToString()),
            priced.Proposal.IsComplete,
            priced.ExtraMinutes,
            priced.OvertimeMinutes,
            priced.Amount,
            priced.AmountWithOnCost,
            isOld ? null : cover.AvoidedMinutes(priced),
            isOld ? null : cover.Avoided(priced),
            isOld ? null : cover.AvoidedWithOnCost(priced),
            priced.Service);
    }

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private sealed record SummaryLine(
        string Status, IEnumerable<AlternativeLine>? Alternatives, AlternativeLine? Counterfactual, double Seconds, string? Engine,
        int? Revision, string? Record, string? Scenario, string? ScenarioVersion, Guid? Case);

    private sealed record AlternativeLine(
        int? Number, string Alternative, IReadOnlyDictionary<string, TierLine> Tiers, string Scope, bool IsComplete, int ExtraMinutes, int OvertimeMinutes,
        decimal ExtraPay, decimal ExtraPayWithOnCost, int? AvoidedMinutes, decimal? Avoided, decimal? AvoidedWithOnCost, ServiceEffect Service);

    private sealed record TierLine(long Value, long Bound, bool Proven);
}
