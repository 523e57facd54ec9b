namespace Planner.Core.Rules;

/// <summary>
/// Prices inside the planner are whole numbers of 1/6 000 krona, so that kronor per hour times minutes and
/// öre times pieces are both exact. They are weights for choosing between plans, not pay.
/// </summary>
public static class Price
{
    /// <summary>Price units in one krona.</summary>
    public const long UnitsPerKrona = 6000;

    /// <summary>A sum in kronor as price units, rounded to the nearest unit.</summary>
    public static long OfKronor(decimal kronor) => (long)decimal.Round(kronor * UnitsPerKrona, MidpointRounding.AwayFromZero);

    /// <summary>Kronor per hour as price units per minute.</summary>
    public static long PerMinute(decimal kronorPerHour) => OfKronor(kronorPerHour / 60m);

    /// <summary>Price units as kronor.</summary>
    public static decimal ToKronor(long units) => (decimal)units / UnitsPerKrona;
}
