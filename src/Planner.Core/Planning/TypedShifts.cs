using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>The types of shifts of a problem with their times on each day, found once.</summary>
public sealed class TypedShifts
{
    private readonly Shift[,] _shifts;
    private readonly bool[,] _mayFollow;

    internal TypedShifts(ProblemParts parts)
    {
        Types = parts.ShiftTypes;
        var (days, types) = (parts.Horizon.Days, Types.Count);
        Require(parts);
        _shifts = new Shift[days, types];
        _mayFollow = new bool[types, types];
        for (var type = 0; type < types; type++)
        {
            for (var day = 0; day < days; day++)
            {
                _shifts[day, type] = Make(parts.Horizon, day, Types[type]);
            }
            for (var next = 0; next < types; next++)
            {
                _mayFollow[type, next] = !Types[type].NotNext.Contains(Types[next].Id);
            }
        }
        IsOnly = types > 0 && parts.Visits.Count == 0;
    }

    /// <summary>The types, by position.</summary>
    public IReadOnlyList<ShiftType> Types { get; }

    /// <summary>Whether every shift is of a type: there are types, and no visits to shape other shifts.</summary>
    public bool IsOnly { get; }

    /// <summary>The shift of the type on the day, with nothing served in it.</summary>
    public Shift On(int day, int type) => _shifts[day, type];

    /// <summary>Position of the shift's type, or −1 when it is of none.</summary>
    public int Of(Shift shift)
    {
        for (var type = 0; type < Types.Count; type++)
        {
            if (_shifts[shift.Day, type].Time == shift.Time)
            {
                return type;
            }
        }
        return -1;
    }

    /// <summary>Whether one may work the second type the day after the first.</summary>
    public bool MayFollow(int type, int next) => _mayFollow[type, next];

    private static Shift Make(Horizon horizon, int day, ShiftType type)
    {
        var start = horizon.MinuteOf(day, type.Start);
        var rast = start + ((type.Minutes - type.RastMinutes) / 2 / StartTimes.ShiftStep * StartTimes.ShiftStep);
        Break[] breaks = type.RastMinutes == 0 ? [] : [new Break(new TimeRange(rast, rast + type.RastMinutes), Paid: false)];
        return new Shift(day, new TimeRange(start, start + type.Minutes), breaks, []);
    }

    private static void Require(ProblemParts parts)
    {
        if (parts.ShiftTypes.GroupBy(t => (t.Start, t.Minutes)).FirstOrDefault(g => g.Count() > 1) is { } same)
        {
            throw new ArgumentException($"The shift types {string.Join(" and ", same.Select(t => t.Id))} have the same time, so no shift can be told to be of one of them. Maybe they are one type.");
        }
        if (parts.ShiftDemands.FirstOrDefault(d => d.Day < 0 || d.Day >= parts.Horizon.Days || d.Type < 0 || d.Type >= parts.ShiftTypes.Count) is { } lost)
        {
            throw new ArgumentException($"A demand is for day {lost.Day} and shift type {lost.Type} of {parts.Horizon.Days} days and {parts.ShiftTypes.Count} types. Maybe a type is missing.");
        }
        if (parts.ShiftDemands.GroupBy(d => (d.Day, d.Type)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"There are {twice.Count()} demands for shift type {parts.ShiftTypes[twice.Key.Type].Id} on day {twice.Key.Day}. Maybe they are one.");
        }
    }
}
