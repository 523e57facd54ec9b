namespace Planner.Core.Costs;

/// <summary>The sum of some lines of pay.</summary>
/// <param name="OvertimeMinutes">Minutes of overtime, simple and qualified.</param>
/// <param name="Amount">Kronor to employees: the sum of the lines' amounts.</param>
/// <param name="AmountWithOnCost">Kronor to the employer: the sum of the lines' amounts with on-cost.</param>
/// <param name="IsVerified">Whether every figure behind every line has been verified; true of nothing.</param>
public sealed record PayTotal(int OvertimeMinutes, decimal Amount, decimal AmountWithOnCost, bool IsVerified)
{
    /// <summary>The sum of the lines.</summary>
    public static PayTotal Of(IEnumerable<PayLine> lines)
    {
        var all = lines.ToList();
        return new(
            all.Where(l => l.Rule.IsOvertime).Sum(l => l.Minutes),
            all.Sum(l => l.Amount),
            all.Sum(l => l.AmountWithOnCost),
            all.All(l => l.IsVerified));
    }
}
