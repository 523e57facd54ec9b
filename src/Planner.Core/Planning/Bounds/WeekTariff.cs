using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>What one person's week costs at least, day by day, as the rules have said it. In price units; the default costs nothing.</summary>
internal sealed class WeekTariff(Horizon horizon)
{
    private const int LongestNight = 14 * 60;

    /// <summary>Each day of the horizon; a shift belongs to the day it starts on.</summary>
    public IReadOnlyList<DayTariff> Days { get; } =
        [.. Enumerable.Range(0, horizon.Days).Select(d => new DayTariff([new TimeRange(horizon.DayStart(d), horizon.DayStart(d + 1) + LongestNight)]))];

    /// <summary>What a minute of travel costs.</summary>
    public long TravelMinute { get; set; }

    /// <summary>What a paid minute costs in which nothing is served and nobody travels.</summary>
    public long IdleMinute { get; set; }

    /// <summary>What an unpaid gap costs that is longer than a rast.</summary>
    public long Split { get; set; }

    /// <summary>Each paid minute that a shift is shorter than so many costs so much.</summary>
    public (int Minutes, long PerMinute) ShortBelow { get; set; }

    /// <summary>The longest shift, start to end.</summary>
    public int LongestSpan { get; set; } = 24 * 60;

    /// <summary>The most paid time of a shift.</summary>
    public int LongestPaid { get; set; } = 24 * 60;

    /// <summary>A shift longer than so many minutes has an unpaid break of at least so many, unless a visit's meal takes its place.</summary>
    public (int After, int Minutes) Break { get; set; } = (int.MaxValue, 0);

    /// <summary>Paid minutes wanted, and what each one less or more costs.</summary>
    public (int Minutes, long Under, long Over) Wanted { get; set; }

    /// <summary>What serving a visit costs, by visit.</summary>
    public Dictionary<int, long> Serving { get; } = [];

    /// <summary>What serving any of some visits costs, once for the week.</summary>
    public List<(IReadOnlyList<int> Visits, long Price)> Meeting { get; } = [];
}
