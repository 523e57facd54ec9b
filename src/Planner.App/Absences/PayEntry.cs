using Planner.Core.Costs;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>One amount of extra pay and everything it follows from: hours × kronor per hour × share.</summary>
/// <param name="Person">Who is paid.</param>
/// <param name="Rule">Id of the pay rule, for example <c>overtid-enkel</c>.</param>
/// <param name="Title">What is paid for.</param>
/// <param name="IsOvertime">Whether its minutes are overtime.</param>
/// <param name="Date">Date of the shift, or the first of the month for what is paid by the month.</param>
/// <param name="Minutes">Paid minutes; negative for what is no longer paid.</param>
/// <param name="HourlyRate">Kronor per hour before the share, not rounded.</param>
/// <param name="Factor">Share of the hour paid: 1.8 for 180 %.</param>
/// <param name="Amount">Kronor to the employee, to the öre.</param>
/// <param name="AmountWithOnCost">Kronor to the employer, with on-cost (PO), to the öre.</param>
/// <param name="OnCostPercent">The on-cost used.</param>
/// <param name="IsVerified">Whether every figure behind the amount has been compared with the agreement's own text.</param>
public sealed record PayEntry(
    string Person, string Rule, LocalText Title, bool IsOvertime, DateOnly Date, int Minutes, decimal HourlyRate, decimal Factor,
    decimal Amount, decimal AmountWithOnCost, decimal OnCostPercent, bool IsVerified)
{
    /// <summary>Minutes of overtime among entries.</summary>
    public static int OvertimeMinutes(IEnumerable<PayEntry> pay) => pay.Where(p => p.IsOvertime).Sum(p => p.Minutes);

    /// <summary>The cost engine's line as an entry of the person's.</summary>
    public static PayEntry Of(Person person, PayLine line) => new(
        person.Id.Value, line.Rule.Id, line.Title, line.Rule.IsOvertime, line.Date, line.Minutes, line.HourlyRate, line.Factor,
        line.Amount, line.AmountWithOnCost, line.OnCost.Value, line.IsVerified);
}
