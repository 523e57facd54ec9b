using Planner.App.Rosters;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Weeks;

/// <summary>What came of building a week.</summary>
public abstract record BuildWeekOutcome
{
    private BuildWeekOutcome()
    {
    }

    /// <summary>A plan that the checker passed, written.</summary>
    /// <param name="Report">The plan and its figures.</param>
    /// <param name="Files">The files written.</param>
    /// <param name="Warnings">What looks odd in the scenario.</param>
    public sealed record Built(WeekReport Report, IReadOnlyList<string> Files, IReadOnlyList<ScenarioFault> Warnings) : BuildWeekOutcome;

    /// <summary>A plan that could not be written in the end; earlier files are untouched.</summary>
    public sealed record Unwritten(WeekReport Report, LocalText Fault) : BuildWeekOutcome;

    /// <summary>Nothing was planned because nothing can be written there.</summary>
    public sealed record CannotWrite(LocalText Fault) : BuildWeekOutcome;

    /// <summary>The scenario cannot be planned; nothing was written.</summary>
    public sealed record BadScenario(IReadOnlyList<ScenarioFault> Faults) : BuildWeekOutcome;

    /// <summary>No roster keeps every hard rule; nothing was written.</summary>
    /// <param name="Problem">The problem.</param>
    /// <param name="Breaches">What the best try still breaks.</param>
    public sealed record NothingLawful(PlanningProblem Problem, IReadOnlyList<Finding> Breaches) : BuildWeekOutcome;
}
