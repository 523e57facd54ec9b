using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Remembers whether the period that a day belongs to has had its long rest, and as long as it has not, since when the person rests.
/// Periods are whole days and follow each other from the first day on; days after the last one remember nothing.
/// </summary>
/// <param name="shifts">The shift types' times.</param>
/// <param name="horizon">The days.</param>
/// <param name="days">Days of a period.</param>
/// <param name="minimum">Minutes of rest in a row that each needs.</param>
/// <param name="carriedEnd">End of the last shift before the horizon, or null.</param>
internal sealed class RestMemory(TypedShifts shifts, Horizon horizon, int days, int minimum, int? carriedEnd) : LineMemory
{
    private const int Rested = 0;
    private const int Waiting = 1;
    private const int FirstSince = 2;

    /// <summary>So many days off are long enough, whenever the shift before them ended.</summary>
    private readonly int _enoughOff = (minimum / 1380) + 2;

    public override int States => FirstSince + (shifts.Types.Count * _enoughOff);

    public override int Start => IsJudged(0) ? Waiting : Rested;

    public override int After(int state, int day, int before, int type)
    {
        if (!IsJudged(day))
        {
            return Rested;
        }
        var first = day - (day % days);
        var next = state == Rested ? Rested : Step(state, day, before, type, horizon.DayStart(first));
        if (day < first + days - 1)
        {
            return next;
        }
        return next != Rested ? -1 : IsJudged(day + 1) ? Waiting : Rested;
    }

    private int Step(int state, int day, int before, int type, int periodStart)
    {
        var (last, off) = state >= FirstSince ? ((state - FirstSince) / _enoughOff, ((state - FirstSince) % _enoughOff) + 1) : (before, 0);
        var ended = last == Off ? carriedEnd ?? periodStart : shifts.On(day - 1 - off, last).Time.End;
        var rested = (type == Off ? horizon.DayStart(day + 1) : shifts.On(day, type).Time.Start) - Math.Max(periodStart, ended);
        return rested >= minimum ? Rested
            : type != Off || last == Off ? Waiting
            : FirstSince + (last * _enoughOff) + off;
    }

    private bool IsJudged(int day) => (day / days * days) + days <= horizon.Days;
}
