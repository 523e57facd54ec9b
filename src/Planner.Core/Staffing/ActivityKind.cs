namespace Planner.Core.Staffing;

/// <summary>What a stretch of paid time is used for.</summary>
public enum ActivityKind
{
    /// <summary>Direct time with a client (besök).</summary>
    Visit,

    /// <summary>The coordinator's work, spread over the team (samordning).</summary>
    Coordination,

    /// <summary>Written documentation (dokumentation).</summary>
    Documentation,

    /// <summary>A meeting, for example APT (möte).</summary>
    Meeting,

    /// <summary>Travel between two places (restid): paid work.</summary>
    Travel,

    /// <summary>Paid time not yet given to a visit: the slack that covers absence (resurstid).</summary>
    Resource,
}
