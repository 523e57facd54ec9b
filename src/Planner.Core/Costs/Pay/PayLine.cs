using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>
/// One amount of pay, unfolded: hours × kronor per hour × factor. The amount is rounded to the öre, half away from zero, once,
/// here; nothing that goes into it is rounded before, except where the agreement rounds hours.
/// </summary>
public sealed record PayLine
{
    /// <summary>Creates the line and works out its amounts.</summary>
    /// <param name="rule">What it is paid for.</param>
    /// <param name="date">Local date of the shift, or the first of the month for what is paid by the month.</param>
    /// <param name="time">When, in horizon minutes; null when the minutes are a sum of several stretches.</param>
    /// <param name="minutes">Paid minutes; negative for what is no longer paid.</param>
    /// <param name="hour">Kronor per hour and what that rests on.</param>
    /// <param name="factor">Share of the hour paid: 1.8 for 180 %.</param>
    /// <param name="figures">The dated figures of the rate and factor; the on-cost is added to them.</param>
    /// <param name="rates">The tables, for the on-cost.</param>
    public PayLine(PayRule rule, DateOnly date, TimeRange? time, int minutes, decimal hour, decimal factor, IEnumerable<DatedFigure> figures, PayRates rates)
    {
        OnCost = rates.On(PayFigures.OnCost, date);
        (Rule, Date, Time, Minutes, HourlyRate, Factor) = (rule, date, time, minutes, hour, factor);
        Figures = [.. figures];
        var amount = minutes * hour * factor / 60m;
        Amount = Round(amount);
        AmountWithOnCost = Round(amount * (1 + OnCost.Factor));
    }

    /// <summary>What it is paid for.</summary>
    public PayRule Rule { get; }

    /// <summary>Local date of the shift, or the first of the month for what is paid by the month.</summary>
    public DateOnly Date { get; }

    /// <summary>When, in horizon minutes; null when the minutes are a sum of several stretches.</summary>
    public TimeRange? Time { get; }

    /// <summary>Paid minutes; negative for what is no longer paid.</summary>
    public int Minutes { get; }

    /// <summary>Kronor per hour before the factor, not rounded.</summary>
    public decimal HourlyRate { get; }

    /// <summary>Share of the hour paid.</summary>
    public decimal Factor { get; }

    /// <summary>Kronor to the employee, to the öre.</summary>
    public decimal Amount { get; }

    /// <summary>Kronor to the employer, with on-cost, to the öre.</summary>
    public decimal AmountWithOnCost { get; }

    /// <summary>The dated figures behind the rate and the factor.</summary>
    public IReadOnlyList<DatedFigure> Figures { get; }

    /// <summary>The on-cost in <see cref="AmountWithOnCost"/>.</summary>
    public DatedFigure OnCost { get; }

    /// <summary>Whether every figure behind the amount without on-cost has been verified.</summary>
    public bool IsVerified => Figures.All(f => f.IsVerified);

    /// <summary>What is paid for: the rule, and for unsocial hours the level.</summary>
    public LocalText Title => Rule == PayRule.UnsocialHours ? Figures[0].Figure.Title : Rule.Title;

    /// <summary>The amount unfolded, for example <c>Enkel övertid: 2 h × 190,91 kr × 180 % = 687,27 kr</c>; the hour is shown rounded.</summary>
    public LocalText Unfold() => new(
        $"{Title.Sv}: {Say.Duration(Minutes).Sv} × {Say.Kronor(HourlyRate).Sv} × {Say.Percent(Factor).Sv} = {Say.Kronor(Amount).Sv}",
        $"{Title.En}: {Say.Duration(Minutes).En} × {Say.Kronor(HourlyRate).En} × {Say.Percent(Factor).En} = {Say.Kronor(Amount).En}");

    private static decimal Round(decimal kronor) => decimal.Round(kronor, 2, MidpointRounding.AwayFromZero);
}
