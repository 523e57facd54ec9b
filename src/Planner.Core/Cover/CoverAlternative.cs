namespace Planner.Core.Cover;

/// <summary>With what means an absence is covered; each allows what the ones before it allow.</summary>
public enum CoverAlternative
{
    /// <summary>Only hours already scheduled (omfördelning): the policy of the action plan.</summary>
    Reallocation,

    /// <summary>Also part-timers' fyllnadstid and hourly employees.</summary>
    ExtraHours,

    /// <summary>Also overtime; needs a manager's name and reason.</summary>
    Overtime,

    /// <summary>
    /// For comparison only: the old way. Exactly the visits left open, served outside scheduled hours, nobody else's
    /// visits moved.
    /// </summary>
    Counterfactual,
}
