namespace Planner.Core.Staffing;

/// <summary>A wish for or against working in a stretch of time (önskemål).</summary>
/// <param name="Time">The stretch, in horizon minutes.</param>
/// <param name="ToWork">True: wants to work some of it. False: wants to be free all of it.</param>
/// <param name="Weight">How strong, 1 (weak) to 5 (strong); multiplies the wish's price.</param>
public sealed record Wish(TimeRange Time, bool ToWork, int Weight);
