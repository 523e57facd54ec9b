using Planner.App.Absences;
using Planner.Core.Cover;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>What happens visit by visit: before → after, who, when, why it is allowed.</summary>
internal static class VisitChangeTable
{
    public static void Show(Screen screen, CoverCase cover, PricedCover shown)
    {
        var (wording, horizon) = (screen.Wording, cover.Before.Problem.Horizon);
        var name = $"{CoverCase.NumberOf(shown.Proposal.Alternative)} {wording.Say(CoverTexts.NameOf(shown.Proposal.Alternative))}";
        if (shown.Changes.Count == 0)
        {
            screen.Line("\n✓ " + wording.Say($"Alternativ {name}: inget besök berörs.", $"Alternative {name}: no visit is touched."), new Style(Color.Green));
            return;
        }
        screen.Heading(wording.Say($"Alternativ {name}, besök för besök", $"Alternative {name}, visit by visit"));
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in new[] { wording.Say("Besök", "Visit"), wording.Say("Ändring", "Change"), wording.Say("Före", "Before"), wording.Say("Efter", "After"), wording.Say("Varför", "Why") })
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }
        foreach (var change in shown.Changes)
        {
            var style = change.Kind is VisitChangeKind.Uncovered or VisitChangeKind.RebookByAgreement ? new Style(Color.Red) : null;
            table.AddRow(
                new Text(EventText.Of(change.Visit, wording)), new Text(wording.Say(CoverTexts.NameOf(change.Kind)), style),
                new Text(EventText.Of(horizon, change.Before, wording)), new Text(EventText.Of(horizon, change.After, wording)), new Text(wording.Say(change.Why)));
        }
        screen.Write(table);
    }
}
