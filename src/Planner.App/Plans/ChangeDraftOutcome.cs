using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>What came of changing a draft.</summary>
public abstract record ChangeDraftOutcome
{
    private ChangeDraftOutcome()
    {
    }

    /// <summary>The draft is changed; read the week anew.</summary>
    /// <param name="Done">What was done, in words.</param>
    public sealed record Changed(LocalText Done) : ChangeDraftOutcome;

    /// <summary>The change cannot be made; nothing was changed.</summary>
    public sealed record Refused(LocalText Reason) : ChangeDraftOutcome;

    /// <summary>Somebody else has changed the week since it was shown; nothing was changed.</summary>
    /// <param name="By">Who, or empty when that is not known.</param>
    public sealed record ChangedByOther(string By) : ChangeDraftOutcome;
}
