using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>A figure pay depends on, apart from what it is worth from one date or another.</summary>
/// <param name="Key">Permanent key in <c>pay-rates.yaml</c>, for example <c>overtid.enkel</c>.</param>
/// <param name="Title">What it means, to a user.</param>
/// <param name="Unit">What the number counts.</param>
/// <param name="Min">Least value accepted.</param>
/// <param name="Max">Greatest value accepted.</param>
public sealed record PayFigure(string Key, LocalText Title, SettingUnit Unit, decimal Min, decimal Max);

/// <summary>What a figure is worth from a day on, and how far that can be trusted.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="ValidFrom">First day it holds; it holds until the same figure's next row.</param>
/// <param name="Value">The value, in the figure's unit.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsVerified">Whether it has been compared with the agreement's or the law's own text.</param>
public sealed record DatedFigure(PayFigure Figure, DateOnly ValidFrom, decimal Value, string Source, bool IsVerified)
{
    /// <summary>A percentage as a factor: 180 % is 1.8.</summary>
    public decimal Factor => Value / 100m;

    /// <summary>The value as a whole number of minutes, days or pieces.</summary>
    public int Whole => (int)Value;

    /// <summary>Whether a switch is on.</summary>
    public bool IsOn => Value != 0;
}
