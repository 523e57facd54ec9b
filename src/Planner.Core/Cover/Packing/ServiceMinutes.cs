namespace Planner.Core.Cover;

/// <summary>
/// Minutes of service lost in each of <see cref="CoverTiers.Service"/>, in one number: the first tier in the highest bits,
/// so that the numbers compare as the tiers do, and add up tier by tier.
/// </summary>
internal readonly record struct ServiceMinutes(UInt128 Packed) : IComparable<ServiceMinutes>
{
    private const int Bits = 20;

    public static ServiceMinutes None => default;

    /// <summary>More than anything that can be lost.</summary>
    public static ServiceMinutes TooMuch => new(UInt128.MaxValue);

    public static ServiceMinutes operator +(ServiceMinutes one, ServiceMinutes other) => new(one.Packed + other.Packed);

    public static ServiceMinutes operator -(ServiceMinutes one, ServiceMinutes other) => new(one.Packed - other.Packed);

    public static bool operator <(ServiceMinutes one, ServiceMinutes other) => one.Packed < other.Packed;

    public static bool operator >(ServiceMinutes one, ServiceMinutes other) => one.Packed > other.Packed;

    public static bool operator <=(ServiceMinutes one, ServiceMinutes other) => one.Packed <= other.Packed;

    public static bool operator >=(ServiceMinutes one, ServiceMinutes other) => one.Packed >= other.Packed;

    /// <summary>So many minutes lost in one tier.</summary>
    public static ServiceMinutes Of(CoverTier tier, long minutes) => new((UInt128)(ulong)minutes << Shift(tier));

    /// <summary>The minutes lost in a tier.</summary>
    public long In(CoverTier tier) => (long)(ulong)((Packed >> Shift(tier)) & ((1UL << Bits) - 1));

    public int CompareTo(ServiceMinutes other) => Packed.CompareTo(other.Packed);

    private static int Shift(CoverTier tier) => (CoverTiers.Service.Count - 1 - (int)tier) * Bits;
}
