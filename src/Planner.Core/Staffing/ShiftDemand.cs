namespace Planner.Core.Staffing;

/// <summary>How many should work a type of shift on a day (bemanningskrav), and what each one too few or too many costs.</summary>
/// <param name="Day">Day index the shifts start on.</param>
/// <param name="Type">Position of the shift type in <c>PlanningProblem.ShiftTypes</c>.</param>
/// <param name="Wanted">How many are wanted, 0 or more.</param>
/// <param name="UnderPrice">Price units for each one missing, 0 or more.</param>
/// <param name="OverPrice">Price units for each one too many, 0 or more.</param>
public sealed record ShiftDemand(int Day, int Type, int Wanted, long UnderPrice, long OverPrice)
{
    /// <summary>What it costs when so many work.</summary>
    public long CostOf(int there) => there < Wanted ? UnderPrice * (Wanted - there) : OverPrice * (there - Wanted);
}
