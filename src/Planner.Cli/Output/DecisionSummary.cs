using Planner.App.Absences;
using Planner.App.Absences.Cases;

namespace Planner.Cli.Output;

/// <summary>What came of deciding, as the line of JSON has it.</summary>
/// <param name="Status">In a word.</param>
/// <param name="Record">Id of the ledger's record, or null.</param>
internal sealed record DecisionSummary(string Status, string? Record)
{
    /// <summary>In files; null when nothing was to be decided.</summary>
    public static DecisionSummary? Of(AcceptCoverOutcome? outcome) => outcome switch
    {
        null => null,
        AcceptCoverOutcome.Written written => new("accepted", written.Record.Id),
        AcceptCoverOutcome.Refused => new("acceptanceRefused", null),
        AcceptCoverOutcome.Unwritten => new("unwritten", null),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    /// <summary>In the database; null when nothing was to be decided.</summary>
    public static DecisionSummary? Of(DecideOutcome? outcome) => outcome switch
    {
        null => null,
        DecideOutcome.Done { Record: null } => new("asked", null),
        DecideOutcome.Done done => new("accepted", done.Record),
        DecideOutcome.Refused => new("acceptanceRefused", null),
        DecideOutcome.ChangedByOther => new("changedByOther", null),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };
}
