namespace Planner.Core.Planning;

/// <summary>
/// The phases of lines with memories: each run together with what is remembered, numbered as far as they can be come to, and where
/// every day leads on from them.
/// </summary>
internal sealed class LinePhases
{
    private readonly LineRun _run;
    private readonly IReadOnlyList<LineMemory> _memories;
    private readonly Dictionary<(int Run, int Remembered), int> _numbers = [];
    private readonly List<(int Run, int Remembered)> _all = [];
    private readonly Dictionary<int, int[]>[] _next;

    public LinePhases(LineRun run)
    {
        (_run, _memories) = (run, run.Pattern.Memories);
        _next = new Dictionary<int, int[]>[run.Pattern.Days];
        IReadOnlyCollection<int> phases = [LineRun.Start];
        for (var day = 0; day < _next.Length; day++)
        {
            _next[day] = phases.ToDictionary(p => p, p => Next(p, day));
            phases = [.. _next[day].Values.SelectMany(n => n).Where(n => n >= 0).Distinct()];
        }
    }

    /// <summary>How many phases there are.</summary>
    public int Count => _all.Count;

    /// <summary>The run of a phase.</summary>
    public int RunOf(int phase) => _all[phase].Run;

    /// <summary>
    /// The phase after a day with a shift of the type, or off with −1; −1 when that may not be, or no line is in the phase by then.
    /// </summary>
    public int After(int phase, int day, int type) => _next[day].TryGetValue(phase, out var next) ? next[type + 1] : -1;

    private int[] Next(int phase, int day)
    {
        var (run, remembered) = phase == LineRun.Start ? (LineRun.Start, AtStart()) : _all[phase];
        return [.. Enumerable.Range(-1, _run.Pattern.Minutes.Length + 1).Select(type => Number(run, remembered, day, type))];
    }

    private int Number(int run, int remembered, int day, int type)
    {
        var next = type < 0 ? _run.RunAfterOff(run, day) : _run.RunAfterShift(run, type, day);
        if (next < 0 || Remember(remembered, day, _run.TypeOfRun(run), type) is not (>= 0 and var known))
        {
            return -1;
        }
        if (_numbers.TryAdd((next, known), _all.Count))
        {
            _all.Add((next, known));
        }
        return _numbers[(next, known)];
    }

    /// <summary>What all memories hold before the first day, as one number.</summary>
    private int AtStart()
    {
        var (start, stride) = (0, 1);
        foreach (var memory in _memories)
        {
            (start, stride) = (start + (memory.Start * stride), stride * memory.States);
        }
        return start;
    }

    private int Remember(int remembered, int day, int before, int type)
    {
        var (known, stride) = (0, 1);
        foreach (var memory in _memories)
        {
            var after = memory.After(remembered % memory.States, day, before, type);
            if (after < 0)
            {
                return -1;
            }
            (known, stride, remembered) = (known + (after * stride), stride * memory.States, remembered / memory.States);
        }
        return known;
    }
}
