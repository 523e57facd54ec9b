using Planner.App.Absences;
using Planner.App.Rosters.Summary;
using Planner.Core.Cover;

namespace Planner.Cli.Output;

/// <summary>Each tier's value and proof, and over what it was proven.</summary>
internal static class ProofTable
{
    public static void Show(Screen screen, CoverProposal proposal)
    {
        var wording = screen.Wording;
        screen.Table(new FigureTable(
            wording.Say("Bevis per nivå, den viktigaste först", "Proof per tier, the most important first"),
            [wording.Say("Nivå", "Tier"), wording.Say("Värde", "Value"), wording.Say("Minst möjligt", "Least possible"), wording.Say("Bevis", "Proof")],
            [.. proposal.Tiers.Select(t => new[]
            {
                wording.Say(CoverTiers.NameOf(t.Tier)), wording.Number(t.Value), wording.Number(t.Bound), t.Proven ? wording.Say("bevisat", "proven") : wording.Say("ej bevisat", "not proven"),
            })]));
        screen.Line(wording.Say("Prövat över: ", "Searched over: ") + wording.Say(CoverTexts.NameOf(proposal.Scope)) + ".");
        if (!proposal.IsComplete)
        {
            screen.Line(wording.Say(
                "Sökningen blev avbruten: detta är det bästa lagliga förslaget så långt.", "The search was cut short: this is the best lawful proposal so far."));
        }
    }
}
