using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Keys of weeks (Zobrist): every served visit has its own 64 mixed bits, and a week is the exclusive or of its visits, so
/// one visit more or less is one operation. With a hundred thousand weeks remembered and some 300 000 questions a second, a
/// wrong week would be met once in twenty years of search, and the checker has the last word even then.
/// </summary>
internal static class WeekKey
{
    /// <summary>The key of a week in which the person serves nothing.</summary>
    public static ulong Of(Person person) => Mixed((ulong)person.Index + 1);

    /// <summary>What a visit served at a time in a day's shift adds or takes away.</summary>
    public static ulong Of(Visit visit, int shiftDay, int start) => Mixed(((ulong)visit.Index << 40) | ((ulong)shiftDay << 28) | (uint)start | (1UL << 63));

    /// <summary>The key of a whole week.</summary>
    /// <param name="week">The week.</param>
    /// <param name="withLayout">Whether shifts' ends and breaks count too.</param>
    public static ulong Of(PersonWeek week, bool withLayout)
    {
        var key = Of(week.Person);
        foreach (var shift in week.Shifts)
        {
            foreach (var activity in shift.Served)
            {
                key ^= Of(activity.Visit!, shift.Day, activity.Time.Start);
            }
            key ^= withLayout ? LayoutOf(shift) : 0;
        }
        return key;
    }

    /// <summary>Whether the shifts begin, pause and end at the same times.</summary>
    public static bool SameLayout(PersonWeek a, PersonWeek b) => a.Shifts.Count == b.Shifts.Count
        && a.Shifts.Zip(b.Shifts).All(p => p.First.Day == p.Second.Day && p.First.Time == p.Second.Time && p.First.Breaks.SequenceEqual(p.Second.Breaks));

    private static ulong LayoutOf(Shift shift)
    {
        var key = Mixed(Pair(shift.Time) ^ (1UL << 62));
        foreach (var pause in shift.Breaks)
        {
            key = Mixed(key ^ Pair(pause.Time) ^ (pause.Paid ? 1UL << 61 : 0));
        }
        return key;
    }

    private static ulong Pair(TimeRange time) => unchecked(((ulong)(uint)time.Start << 32) | (uint)time.End);

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mixed(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
