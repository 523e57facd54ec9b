using Planner.App.Rosters;
using Planner.App.Rosters.Json;
using Planner.App.Rosters.Summary;
using Planner.App.Weeks;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Spectre.Console;

namespace Planner.Cli.Output;

/// <summary>Shows what came of checking a roster file.</summary>
internal sealed class CheckScreen(Screen screen)
{
    /// <summary>Shows the outcome and gives the exit code.</summary>
    public int Show(CheckRosterOutcome outcome)
    {
        switch (outcome)
        {
            case CheckRosterOutcome.Passed passed:
                Passed(passed);
                return ExitCode.Ok;
            case CheckRosterOutcome.Rejected rejected:
                screen.Line(
                    screen.Wording.Say($"Underkänt: {rejected.Breaches.Count} brott mot hårda regler.", $"Rejected: {rejected.Breaches.Count} breaches of hard rules."),
                    new Style(Color.Red, decoration: Decoration.Bold));
                BreachList.Show(screen, rejected.Problem, rejected.Breaches);
                return ExitCode.Rejected;
            case CheckRosterOutcome.BadScenario bad:
                return FaultList.Show(screen, bad.Faults);
            case CheckRosterOutcome.BadRoster bad:
                return FaultList.Show(screen, bad.Faults);
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private void Passed(CheckRosterOutcome.Passed passed)
    {
        var plan = passed.Plan;
        screen.Line("✓ " + screen.Wording.Say("Godkänt: inga brott mot hårda regler.", "Passed: no breach of a hard rule."), new Style(Color.Green, decoration: Decoration.Bold));
        Claims(plan, passed.Claims);
        UncoveredList.Show(screen, plan.Problem, UncoveredVisits.Of(plan.Problem, plan.Roster));
        SummaryTables.Show(screen, PlanSummary.Of(plan), plan.Cost);
    }

    /// <summary>Says where the file's own figures differ from what the roster in it gives.</summary>
    private void Claims(CheckedRoster plan, RosterClaims claims)
    {
        var cost = decimal.Round(Price.ToKronor(plan.Cost), 2, MidpointRounding.AwayFromZero);
        if (claims.Cost is { } claimed && claimed != cost)
        {
            screen.Line(screen.Wording.Say(
                $"Filen säger kostnaden {screen.Wording.Number(claimed, 2)} kr, men schemat ger {screen.Wording.Number(cost, 2)} kr.",
                $"The file says the cost is {screen.Wording.Number(claimed, 2)} kr, but the roster gives {screen.Wording.Number(cost, 2)} kr."));
        }
        var uncovered = plan.Uncovered.Select(v => v.Id).ToHashSet();
        if (claims.Uncovered is { } named && !uncovered.SetEquals(named))
        {
            screen.Line(screen.Wording.Say(
                $"Filen nämner {named.Count} besök som ej täckta, men schemat lämnar {uncovered.Count} utan personal.",
                $"The file names {named.Count} visits as uncovered, but the roster leaves {uncovered.Count} without staff."));
        }
    }
}
