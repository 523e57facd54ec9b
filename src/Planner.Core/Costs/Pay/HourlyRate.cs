using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>What an hour of a person's time is worth before percentages: the full-time monthly salary / 165 (AB, domain.md §2 S23).</summary>
/// <param name="KronorPerHour">Kronor per hour, not rounded: only amounts are.</param>
/// <param name="Basis">The dated figures it was worked out from; an own salary comes from the scenario and is none of them.</param>
public sealed record HourlyRate(decimal KronorPerHour, IReadOnlyList<DatedFigure> Basis)
{
    /// <summary>The hour of a contract on a date. A salary of 0 means that none is written: then the tables' own is used.</summary>
    public static HourlyRate Of(Contract contract, DateOnly date, PayRates rates)
    {
        if (contract is { IsHourly: true, MonthlySalary: 0 })
        {
            var wage = rates.On(PayFigures.HourlyWage, date);
            return new(wage.Value, [wage]);
        }
        var divisor = rates.On(PayFigures.Divisor, date);
        if (contract.MonthlySalary > 0)
        {
            return new(contract.MonthlySalary / divisor.Value, [divisor]);
        }
        var assumed = rates.On(PayFigures.AssumedSalary, date);
        return new(assumed.Value / divisor.Value, [assumed, divisor]);
    }
}
