using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>A stretch of extra time and the rule it is paid by.</summary>
/// <param name="Rule">Additional time, simple or qualified overtime, or plain hours.</param>
/// <param name="Time">When, in horizon minutes.</param>
public readonly record struct ExtraPiece(PayRule Rule, TimeRange Time);

/// <summary>
/// Time ordered outside the ordinary pass (AB §20, domain.md §2). A part-timer's is fyllnad, earliest hours first, until the day
/// holds 8 h or the schedule's longer day; on a free Saturday, Sunday or holiday never. Then, and for a full-timer from the start,
/// it is simple overtime within two hours by the clock of the ordinary pass and qualified overtime otherwise.
/// Hourly employees are paid plain hours.
/// </summary>
public static class ExtraTime
{
    /// <summary>Which rule pays each ordered minute.</summary>
    /// <param name="contract">The person's employment.</param>
    /// <param name="day">Ordinary time of the day.</param>
    /// <param name="ordered">Ordered paid stretches, rast left out, disjoint, in any order.</param>
    /// <param name="rates">Limits of the rules.</param>
    /// <returns>Pieces by start; their minutes sum to the ordered ones.</returns>
    public static IReadOnlyList<ExtraPiece> Classify(Contract contract, OrdinaryDay day, IReadOnlyList<TimeRange> ordered, PayRates rates)
    {
        var pieces = new List<ExtraPiece>();
        var room = AdditionalRoom(contract, day, rates);
        foreach (var range in Stretches.Joined(ordered))
        {
            var additional = Math.Min(room, range.Minutes);
            room -= additional;
            var limit = range.Start + additional;
            Add(pieces, contract.IsHourly ? PayRule.PlainHours : PayRule.AdditionalTime, range.Start, limit);
            Overtime(pieces, new TimeRange(limit, range.End), Near(day, rates));
        }
        return pieces;
    }

    /// <summary>The ordered time as lines of pay; unsocial hours are apart, see <see cref="UnsocialPay"/>.</summary>
    /// <inheritdoc cref="Classify"/>
    public static IReadOnlyList<PayLine> Lines(Contract contract, OrdinaryDay day, IReadOnlyList<TimeRange> ordered, PayRates rates)
    {
        var hour = HourlyRate.Of(contract, day.Date, rates);
        return [.. Classify(contract, day, ordered, rates).Select(p => Line(p, day.Date, hour, rates))];
    }

    private static PayLine Line(ExtraPiece piece, DateOnly date, HourlyRate hour, PayRates rates)
    {
        DatedFigure? share = FigureOf(piece.Rule) is { } figure ? rates.On(figure, date) : null;
        var figures = share is null ? hour.Basis : [share, .. hour.Basis];
        return new(piece.Rule, date, piece.Time, piece.Time.Minutes, hour.KronorPerHour, share?.Factor ?? 1, figures, rates);
    }

    private static PayFigure? FigureOf(PayRule rule) =>
        rule == PayRule.AdditionalTime ? PayFigures.Additional
        : rule == PayRule.SimpleOvertime ? PayFigures.Simple
        : rule == PayRule.QualifiedOvertime ? PayFigures.Qualified
        : null;

    /// <summary>Minutes of the day still paid below overtime.</summary>
    private static int AdditionalRoom(Contract contract, OrdinaryDay day, PayRates rates)
    {
        if (contract.IsHourly)
        {
            return int.MaxValue;
        }
        if (contract.Percent >= 100 || day.IsFreeWeekendOrHoliday)
        {
            return 0;
        }
        var fullDay = Math.Max(rates.On(PayFigures.AdditionalDay, day.Date).Whole, day.ScheduleMinutes);
        return Math.Max(0, fullDay - day.NetMinutes);
    }

    /// <summary>The clock time in which overtime is simple: the ordinary pass and two hours on either side of it.</summary>
    private static List<TimeRange> Near(OrdinaryDay day, PayRates rates)
    {
        var window = rates.On(PayFigures.SimpleWindow, day.Date).Whole;
        return Stretches.Joined(day.Parts.Select(p => new TimeRange(p.Start - window, p.End + window)));
    }

    private static void Overtime(List<ExtraPiece> pieces, TimeRange range, List<TimeRange> near)
    {
        var start = range.Start;
        foreach (var close in near.Where(n => n.Overlaps(range)))
        {
            Add(pieces, PayRule.QualifiedOvertime, start, close.Start);
            Add(pieces, PayRule.SimpleOvertime, Math.Max(start, close.Start), Math.Min(range.End, close.End));
            start = Math.Min(range.End, close.End);
        }
        Add(pieces, PayRule.QualifiedOvertime, start, range.End);
    }

    private static void Add(List<ExtraPiece> pieces, PayRule rule, int start, int end)
    {
        if (end > start)
        {
            pieces.Add(new ExtraPiece(rule, new TimeRange(start, end)));
        }
    }
}
