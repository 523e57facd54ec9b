using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>What a person carries out of a week that was worked, into the week after it.</summary>
public static class CarriedHistory
{
    private const int DaysOfWeek = 7;

    /// <summary>
    /// The history of a person at the start of a horizon that follows this one at once. The hour balance and what is counted in a row go
    /// on; what is counted in the averaging period (beräkningsperiod) begins at nothing when the period is over.
    /// </summary>
    /// <param name="problem">The problem the week was planned by; its horizon is whole weeks.</param>
    /// <param name="week">The person's week as it holds.</param>
    /// <param name="periodWeeks">Length of the averaging period in weeks, 1 or more.</param>
    /// <exception cref="ArgumentException">The horizon is not whole weeks.</exception>
    public static PersonHistory After(PlanningProblem problem, PersonWeek week, int periodWeeks)
    {
        var horizon = problem.Horizon;
        if (horizon.Days % DaysOfWeek != 0)
        {
            throw new ArgumentException($"A horizon of {horizon.Days} days is not whole weeks, and averaging periods are counted in those. Maybe plan 7 days.");
        }
        var before = week.Person.History;
        var weeks = before.PeriodWeeks + (horizon.Days / DaysOfWeek);
        var (worked, off) = InARow(horizon.Days, week, before);
        var (weekends, weekendsInARow) = Weekends(horizon, week, before);
        var carried = new PersonHistory
        {
            LastShiftEnd = (week.Shifts.Count > 0 ? week.Shifts[^1].Time.End : before.LastShiftEnd) - horizon.EndMinute,
            DaysInARow = worked,
            DaysOffInARow = off,
            BalanceMinutes = week.Person.Contract.IsHourly ? 0 : before.BalanceMinutes + week.PaidMinutes - week.Person.TargetMinutes,
            WeekendsInARow = weekendsInARow,
        };
        return weeks >= periodWeeks ? carried : carried with
        {
            PeriodWeeks = weeks,
            PeriodWorkedMinutes = before.PeriodWorkedMinutes + week.PaidMinutes,
            WeekendsWorked = before.WeekendsWorked + weekends,
            EveningsWorked = before.EveningsWorked + (problem.Rules.All.OfType<EveningFairness>().SingleOrDefault()?.EveningsIn(problem, week) ?? 0),
            CoordinationDuties = before.CoordinationDuties + week.Shifts.Sum(s => s.Served.Count(a => a.Kind == ActivityKind.Coordination)),
        };
    }

    private static (int Worked, int Off) InARow(int days, PersonWeek week, PersonHistory before)
    {
        var works = week.On(days - 1) is not null;
        var run = 0;
        while (run < days && week.On(days - 1 - run) is not null == works)
        {
            run++;
        }
        return works
            ? (run + (run == days ? before.DaysInARow : 0), 0)
            : (0, run + (run == days && before.DaysInARow == 0 ? before.DaysOffInARow : 0));
    }

    private static (int Worked, int InARow) Weekends(Horizon horizon, PersonWeek week, PersonHistory before)
    {
        var (worked, run) = (0, before.WeekendsInARow);
        for (var day = 0; day < horizon.Days; day++)
        {
            if (horizon.DayOfWeek(day) == DayOfWeek.Saturday)
            {
                (worked, run) = FreeWeekends.Worked(week, FreeWeekends.Weekend(horizon, day)) ? (worked + 1, run + 1) : (worked, 0);
            }
        }
        return (worked, run);
    }
}
