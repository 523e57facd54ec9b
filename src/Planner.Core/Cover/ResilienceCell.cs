namespace Planner.Core.Cover;

/// <summary>One person on one day of the map.</summary>
/// <param name="Absence">The absence played.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="IsProven">Whether no lawful reallocation loses less; false also when it was not played.</param>
public sealed record ResilienceCell(SingleAbsence Absence, ResilienceOutcome Outcome, bool IsProven)
{
    /// <summary>How critical the person is that day, lowest first: by the gravest loss, then minutes lost, then minutes of boendestöd moved.</summary>
    internal (int Group, int Tier, int Minutes) Criticality => Outcome switch
    {
        ResilienceOutcome.Impossible => (0, 0, 0),
        ResilienceOutcome.Lost lost => (1, (int)lost.Worst, -lost.Minutes),
        ResilienceOutcome.SupportMoved moved => (2, 0, -moved.Minutes),
        ResilienceOutcome.Covered => (3, 0, 0),
        ResilienceOutcome.NotPlayed => (4, 0, 0),
        _ => throw new InvalidOperationException($"Unknown outcome {Outcome.GetType().Name}."),
    };
}
