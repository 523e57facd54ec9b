namespace Planner.Core.Planning;

/// <summary>
/// How runs of work and rest go on from day to day. A run is a number: first so many days off, the last of them meaning
/// enough, then for each shift type so many days of work. A phase is a run with what rules remember; without such it is the run.
/// </summary>
internal sealed class LineRun
{
    /// <summary>Before the first day.</summary>
    public const int Start = ushort.MaxValue;

    private readonly int _off;
    private readonly int _work;
    private readonly bool _isLimited;
    private readonly LinePhases? _phases;

    public LineRun(WorkPattern pattern, LineSpace space)
    {
        (Pattern, Space) = (pattern, space);
        _off = Math.Max(1, pattern.LeastOffInARow);
        _isLimited = pattern.MostInARow < pattern.Days + pattern.CarriedInARow;
        _work = _isLimited ? Math.Min(pattern.MostInARow, pattern.Days) : Math.Max(1, pattern.LeastInARow);
        Runs = _off + (pattern.Minutes.Length * _work);
        _phases = pattern.Memories.Count == 0 ? null : new LinePhases(this);
        Phases = _phases?.Count ?? Runs;
    }

    public WorkPattern Pattern { get; }

    public LineSpace Space { get; }

    public int Phases { get; }

    /// <summary>How many runs there are.</summary>
    public int Runs { get; }

    public bool IsWork(int phase) => phase != Start && IsWorkRun(RunOf(phase));

    /// <summary>The shift type of the phase, −1 for a day off.</summary>
    public int TypeOf(int phase) => phase == Start ? -1 : TypeOfRun(RunOf(phase));

    /// <summary>The phase after a day off, or −1 when the run of work was too short or a rule forbids it.</summary>
    public int AfterOff(int phase, int day) => _phases is null ? RunAfterOff(phase, day) : _phases.After(phase, day, -1);

    /// <summary>The phase after a shift of the type, or −1 when it may not be.</summary>
    public int AfterShift(int phase, int type, int day) => _phases is null ? RunAfterShift(phase, type, day) : _phases.After(phase, day, type);

    /// <summary>The run after a day off, or −1.</summary>
    public int RunAfterOff(int run, int day)
    {
        if (run == Start)
        {
            return Math.Min(Pattern.OffBefore + 1, _off) - 1;
        }
        if (!IsWorkRun(run))
        {
            return Math.Min(run + 1, _off - 1);
        }
        return LengthOf(run) is var length && (length >= Pattern.LeastInARow || length == day) ? 0 : -1;
    }

    /// <summary>The run after a shift of the type, or −1.</summary>
    public int RunAfterShift(int run, int type, int day)
    {
        if (run == Start)
        {
            var rested = Pattern.OffBefore == 0 || Pattern.OffBefore >= Pattern.LeastOffInARow;
            return rested && MayBe(1, 0) ? RunOf(type, 1) : -1;
        }
        if (!IsWorkRun(run))
        {
            return run == _off - 1 && MayBe(1, day) ? RunOf(type, 1) : -1;
        }
        var length = LengthOf(run) + 1;
        return Pattern.MayFollow(day, TypeOfRun(run), type) && MayBe(length, day) ? RunOf(type, Math.Min(length, _work)) : -1;
    }

    /// <summary>The shift type of a run, −1 for days off.</summary>
    public int TypeOfRun(int run) => IsWorkRun(run) ? (run - _off) / _work : -1;

    /// <summary>Whether a combination at the end has the least minutes.</summary>
    public bool IsEnough(int at) => !Space.CountsMinutes || Space.MinutesIn(at) * Space.Step >= Pattern.LeastMinutes;

    /// <summary>Combinations of a weekend count that are below this cannot reach the least minutes on the days from this one on.</summary>
    public int LeastInBlock(int day)
    {
        var missing = Pattern.LeastMinutes - (MostDays(Pattern.Days - day) * Pattern.Minutes.Max());
        return Space.CountsMinutes && missing > 0 ? Math.Min((missing + Space.Step - 1) / Space.Step * Space.MinutesStride, Space.WeekendStride) : 0;
    }

    private int RunOf(int phase) => _phases is null ? phase : _phases.RunOf(phase);

    private bool IsWorkRun(int run) => run >= _off && run != Start;

    private int LengthOf(int run) => ((run - _off) % _work) + 1;

    private int RunOf(int type, int length) => _off + (type * _work) + length - 1;

    /// <summary>Whether a run of the length may end with the day; one that began on the first day goes on from before it.</summary>
    private bool MayBe(int length, int day) => !_isLimited || length <= Pattern.MostInARow - (length == day + 1 ? Pattern.CarriedInARow : 0);

    private int MostDays(int days) => _isLimited
        ? (days / (_work + _off) * _work) + Math.Min(days % (_work + _off), _work)
        : days;
}
