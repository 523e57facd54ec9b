using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>
/// Sick pay (domain.md §2 S34): 80 % of the hour for scheduled time lost on days 1 to 14 of a sick period, less a deduction of 20 %
/// of an average week's sick pay, never more than the sick pay due. A spell that begins within five calendar days of the last one's
/// end continues its period: days are counted on, and only what is left of the deduction is made. After ten deductions in twelve
/// months there are no more.
/// </summary>
/// <remarks>The hour is the agreement's, monthly salary / 165. Unsocial hours lost are not paid (domain.md §2 S30, S32).</remarks>
public static class SickPay
{
    /// <summary>The lines of all spells, by spell; those of a deduction are negative.</summary>
    /// <param name="contract">The person's employment.</param>
    /// <param name="averageWeekMinutes">Paid minutes of an average week: the contract's, or an hourly employee's own average.</param>
    /// <param name="spells">Every spell of the last year or more, in order, disjoint.</param>
    /// <param name="rates">The figures.</param>
    public static IReadOnlyList<PayLine> Lines(Contract contract, int averageWeekMinutes, IReadOnlyList<SickSpell> spells, PayRates rates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(averageWeekMinutes);
        var lines = new List<PayLine>();
        var deductedFrom = new List<DateOnly>();
        SickPeriod? period = null;
        for (var i = 0; i < spells.Count; i++)
        {
            var spell = spells[i];
            if (i > 0 && spell.First <= spells[i - 1].Last)
            {
                throw new ArgumentException($"The sick spell from {spell.First:yyyy-MM-dd} begins before the one ended {spells[i - 1].Last:yyyy-MM-dd}. Maybe they are one, or out of order.");
            }
            if (period is null || spell.First.DayNumber - spells[i - 1].Last.DayNumber > rates.On(PayFigures.Relapse, spell.First).Whole)
            {
                var recent = deductedFrom.Count(d => d > spell.First.AddYears(-1));
                var exempt = recent >= rates.On(PayFigures.MostDeductions, spell.First).Whole;
                period = new SickPeriod(contract, exempt ? 0 : averageWeekMinutes, spell.First, rates);
                deductedFrom.AddRange(exempt ? [] : [spell.First]);
            }
            lines.AddRange(period.Lines(spell));
        }
        return lines;
    }
}
