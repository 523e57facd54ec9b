using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>
/// Pay for unsocial hours (OB, domain.md §2 S30, S32): minutes are summed by level and calendar month; under an hour pays nothing,
/// and the rest is rounded up to half hours. Absence pays none: leave absent time out of the paid stretches.
/// </summary>
public static class UnsocialPay
{
    private const int Least = 60;
    private const int Step = 30;

    /// <summary>A person's unsocial hours in the problem's days, those of absence left out; one line for each month and level.</summary>
    /// <param name="problem">Its days, and whether Whitsun is a storhelg.</param>
    /// <param name="week">The person's shifts and absences.</param>
    /// <param name="rates">What the levels pay.</param>
    public static IReadOnlyList<PayLine> ByMonth(PlanningProblem problem, PersonWeek week, PayRates rates)
    {
        var paid = Stretches.Less(week.Shifts.SelectMany(ShiftTime.Paid), Stretches.Joined(week.Person.Absences.Select(a => a.Time)));
        return ByMonth(problem.Horizon, paid, rates, WithWhitsun(problem));
    }

    /// <summary>One line for each month and level, rounded as the agreement says.</summary>
    /// <param name="horizon">Days that hold the paid stretches; a month it cuts off is paid for what it holds.</param>
    /// <param name="paid">Paid stretches of one person, disjoint.</param>
    /// <param name="rates">What the levels pay. A level whose rate changes within a month is two.</param>
    /// <param name="withWhitsun">Whether Whitsun is a storhelg.</param>
    public static IReadOnlyList<PayLine> ByMonth(Horizon horizon, IEnumerable<TimeRange> paid, PayRates rates, bool withWhitsun = true) =>
        [.. from piece in Pieces(horizon, paid, rates, withWhitsun)
            group piece.Time.Minutes by (Month: new DateOnly(piece.Date.Year, piece.Date.Month, 1), piece.Rate) into sum
            let minutes = Rounded(sum.Sum())
            where minutes > 0
            orderby sum.Key.Month, sum.Key.Rate.Figure.Key, sum.Key.Rate.ValidFrom
            select new PayLine(PayRule.UnsocialHours, sum.Key.Month, null, minutes, sum.Key.Rate.Value, 1, [sum.Key.Rate], rates)];

    /// <summary>
    /// What the unsocial hours of some stretches differ from those of others, one line for each day and level, not rounded: what one
    /// change does to a month whose other hours are not known. Within half an hour a level and month of what it will be.
    /// </summary>
    internal static IReadOnlyList<PayLine> Difference(Horizon horizon, IEnumerable<TimeRange> gained, IEnumerable<TimeRange> lost, PayRates rates, bool withWhitsun)
    {
        var pieces = Pieces(horizon, gained, rates, withWhitsun).Select(p => (p.Date, p.Rate, p.Time, Sign: 1))
            .Concat(Pieces(horizon, lost, rates, withWhitsun).Select(p => (p.Date, p.Rate, p.Time, Sign: -1)));
        return [.. from piece in pieces
                   group piece by (piece.Date, piece.Rate) into sum
                   let minutes = sum.Sum(p => p.Sign * p.Time.Minutes)
                   where minutes != 0
                   orderby sum.Key.Date, sum.Key.Rate.Figure.Key
                   select new PayLine(PayRule.UnsocialHours, sum.Key.Date, sum.Count() == 1 ? sum.First().Time : null, minutes, sum.Key.Rate.Value, 1, [sum.Key.Rate], rates)];
    }

    /// <summary>Whether the problem's rules take Whitsun for a storhelg.</summary>
    internal static bool WithWhitsun(PlanningProblem problem) => problem.Parts.Settings.IsOn(UnsocialCost.Whitsun);

    /// <summary>Minutes of a month and level as the agreement pays them.</summary>
    private static int Rounded(int minutes) => minutes < Least ? 0 : (minutes + Step - 1) / Step * Step;

    /// <summary>The unsocial pieces of the stretches, cut at midnights.</summary>
    private static IEnumerable<(DateOnly Date, DatedFigure Rate, TimeRange Time)> Pieces(Horizon horizon, IEnumerable<TimeRange> paid, PayRates rates, bool withWhitsun)
    {
        var stretches = Stretches.Joined(paid);
        if (stretches.Count == 0)
        {
            yield break;
        }
        foreach (var period in UnsocialTable.Of(horizon, rates, withWhitsun))
        {
            foreach (var piece in Stretches.Common([period.Time], stretches))
            {
                for (var day = horizon.DayOfMinute(piece.Start); horizon.DayStart(day) < piece.End; day++)
                {
                    yield return (horizon.DateOf(day), period.Rate, Stretches.Common([piece], [horizon.Day(day)])[0]);
                }
            }
        }
    }
}
