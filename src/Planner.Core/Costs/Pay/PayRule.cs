using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>What a line of pay is paid for.</summary>
/// <param name="Id">Permanent id, for example <c>overtid-enkel</c>.</param>
/// <param name="Title">What a user reads.</param>
/// <param name="IsOvertime">Whether its minutes are overtime, which needs a manager's decision and counts against the year's ceiling.</param>
public sealed record PayRule(string Id, LocalText Title, bool IsOvertime = false)
{
    /// <summary>An hourly employee's plain hours.</summary>
    public static PayRule PlainHours { get; } = new("timlon", new("Timlön", "Hourly pay"));

    /// <summary>A part-timer's extra time up to a full day (fyllnadstid).</summary>
    public static PayRule AdditionalTime { get; } = new("fyllnad", new("Fyllnadstid", "Additional time"));

    /// <summary>Overtime just before or after the ordinary pass.</summary>
    public static PayRule SimpleOvertime { get; } = new("overtid-enkel", new("Enkel övertid", "Simple overtime"), IsOvertime: true);

    /// <summary>All other overtime.</summary>
    public static PayRule QualifiedOvertime { get; } = new("overtid-kvalificerad", new("Kvalificerad övertid", "Qualified overtime"), IsOvertime: true);

    /// <summary>Hours of the contract moved outside the old pass at short notice.</summary>
    public static PayRule ShiftedHours { get; } = new("forskjuten", new("Förskjuten arbetstid", "Shifted hours"));

    /// <summary>Unsocial hours; the line's figure says which level.</summary>
    public static PayRule UnsocialHours { get; } = new("ob", new("Obekväm arbetstid", "Unsocial hours"));

    /// <summary>Sick pay, days 1 to 14.</summary>
    public static PayRule SickPay { get; } = new("sjuklon", new("Sjuklön", "Sick pay"));

    /// <summary>The deduction at the start of a sick period, with what an earlier spell of the period already bore.</summary>
    public static PayRule SickDeduction { get; } = new("karensavdrag", new("Karensavdrag", "Sick-pay deduction"));
}
