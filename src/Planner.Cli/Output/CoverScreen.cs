using Planner.App.Absences;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>Shows how what was reported is covered: one alternative in full, all of them side by side.</summary>
internal sealed class CoverScreen(Screen screen)
{
    private static readonly Style Warning = new(Color.Yellow);

    /// <summary>Shows the outcome with one alternative in full, and gives the exit code.</summary>
    public int Show(CoverAbsenceOutcome outcome, int number)
    {
        var wording = screen.Wording;
        switch (outcome)
        {
            case CoverAbsenceOutcome.Proposed { Case: var cover }:
                Proposed(cover, cover.Find(number) ?? cover.Alternatives[0]);
                return ExitCode.Ok;
            case CoverAbsenceOutcome.Refused refused:
                screen.Fault(wording.Say(refused.Reason));
                return ExitCode.BadInput;
            case CoverAbsenceOutcome.Rejected rejected:
                screen.Fault(wording.Say("Schemat bryter mot hårda regler redan före händelsen, så inget kan planeras från det:", "The roster breaks hard rules before the event, so nothing can be planned from it:"));
                Breaches(rejected.Problem, rejected.Breaches);
                return ExitCode.BadInput;
            case CoverAbsenceOutcome.Unlawful unlawful:
                screen.Fault(wording.Say("Inget lagligt schema följer: även utan det som faller bort bryts hårda regler.", "No lawful roster follows: even without what falls away hard rules are broken."));
                Breaches(unlawful.Problem, unlawful.Breaches);
                return ExitCode.Rejected;
            case CoverAbsenceOutcome.BadScenario bad:
                return FaultList.Show(screen, bad.Faults);
            case CoverAbsenceOutcome.BadRoster bad:
                return FaultList.Show(screen, bad.Faults);
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private void Proposed(CoverCase cover, PricedCover shown)
    {
        var (wording, horizon) = (screen.Wording, cover.Before.Problem.Horizon);
        foreach (var happened in cover.Reported)
        {
            screen.Line(EventText.Of(cover, happened, wording), new Style(decoration: Decoration.Bold));
        }
        screen.Line(wording.Say(
            $"Planerat från {EventText.At(horizon, cover.Now, wording)}, schemaversion {cover.Revision.Number}. Det som har börjat eller är låst står kvar.",
            $"Planned from {EventText.At(horizon, cover.Now, wording)}, roster revision {cover.Revision.Number}. What has begun or is pinned stands."));
        VisitChangeTable.Show(screen, cover, shown);
        CallLists.Show(screen, cover, shown);
        OpenVisits.Show(screen, cover, shown);
        AlternativesTable.Show(screen, cover);
        Pay(cover, shown);
        ProofTable.Show(screen, shown.Proposal);
        Foot(cover);
    }

    private void Pay(CoverCase cover, PricedCover shown)
    {
        PayList.Show(screen, screen.Wording.Say(CoverTexts.NameOf(shown.Proposal.Alternative)), shown.Pay);
        PayList.Show(screen, screen.Wording.Say(CoverTexts.NameOf(CoverAlternative.Counterfactual)), cover.Counterfactual?.Pay ?? []);
        PayList.Footnote(screen, shown.Pay.Concat(cover.Counterfactual?.Pay ?? []));
    }

    private void Foot(CoverCase cover)
    {
        var wording = screen.Wording;
        foreach (var note in cover.Notes)
        {
            screen.Line(wording.Say(note), Warning);
        }
        screen.Line(wording.Say(
            $"Lösare: {cover.Engine}. {wording.Number((decimal)cover.Elapsed.TotalSeconds, 2)} s. Ett förslag gäller inte förrän någon antar det (--accept NR --by NAMN) och berörda har fått veta.",
            $"Engine: {cover.Engine}. {wording.Number((decimal)cover.Elapsed.TotalSeconds, 2)} s. A proposal does not hold until somebody accepts it (--accept NR --by NAME) and those concerned have been told."));
    }

    private void Breaches(PlanningProblem problem, IReadOnlyList<Finding> breaches)
    {
        foreach (var breach in breaches)
        {
            screen.Fault("  " + BreachList.Of(screen, problem, breach));
        }
    }
}
