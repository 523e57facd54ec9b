namespace Planner.App.Absences.Ledgers;

/// <summary>The figures of one record, or of several together. Money and service are never netted against each other.</summary>
/// <param name="OldMinutes">Minutes beyond the schedule in the counterfactual.</param>
/// <param name="NewMinutes">Minutes beyond the schedule in the chosen plan.</param>
/// <param name="OldCost">Extra pay in the counterfactual, kronor.</param>
/// <param name="NewCost">Extra pay in the chosen plan, kronor.</param>
/// <param name="OldCostWithOnCost">The same with on-cost.</param>
/// <param name="NewCostWithOnCost">The same with on-cost.</param>
/// <param name="Service">What the chosen plan did to service.</param>
/// <param name="OldService">What even overtime could not cover, counted apart: it is not saved.</param>
public sealed record LedgerFigures(
    int OldMinutes, int NewMinutes, decimal OldCost, decimal NewCost, decimal OldCostWithOnCost, decimal NewCostWithOnCost, ServiceEffect Service, ServiceEffect OldService)
{
    /// <summary>Nothing.</summary>
    public static LedgerFigures None { get; } = new(0, 0, 0, 0, 0, 0, ServiceEffect.None, ServiceEffect.None);

    /// <summary>Minutes avoided; may be negative.</summary>
    public int AvoidedMinutes => OldMinutes - NewMinutes;

    /// <summary>Kronor avoided; may be negative.</summary>
    public decimal Avoided => OldCost - NewCost;

    /// <summary>Kronor avoided with on-cost; may be negative.</summary>
    public decimal AvoidedWithOnCost => OldCostWithOnCost - NewCostWithOnCost;

    /// <summary>The figures of a record.</summary>
    public static LedgerFigures Of(LedgerRecord record) => new(
        record.Counterfactual?.ExtraMinutes ?? 0,
        record.Chosen?.ExtraMinutes ?? 0,
        record.Counterfactual?.Pay.Sum(p => p.Amount) ?? 0,
        record.Chosen?.Pay.Sum(p => p.Amount) ?? 0,
        record.Counterfactual?.Pay.Sum(p => p.AmountWithOnCost) ?? 0,
        record.Chosen?.Pay.Sum(p => p.AmountWithOnCost) ?? 0,
        record.Chosen?.Service ?? ServiceEffect.None,
        record.Counterfactual?.Service ?? ServiceEffect.None);

    /// <summary>Both together.</summary>
    public LedgerFigures Plus(LedgerFigures other) => new(
        OldMinutes + other.OldMinutes, NewMinutes + other.NewMinutes, OldCost + other.OldCost, NewCost + other.NewCost,
        OldCostWithOnCost + other.OldCostWithOnCost, NewCostWithOnCost + other.NewCostWithOnCost, Service.Plus(other.Service), OldService.Plus(other.OldService));
}
