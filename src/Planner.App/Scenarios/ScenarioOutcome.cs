namespace Planner.App.Scenarios;

/// <summary>What came of loading a scenario.</summary>
public abstract record ScenarioOutcome
{
    private ScenarioOutcome()
    {
    }

    /// <summary>The scenario can be planned.</summary>
    /// <param name="Scenario">The scenario.</param>
    /// <param name="Warnings">What looks odd but can be planned, for example more visits than a decision grants.</param>
    public sealed record Loaded(Scenario Scenario, IReadOnlyList<ScenarioFault> Warnings) : ScenarioOutcome;

    /// <summary>The scenario cannot be planned.</summary>
    /// <param name="Faults">Every fault found, by file and line.</param>
    public sealed record Faulty(IReadOnlyList<ScenarioFault> Faults) : ScenarioOutcome;
}
