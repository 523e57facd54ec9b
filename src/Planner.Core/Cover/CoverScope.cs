namespace Planner.Core.Cover;

/// <summary>Over what a proposal was found and proven; each scope holds the ones before it.</summary>
public enum CoverScope
{
    /// <summary>Who serves the visits left open, and when; the unit's own duties may give way, every other client visit stands.</summary>
    OpenVisits,

    /// <summary>Also the times of the other visits of the days touched; they keep their people.</summary>
    DayTimes,

    /// <summary>Every visit of the days touched that has not begun and is not pinned.</summary>
    Day,

    /// <summary>Also other days of the week for visits that may be moved there.</summary>
    Week,
}
