using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.App.Rosters.Summary;
using Planner.Core.Cover;

namespace Planner.Cli.Output;

/// <summary>The alternatives side by side, the old way last.</summary>
internal static class AlternativesTable
{
    private static readonly CoverTier[] Losses =
    [
        CoverTier.AssistanceLost, CoverTier.ProtectedLost, CoverTier.Rebooked, CoverTier.SupportCancelled,
        CoverTier.SupportReduced, CoverTier.SupportMovedDay, CoverTier.DutiesLost,
    ];

    private static readonly CoverTier[] Disturbances = [CoverTier.Reallocated, CoverTier.Retimed, CoverTier.PeopleDisturbed];

    public static void Show(Screen screen, CoverCase cover)
    {
        var wording = screen.Wording;
        var old = cover.Counterfactual;
        List<PricedCover> all = [.. cover.Alternatives, .. old is null ? Array.Empty<PricedCover>() : [old]];
        List<IReadOnlyList<string>> rows = [.. Tiers(Losses.Where(t => all.Exists(a => Value(a, t) > 0)))];
        rows.Add(Row(wording.Say("Tid utöver schemat", "Time beyond the schedule"), a => wording.Hours(a.ExtraMinutes)));
        rows.Add(Row(wording.Say("varav övertid", "of it overtime"), a => wording.Hours(a.OvertimeMinutes)));
        rows.Add(Row(wording.Say("Merkostnad utan PO", "Extra cost before on-cost"), a => PayList.Kronor(screen, a.Amount)));
        rows.Add(Row(wording.Say("Merkostnad med PO", "Extra cost with on-cost"), a => PayList.Kronor(screen, a.AmountWithOnCost)));
        if (old is not null)
        {
            rows.Add(Row(wording.Say("Undviket, timmar", "Avoided, hours"), a => a == old ? "–" : wording.Hours(cover.AvoidedMinutes(a))));
            rows.Add(Row(wording.Say("Undviket utan PO", "Avoided before on-cost"), a => a == old ? "–" : PayList.Kronor(screen, cover.Avoided(a))));
            rows.Add(Row(wording.Say("Undviket med PO", "Avoided with on-cost"), a => a == old ? "–" : PayList.Kronor(screen, cover.AvoidedWithOnCost(a))));
        }
        rows.AddRange(Tiers(Disturbances));
        rows.Add(Row(wording.Say("Bevisade nivåer", "Tiers proven"), a => $"{a.Proposal.Tiers.Count(t => t.Proven)}/{a.Proposal.Tiers.Count}"));
        screen.Table(new FigureTable(wording.Say("Alternativ", "Alternatives"), [wording.Say("Mått", "Measure"), .. all.Select(a => Head(a, wording))], rows));

        IReadOnlyList<string> Row(string name, Func<PricedCover, string> cell) => [name, .. all.Select(cell)];

        IEnumerable<IReadOnlyList<string>> Tiers(IEnumerable<CoverTier> tiers) =>
            tiers.Select(t => Row(wording.Say(CoverTiers.NameOf(t)), a => wording.Number(Value(a, t))));
    }

    private static string Head(PricedCover cover, Wording wording) => cover.Proposal.Alternative == CoverAlternative.Counterfactual
        ? wording.Say(CoverTexts.NameOf(cover.Proposal.Alternative))
        : $"{CoverCase.NumberOf(cover.Proposal.Alternative)} {wording.Say(CoverTexts.NameOf(cover.Proposal.Alternative))}";

    private static long Value(PricedCover cover, CoverTier tier) => cover.Proposal.Tiers.FirstOrDefault(t => t.Tier == tier)?.Value ?? 0;
}
