namespace Planner.Core.Planning;

/// <summary>The phases of lines with memories: each run together with what is remembered, numbered as far as they can be come to.</summary>
internal sealed class LinePhases
{
    private readonly LineRun _run;
    private readonly IReadOnlyList<LineMemory> _memories;
    private readonly Dictionary<(int Run, int Remembered), int> _numbers = [];
    private readonly List<(int Run, int Remembered)> _all = [];
    private readonly int _start;

    public LinePhases(LineRun run)
    {
        (_run, _memories) = (run, run.Pattern.Memories);
        for (var m = _memories.Count - 1; m >= 0; m--)
        {
            _start = (_start * _memories[m].States) + _memories[m].Start;
        }
        Number();
    }

    /// <summary>How many phases there are.</summary>
    public int Count => _all.Count;

    /// <summary>The run of a phase.</summary>
    public int RunOf(int phase) => _all[phase].Run;

    /// <summary>The phase after a day with a shift of the type, or off with −1; −1 when that may not be.</summary>
    public int After(int phase, int day, int type)
    {
        var (run, remembered) = phase == LineRun.Start ? (LineRun.Start, _start) : _all[phase];
        return Next(run, remembered, day, type) is { Run: >= 0 } next ? _numbers[next] : -1;
    }

    private (int Run, int Remembered) Next(int run, int remembered, int day, int type)
    {
        var next = type < 0 ? _run.RunAfterOff(run, day) : _run.RunAfterShift(run, type, day);
        return next >= 0 && Remember(remembered, day, _run.TypeOfRun(run), type) is >= 0 and var known ? (next, known) : (-1, -1);
    }

    private int Remember(int remembered, int day, int before, int type)
    {
        var (known, stride) = (0, 1);
        for (var m = 0; m < _memories.Count; m++)
        {
            var (states, after) = (_memories[m].States, _memories[m].After(remembered % _memories[m].States, day, before, type));
            if (after < 0)
            {
                return -1;
            }
            (known, stride, remembered) = (known + (after * stride), stride * states, remembered / states);
        }
        return known;
    }

    private void Number()
    {
        var today = new HashSet<(int Run, int Remembered)> { (LineRun.Start, _start) };
        for (var day = 0; day < _run.Pattern.Days; day++)
        {
            var tomorrow = new HashSet<(int Run, int Remembered)>();
            foreach (var (run, remembered) in today)
            {
                for (var type = -1; type < _run.Pattern.Minutes.Length; type++)
                {
                    if (Next(run, remembered, day, type) is { Run: >= 0 } next && tomorrow.Add(next) && _numbers.TryAdd(next, _all.Count))
                    {
                        _all.Add(next);
                    }
                }
            }
            today = tomorrow;
        }
    }
}
