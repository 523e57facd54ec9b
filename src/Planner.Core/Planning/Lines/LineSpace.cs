namespace Planner.Core.Planning;

/// <summary>
/// What is counted along a person's lines (weekends, minutes, shifts of some types), as one number per combination, so that
/// working a shift adds a constant. Types whose limit is seldom met are counted only once a line has broken it.
/// </summary>
internal sealed class LineSpace
{
    private const int CountedFromTheStart = 6;
    private readonly WorkPattern _pattern;
    private readonly bool[] _counted;
    private readonly bool _countsWeekends;

    private LineSpace(WorkPattern pattern, bool[] counted, int weekends)
    {
        (_pattern, _counted) = (pattern, counted);
        Step = Math.Max(1, pattern.Minutes.Aggregate(0, (a, b) => (int)System.Numerics.BigInteger.GreatestCommonDivisor(a, b)));
        var mostMinutes = Math.Min(pattern.MostMinutes, pattern.Days * pattern.Minutes.Max());
        var countsMinutes = pattern.LeastMinutes > 0 || mostMinutes < pattern.Days * pattern.Minutes.Max();
        (MinutesStride, var sizes) = (1, countsMinutes ? (mostMinutes / Step) + 1 : 1);
        for (var type = 0; type < counted.Length; type++)
        {
            MinutesStride *= counted[type] ? pattern.MostOfType[type] + 1 : 1;
        }
        WeekendStride = MinutesStride * sizes;
        _countsWeekends = pattern.MostWeekends < weekends;
        Size = WeekendStride * (_countsWeekends ? pattern.MostWeekends + 1 : 1);
        CountsMinutes = countsMinutes;
        Plain = [.. Enumerable.Range(0, counted.Length).Select(t => Next(t, weekend: false))];
        Weekend = [.. Enumerable.Range(0, counted.Length).Select(t => Next(t, weekend: true))];
    }

    /// <summary>Minutes are counted in steps of so many.</summary>
    public int Step { get; }

    public int MinutesStride { get; }

    public int WeekendStride { get; }

    /// <summary>Number of combinations.</summary>
    public int Size { get; }

    public bool CountsMinutes { get; }

    /// <summary>The combination after one more shift, by type and combination; −1 beyond a limit.</summary>
    public int[][] Plain { get; }

    /// <summary>The same when the shift is a weekend's first.</summary>
    public int[][] Weekend { get; }

    public static LineSpace Of(WorkPattern pattern, int weekends) => new(
        pattern, [.. pattern.MostOfType.Select((most, t) => most is > 0 and <= CountedFromTheStart && most < Possible(pattern, t))], weekends);

    /// <summary>The first type of which the line has too many, or −1.</summary>
    public int TooManyOf(sbyte[] types)
    {
        for (var type = 0; type < _counted.Length; type++)
        {
            var count = 0;
            foreach (var worked in types)
            {
                count += worked == type ? 1 : 0;
            }
            if (count > _pattern.MostOfType[type])
            {
                return type;
            }
        }
        return -1;
    }

    /// <summary>The space that counts one more type.</summary>
    public LineSpace Counting(int type, int weekends) => new(_pattern, [.. _counted.Select((c, t) => c || t == type)], weekends);

    /// <summary>Steps of minutes in a combination.</summary>
    public int MinutesIn(int at) => at % WeekendStride / MinutesStride;

    /// <summary>What a shift of the type adds.</summary>
    public int Added(int type, bool weekend) => (CountsMinutes ? _pattern.Minutes[type] / Step * MinutesStride : 0)
        + (_counted[type] ? CountStride(type) : 0) + (weekend && _countsWeekends ? WeekendStride : 0);

    private static int Possible(WorkPattern pattern, int type) => Math.Min(pattern.Days, pattern.MostMinutes / pattern.Minutes[type]);

    private int CountStride(int type)
    {
        var stride = 1;
        for (var before = 0; before < type; before++)
        {
            stride *= _counted[before] ? _pattern.MostOfType[before] + 1 : 1;
        }
        return stride;
    }

    private int[] Next(int type, bool weekend)
    {
        var next = new int[Size];
        for (var at = 0; at < Size; at++)
        {
            var fits = (!CountsMinutes || MinutesIn(at) + (_pattern.Minutes[type] / Step) < WeekendStride / MinutesStride)
                && (!weekend || !_countsWeekends || at + WeekendStride < Size)
                && (!_counted[type] || at / CountStride(type) % (_pattern.MostOfType[type] + 1) < _pattern.MostOfType[type]);
            next[at] = fits && _pattern.MostOfType[type] > 0 ? at + Added(type, weekend) : -1;
        }
        return next;
    }
}
