namespace Planner.Core.Planning;

/// <summary>What a bound pays and takes on one person-day, in price units.</summary>
/// <param name="Serving">What serving each visit costs, by visit; below 0 where the visit's worth is more.</param>
/// <param name="PaidMinute">What each paid minute costs.</param>
/// <param name="Works">What a shift costs by being there.</param>
/// <param name="Evenings">What a shift costs that ends after a minute.</param>
internal readonly record struct DayPrices(double[] Serving, double PaidMinute, double Works, (int Minute, double Price)[] Evenings);
