using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>
/// What a changed week costs extra, next to what the old one already did. Hours inside time already scheduled and paid cost nothing.
/// Hours outside it are
/// <list type="bullet">
/// <item>extra time (<see cref="ExtraTime"/>) when told the same day;</item>
/// <item>moved hours when told earlier and as many of the person's hours fall away, the same day first and then any other:
/// they pay the supplement of <see cref="ShiftedHours"/>, or nothing when told long ahead;</item>
/// <item>extra time for the rest, which is what lies farthest from the old pass.</item>
/// </list>
/// Unsocial hours are the difference, and may be negative; those of hours that fall away the same day stay paid. Hours lost to
/// absence are not moved, and give nothing back here: see <see cref="SickPay"/>.
/// </summary>
public static class ChangeCost
{
    /// <summary>The lines of extra pay, by day; none when nothing changed or all changes lie inside paid time.</summary>
    /// <param name="problem">Its days, and whether Whitsun is a storhelg.</param>
    /// <param name="before">The person's week as it was published.</param>
    /// <param name="after">The same person's week now; absences are this one's person's.</param>
    /// <param name="told">Local time the person is told.</param>
    /// <param name="rates">The figures.</param>
    /// <exception cref="ArgumentException">The weeks are two people's.</exception>
    public static IReadOnlyList<PayLine> Of(PlanningProblem problem, PersonWeek before, PersonWeek after, DateTime told, PayRates rates)
    {
        if (before.Person.Id != after.Person.Id)
        {
            throw new ArgumentException($"The week before is {before.Person.Id}'s and the one after is {after.Person.Id}'s. Maybe two lists are out of step: compare one person's weeks.");
        }
        var change = new WeekChange(problem.Horizon, before, after, told, rates);
        var lines = change.Days.SelectMany(d => d.Lines(after.Person.Contract, rates)).ToList();
        lines.AddRange(Unsocial(problem, change, after.Person.Contract, rates));
        return [.. lines.OrderBy(l => l.Date)];
    }

    private static IReadOnlyList<PayLine> Unsocial(PlanningProblem problem, WeekChange change, Contract contract, PayRates rates)
    {
        var gained = change.Days.SelectMany(d => d.Gained).ToList();
        var unpaid = change.Days.Where(d => !rates.On(PayFigures.UnsocialOnOvertime, d.Date).IsOn)
            .SelectMany(d => ExtraTime.Classify(contract, d.Ordinary, d.Extra, rates))
            .Where(p => p.Rule.IsOvertime).Select(p => p.Time).ToList();
        var lost = change.Days.Where(d => d.Notice != Notice.SameDay).SelectMany(d => d.Lost);
        return UnsocialPay.Difference(problem.Horizon, Stretches.Less(gained, unpaid), lost, rates, UnsocialPay.WithWhitsun(problem));
    }
}
