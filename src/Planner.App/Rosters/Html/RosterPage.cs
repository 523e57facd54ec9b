using Planner.App.Rosters.Json;
using Planner.App.Rosters.Summary;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Html;

/// <summary>What a roster's page shows, whether the roster was just built or has been changed since.</summary>
/// <param name="Plan">The roster.</param>
/// <param name="Summary">Its figures.</param>
/// <param name="Uncovered">What is not covered, and why.</param>
/// <param name="Standing">In one sentence what is known of it.</param>
/// <param name="Notes">What the reader should know.</param>
/// <param name="Origin">How it came about.</param>
internal sealed record RosterPage(
    CheckedRoster Plan, PlanSummary Summary, IReadOnlyList<UncoveredVisit> Uncovered, LocalText Standing, IReadOnlyList<string> Notes, LocalText Origin)
{
    /// <summary>The page of a plan just built.</summary>
    public static RosterPage Of(WeekReport report)
    {
        var (result, problem) = (report.Result, report.Result.Plan.Problem);
        var origin = new LocalText(
            $"Scenario {problem.Name}, version {problem.Version}. Frö {result.Options.Seed}, {result.Iterations} sökrundor, lösare: {result.Engine}.",
            $"Scenario {problem.Name}, version {problem.Version}. Seed {result.Options.Seed}, {result.Iterations} search rounds, engine: {result.Engine}.");
        return new RosterPage(result.Plan, report.Summary, report.Uncovered, ProofSentence.Of(result), result.Notes, origin);
    }

    /// <summary>The page of a roster that events have changed.</summary>
    public static RosterPage Of(CheckedRoster plan, RosterRevision revision)
    {
        var (problem, events) = (plan.Problem, revision.Events.Count);
        return new RosterPage(
            plan,
            PlanSummary.Of(plan),
            UncoveredVisits.Of(problem, plan.Roster),
            new($"Version {revision.Number}: schemat är ändrat sedan veckan byggdes ({events} händelser och beslut).", $"Revision {revision.Number}: the roster has changed since the week was built ({events} events and decisions)."),
            [],
            new($"Scenario {problem.Name}, version {problem.Version}.", $"Scenario {problem.Name}, version {problem.Version}."));
    }
}
