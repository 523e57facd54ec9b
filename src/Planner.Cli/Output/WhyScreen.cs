using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.Cli.Output;

/// <summary>Shows the verdict on each person for one visit.</summary>
internal sealed class WhyScreen(Screen screen)
{
    /// <summary>Shows the outcome and gives the exit code.</summary>
    public int Show(ExplainVisitOutcome outcome)
    {
        switch (outcome)
        {
            case ExplainVisitOutcome.Explained explained:
                Explained(explained);
                return ExitCode.Ok;
            case ExplainVisitOutcome.Unknown unknown:
                screen.Fault(screen.Wording.Say(unknown.Fault));
                return ExitCode.BadInput;
            case ExplainVisitOutcome.BadScenario bad:
                return FaultList.Show(screen, bad.Faults);
            case ExplainVisitOutcome.BadRoster bad:
                return FaultList.Show(screen, bad.Faults);
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private void Explained(ExplainVisitOutcome.Explained explained)
    {
        var (visit, wording) = (explained.Visit, screen.Wording);
        var client = visit.Client is { } c ? $" {c.Id}" : "";
        var name = wording.Say(ActivityName.Of(visit.Kind, visit.Service).Name);
        screen.Heading($"{visit.Id}: {name}{client}, {VisitTimes.Of(visit, explained.Problem.Horizon, wording)}, {wording.Hours(visit.Minutes)}");
        foreach (var verdict in explained.Verdicts)
        {
            screen.Line($"{verdict.Person.Name} ({verdict.Person.Id})");
            foreach (var line in Lines(explained.Problem, verdict))
            {
                screen.Line("  " + line);
            }
        }
    }

    private IEnumerable<string> Lines(PlanningProblem problem, Verdict verdict) => verdict switch
    {
        Verdict.Serves serves => [screen.Wording.Say($"✓ har besöket, {At(problem, serves.Start)}", $"✓ serves it, {At(problem, serves.Start)}")],
        Verdict.Possible possible =>
            [screen.Wording.Say($"✓ kan, {At(problem, possible.Start)}: {Signed(possible.CostDifference)}", $"✓ can, {At(problem, possible.Start)}: {Signed(possible.CostDifference)}"),
             .. possible.Changes.Select(c => $"    {c.Key} {Signed(c.Value)}")],
        Verdict.Forbidden forbidden => forbidden.Breaches.Select(b => $"✕ [{b.Rule.Id}] {screen.Wording.Say(b.Rule.Describe(b, problem))}"),
        _ => throw new InvalidOperationException($"Unknown verdict {verdict.GetType().Name}."),
    };

    private string At(PlanningProblem problem, int minute) =>
        $"{screen.Wording.Day(problem.Horizon.DateOf(problem.Horizon.DayOfMinute(minute)))} {Wording.Time(problem.Horizon, minute)}";

    private string Signed(long units)
    {
        var kronor = Price.ToKronor(units);
        return (kronor > 0 ? "+" : "") + screen.Wording.Number(kronor, 2) + " kr";
    }
}
