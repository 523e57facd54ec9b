namespace Planner.Core.Staffing;

/// <summary>A wish for or against a type of shift on a day (passönskemål).</summary>
/// <param name="Day">Day index the shift starts on.</param>
/// <param name="Type">Position of the shift type in <c>PlanningProblem.ShiftTypes</c>.</param>
/// <param name="ToWork">True: wants this shift. False: wants not to have it.</param>
/// <param name="Weight">How strong, 1 or more; multiplies the wish's price.</param>
public sealed record ShiftWish(int Day, int Type, bool ToWork, int Weight);
