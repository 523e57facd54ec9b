namespace Planner.Core.Planning;

/// <summary>
/// How runs of work and rest go on from day to day. A phase is a number: first so many days off, the last of them meaning
/// enough, then for each shift type so many days of work.
/// </summary>
internal readonly struct LineRun
{
    /// <summary>Before the first day.</summary>
    public const int Start = 255;

    private readonly int _off;
    private readonly int _work;
    private readonly bool _isLimited;

    public LineRun(WorkPattern pattern, LineSpace space)
    {
        (Pattern, Space) = (pattern, space);
        _off = Math.Max(1, pattern.LeastOffInARow);
        _isLimited = pattern.MostInARow < pattern.Days + pattern.CarriedInARow;
        _work = _isLimited ? Math.Min(pattern.MostInARow, pattern.Days) : Math.Max(1, pattern.LeastInARow);
        Phases = _off + (pattern.Minutes.Length * _work);
        if (Phases >= Start)
        {
            throw new InvalidOperationException($"Lines with {pattern.Minutes.Length} shift types and runs of {_work} days have {Phases} phases, more than {Start - 1} cannot be told apart. Maybe the most days in a row should be lower.");
        }
    }

    public WorkPattern Pattern { get; }

    public LineSpace Space { get; }

    public int Phases { get; }

    public bool IsWork(int phase) => phase >= _off && phase != Start;

    /// <summary>The shift type of the phase, −1 for a day off.</summary>
    public int TypeOf(int phase) => IsWork(phase) ? (phase - _off) / _work : -1;

    /// <summary>The phase after a day off, or −1 when the run of work was too short.</summary>
    public int AfterOff(int phase, int day)
    {
        if (phase == Start)
        {
            return Math.Min(Pattern.OffBefore + 1, _off) - 1;
        }
        if (!IsWork(phase))
        {
            return Math.Min(phase + 1, _off - 1);
        }
        return LengthOf(phase) is var length && (length >= Pattern.LeastInARow || length == day) ? 0 : -1;
    }

    /// <summary>The phase after a shift of the type, or −1 when it may not be.</summary>
    public int AfterShift(int phase, int type, int day)
    {
        if (phase == Start)
        {
            var rested = Pattern.OffBefore == 0 || Pattern.OffBefore >= Pattern.LeastOffInARow;
            return rested && MayBe(1, 0) ? PhaseOf(type, 1) : -1;
        }
        if (!IsWork(phase))
        {
            return phase == _off - 1 && MayBe(1, day) ? PhaseOf(type, 1) : -1;
        }
        var length = LengthOf(phase) + 1;
        return Pattern.MayFollow(TypeOf(phase), type) && MayBe(length, day) ? PhaseOf(type, Math.Min(length, _work)) : -1;
    }

    /// <summary>Whether a combination at the end has the least minutes.</summary>
    public bool IsEnough(int at) => !Space.CountsMinutes || Space.MinutesIn(at) * Space.Step >= Pattern.LeastMinutes;

    /// <summary>Combinations of a weekend count that are below this cannot reach the least minutes on the days from this one on.</summary>
    public int LeastInBlock(int day)
    {
        var missing = Pattern.LeastMinutes - (MostDays(Pattern.Days - day) * Pattern.Minutes.Max());
        return Space.CountsMinutes && missing > 0 ? Math.Min((missing + Space.Step - 1) / Space.Step * Space.MinutesStride, Space.WeekendStride) : 0;
    }

    private int LengthOf(int phase) => ((phase - _off) % _work) + 1;

    private int PhaseOf(int type, int length) => _off + (type * _work) + length - 1;

    /// <summary>Whether a run of the length may end with the day; one that began on the first day goes on from before it.</summary>
    private bool MayBe(int length, int day) => !_isLimited || length <= Pattern.MostInARow - (length == day + 1 ? Pattern.CarriedInARow : 0);

    private int MostDays(int days) => _isLimited
        ? (days / (_work + _off) * _work) + Math.Min(days % (_work + _off), _work)
        : days;
}
