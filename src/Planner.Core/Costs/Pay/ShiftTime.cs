using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>The stretches of a shift that pay is about.</summary>
internal static class ShiftTime
{
    /// <summary>Paid stretches: the shift less its unpaid breaks.</summary>
    public static List<TimeRange> Paid(Shift shift) =>
        Stretches.Less([shift.Time], [.. shift.Breaks.Where(b => !b.Paid).Select(b => b.Time)]);

    /// <summary>The shift with its rast, less the gaps of a split shift.</summary>
    public static List<TimeRange> Parts(Shift shift) =>
        Stretches.Less([shift.Time], [.. shift.Breaks.Where(b => b.IsSplit).Select(b => b.Time)]);
}
