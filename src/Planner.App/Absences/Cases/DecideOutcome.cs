using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>What came of deciding something about an absence.</summary>
public abstract record DecideOutcome
{
    private DecideOutcome()
    {
    }

    /// <summary>It is decided and written.</summary>
    /// <param name="What">What was done, in words.</param>
    /// <param name="Record">Id of the ledger's record of it, or null when the roster is as it was.</param>
    public sealed record Done(LocalText What, string? Record = null) : DecideOutcome;

    /// <summary>It cannot be decided; nothing was changed.</summary>
    public sealed record Refused(LocalText Reason) : DecideOutcome;

    /// <summary>Somebody else was first; nothing was changed.</summary>
    /// <param name="By">Who, or empty when that is not known.</param>
    public sealed record ChangedByOther(string By) : DecideOutcome;
}
