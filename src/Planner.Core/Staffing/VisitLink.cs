namespace Planner.Core.Staffing;

/// <summary>Two visits that must be served by the same person or people.</summary>
/// <param name="First">Index of the one visit.</param>
/// <param name="Second">Index of the other.</param>
public sealed record SamePersonLink(int First, int Second);

/// <summary>Two visits in order: the second starts between min and max minutes after the first ends.</summary>
/// <param name="First">Index of the visit that comes first.</param>
/// <param name="Second">Index of the visit that comes after.</param>
/// <param name="MinGap">Least minutes from the first's end to the second's start.</param>
/// <param name="MaxGap">Most minutes from the first's end to the second's start.</param>
public sealed record OrderLink(int First, int Second, int MinGap, int MaxGap);
