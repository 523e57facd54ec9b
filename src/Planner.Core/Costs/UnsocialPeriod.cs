using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>A stretch of unsocial time of one level and rate.</summary>
/// <param name="Time">The stretch, in horizon minutes.</param>
/// <param name="Level">Its level.</param>
/// <param name="Rate">The dated figure it pays by.</param>
public sealed record UnsocialPeriod(TimeRange Time, UnsocialLevel Level, DatedFigure Rate)
{
    /// <summary>What a paid hour in it pays on top, in kronor.</summary>
    public decimal KronorPerHour => Rate.Value;
}
