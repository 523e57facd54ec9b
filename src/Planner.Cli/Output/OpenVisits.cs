using Planner.App.Absences;
using Planner.Core.Cover;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>What an alternative leaves uncovered, and why nobody can take it.</summary>
internal static class OpenVisits
{
    public static void Show(Screen screen, CoverCase cover, PricedCover shown)
    {
        var wording = screen.Wording;
        var open = shown.Changes.Where(c => c.Kind is VisitChangeKind.Uncovered or VisitChangeKind.RebookByAgreement).ToList();
        var already = shown.Proposal.After.Uncovered.Count(v => open.TrueForAll(o => o.Visit.Id != v.Id));
        if (open.Count == 0)
        {
            screen.Line("\n✓ " + wording.Say("Allt som föll bort är täckt.", "Everything that fell away is covered."), new Style(Color.Green));
        }
        else
        {
            screen.Heading("▲ " + wording.Say($"Ej täckt ({open.Count})", $"Uncovered ({open.Count})"));
        }
        foreach (var change in open)
        {
            screen.Line($"  {EventText.Of(cover.Before.Problem.Horizon, change.Before, wording)} {EventText.Of(change.Visit, wording)}", new Style(Color.Red));
            screen.Line($"    {wording.Say(change.Why)}");
        }
        if (already > 0)
        {
            screen.Line(wording.Say($"  {already} besök var utan personal redan före.", $"  {already} visits were without staff before."));
        }
    }
}
