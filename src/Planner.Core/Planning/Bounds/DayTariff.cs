using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>What one day of a person costs at least, free or worked, as the rules have said it. In price units; the default costs nothing.</summary>
/// <param name="spans">Stretches a shift of the day must lie inside, one of them.</param>
internal sealed class DayTariff(IEnumerable<TimeRange> spans)
{
    private List<TimeRange> _spans = [.. spans];

    /// <summary>What a day off costs.</summary>
    public long Free { get; set; }

    /// <summary>What any shift costs.</summary>
    public long Works { get; set; }

    /// <summary>A shift that is wanted: each minute the start or the end lies away from it costs so much.</summary>
    public (TimeRange Time, long PerMinute)? Wanted { get; set; }

    /// <summary>What a paid minute costs inside stretches of time.</summary>
    public List<(TimeRange Time, long PerMinute)> Paid { get; } = [];

    /// <summary>What a shift costs that overlaps a stretch.</summary>
    public List<(TimeRange Time, long Price)> AtWork { get; } = [];

    /// <summary>Stretches a shift of the day must lie inside, one of them.</summary>
    public IReadOnlyList<TimeRange> Spans => _spans;

    /// <summary>A shift must lie inside one of the stretches as well.</summary>
    public void KeepInside(IEnumerable<TimeRange> stretches) => _spans =
    [
        .. from span in _spans
           from stretch in stretches
           where span.Overlaps(stretch)
           select new TimeRange(Math.Max(span.Start, stretch.Start), Math.Min(span.End, stretch.End)),
    ];

    /// <summary>No shift may overlap the stretch.</summary>
    public void KeepOut(TimeRange stretch) => _spans =
    [
        .. from span in _spans
           from part in new[] { (span.Start, End: Math.Min(span.End, stretch.Start)), (Start: Math.Max(span.Start, stretch.End), span.End) }
           where part.Start < part.End
           select new TimeRange(part.Start, part.End),
    ];
}
