using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>A sick period as its spells come: how many of its days have passed, and how much of the deduction has been made.</summary>
/// <param name="contract">The person's employment.</param>
/// <param name="weekMinutes">Paid minutes of an average week, 0 for no deduction.</param>
/// <param name="first">First day; the period's figures are those of that day.</param>
/// <param name="rates">The figures.</param>
internal sealed class SickPeriod(Contract contract, int weekMinutes, DateOnly first, PayRates rates)
{
    private readonly DatedFigure _share = rates.On(PayFigures.SickShare, first);
    private readonly DatedFigure _deduction = rates.On(PayFigures.Deduction, first);
    private readonly int _payDays = rates.On(PayFigures.SickDays, first).Whole;
    private int _days;
    private int _deductedMinutes;

    /// <summary>Sick minutes the whole deduction is worth.</summary>
    private decimal Deduction => weekMinutes * _deduction.Factor;

    public IEnumerable<PayLine> Lines(SickSpell spell)
    {
        var paid = spell.Lost.Where(d => d.Minutes > 0 && _days + d.Date.DayNumber - spell.First.DayNumber < _payDays).ToList();
        _days += spell.Days;
        var due = paid.Sum(d => d.Minutes);
        return paid.Select(d => Line(PayRule.SickPay, d.Date, d.Minutes))
            .Concat(due > 0 ? Deducted(paid[0].Date, due) : [])
            .ToList();
    }

    /// <summary>As much of the deduction as is left and due; the whole of it is shown when it fits, less what an earlier spell bore.</summary>
    private IEnumerable<PayLine> Deducted(DateOnly date, int due)
    {
        var left = Deduction - _deductedMinutes;
        if (left <= 0)
        {
            yield break;
        }
        if (due < left)
        {
            _deductedMinutes += due;
            yield return Line(PayRule.SickDeduction, date, -due);
            yield break;
        }
        yield return Line(PayRule.SickDeduction, date, -weekMinutes, _deduction);
        if (_deductedMinutes > 0)
        {
            yield return Line(PayRule.SickDeduction, date, _deductedMinutes);
        }
        _deductedMinutes = (int)Math.Ceiling(Deduction);
    }

    private PayLine Line(PayRule rule, DateOnly date, int minutes, DatedFigure? part = null)
    {
        var hour = HourlyRate.Of(contract, date, rates);
        DatedFigure[] figures = part is null ? [_share] : [_share, part];
        return new(rule, date, null, minutes, hour.KronorPerHour, _share.Factor * (part?.Factor ?? 1), [.. figures, .. hour.Basis], rates);
    }
}
