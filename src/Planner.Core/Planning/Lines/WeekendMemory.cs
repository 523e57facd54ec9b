using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Remembers how many weekends in a row have been worked, and whether this one has. A shift that begins on Friday works the weekend
/// when it lasts into it.
/// </summary>
/// <param name="shifts">The shift types' times.</param>
/// <param name="horizon">The days.</param>
/// <param name="most">Most weekends in a row.</param>
/// <param name="carried">Weekends worked in a row before the horizon.</param>
internal sealed class WeekendMemory(TypedShifts shifts, Horizon horizon, int most, int carried) : LineMemory
{
    public override int States => (most + 1) * 2;

    public override int Start => Of(Math.Min(carried, most), worked: false);

    public override int After(int state, int day, int before, int type)
    {
        var (run, worked) = (state / 2, state % 2 == 1);
        if (!worked && type != Off && Touches(day, type))
        {
            (run, worked) = (run + 1, true);
            if (run > most)
            {
                return -1;
            }
        }
        return horizon.DayOfWeek(day) == DayOfWeek.Sunday ? Of(worked ? run : 0, worked: false) : Of(run, worked);
    }

    private static int Of(int run, bool worked) => (run * 2) + (worked ? 1 : 0);

    private bool Touches(int day, int type) => horizon.DayOfWeek(day) switch
    {
        DayOfWeek.Saturday or DayOfWeek.Sunday => true,
        DayOfWeek.Friday => day + 1 < horizon.Days && shifts.On(day, type).Time.End > horizon.DayStart(day + 1),
        _ => false,
    };
}
