using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>A stretch of unsocial time of one level and rate.</summary>
/// <param name="Time">The stretch, in horizon minutes.</param>
/// <param name="Level">Its level.</param>
/// <param name="KronorPerHour">What a paid hour in it pays on top.</param>
/// <param name="Rates">The dated rates the figure was taken from.</param>
public sealed record UnsocialPeriod(TimeRange Time, UnsocialLevel Level, decimal KronorPerHour, UnsocialRates Rates);
