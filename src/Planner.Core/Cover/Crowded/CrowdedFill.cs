using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>
/// Fills part of one cell with the open visits that are worth most there, by dynamic programming over the minutes: the
/// best way to be free at each minute, which remembers what it has given. Near the best and fast; whether the result is
/// lawful is for the rules to say.
/// </summary>
internal sealed class CrowdedFill
{
    private const long Never = long.MinValue;
    private readonly CrowdedDay _day;
    private readonly CrowdedState _state;
    private readonly long[] _value;
    private readonly int[] _tail;
    private readonly int[] _last;
    private readonly int[] _lastEnd;
    private readonly int[] _run;
    private readonly int[] _first;
    private readonly int[] _ending;
    private readonly int[] _following;
    private readonly List<(int Visit, int Next)> _startable = [];
    private readonly List<(int Visit, int Start, int Before)> _given = [];
    private readonly List<(int Start, int End, Visit Visit)> _standing = [];

    public CrowdedFill(CrowdedDay day, CrowdedState state)
    {
        (_day, _state) = (day, state);
        var longest = day.Cells.Max(c => c.Time.Minutes) + 2;
        (_value, _tail, _last, _lastEnd) = (new long[longest], new int[longest], new int[longest], new int[longest]);
        (_run, _first, _ending, _following) = (new int[longest], new int[longest], new int[longest], new int[longest]);
    }

    /// <summary>Gives open visits between the minutes, each at most once; those given are taken from the open ones.</summary>
    public void Fill(int cell, int from, int to, List<int> open, long[] worth)
    {
        var room = _day.Cells[cell];
        (from, to) = (Math.Max(from, room.Time.Start), Math.Min(to, room.Time.End));
        if (to <= from || open.Count == 0)
        {
            return;
        }
        Prepare(cell, room, from, to);
        Offer(cell, from, to, open);
        var best = Run(cell, room, from, to, worth);
        for (var at = best; at >= 0; at = _given[at].Before)
        {
            _state.Give(_given[at].Visit, cell, _given[at].Start);
            open.Remove(_given[at].Visit);
        }
    }

    /// <summary>What stands in the cell, and how long each minute's free stretch is.</summary>
    private void Prepare(int cell, CrowdedCell room, int from, int to)
    {
        _standing.Clear();
        foreach (var kept in room.Kept)
        {
            _standing.Add((kept.Time.Start, kept.Time.End, kept.Visit!));
        }
        foreach (var visit in _state.In(cell))
        {
            _standing.Add((_state.StartOf(visit), _state.StartOf(visit) + _day.Loose[visit].Visit.Minutes, _day.Loose[visit].Visit));
        }
        _standing.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var length = to - from;
        Array.Fill(_run, 1, 0, length + 1);
        Array.Fill(_first, -1, 0, length + 1);
        Array.Fill(_ending, -1, 0, length + 1);
        for (var s = 0; s < _standing.Count; s++)
        {
            Block(_standing[s].Start - from, _standing[s].End - from, length);
            if (_standing[s].End > from && _standing[s].End <= to)
            {
                _ending[_standing[s].End - from] = s;
            }
        }
        foreach (var pause in room.Unpaid)
        {
            Block(pause.Time.Start - from, pause.Time.End - from, length);
        }
        _run[length] = 0;
        var next = _standing.Count;
        for (var t = length; t >= 0; t--)
        {
            while (next > 0 && _standing[next - 1].Start >= from + t)
            {
                next--;
            }
            _following[t] = next;
            _run[t] = t < length && _run[t] > 0 ? _run[t + 1] + 1 : 0;
        }
    }

    private void Block(int start, int end, int length)
    {
        for (var t = Math.Max(0, start); t < Math.Min(length, end); t++)
        {
            _run[t] = 0;
        }
    }

    private void Offer(int cell, int from, int to, List<int> open)
    {
        _startable.Clear();
        foreach (var visit in open)
        {
            if (_day.Loose[visit].Starts[cell] is not { } starts || _state.Limits(visit, cell) is not var (least, most))
            {
                continue;
            }
            var minutes = _day.Loose[visit].Visit.Minutes;
            var (first, last) = (Math.Max(least, from), Math.Min(most, to - minutes));
            var at = first <= starts[0] ? 0 : Array.BinarySearch(starts, first);
            for (var s = at < 0 ? ~at : at; s < starts.Length && starts[s] <= last; s++)
            {
                var t = starts[s] - from;
                if (_run[t] >= minutes)
                {
                    _startable.Add((visit, _first[t]));
                    _first[t] = _startable.Count - 1;
                }
            }
        }
    }

    /// <summary>The last of the visits given in the best way, or -1.</summary>
    private int Run(int cell, CrowdedCell room, int from, int to, long[] worth)
    {
        var length = to - from;
        _given.Clear();
        Array.Fill(_value, Never, 0, length + 1);
        var before = _standing.FindLastIndex(s => s.End <= from);
        (_value[0], _tail[0], _last[0], _lastEnd[0]) = (0, -1, before < 0 ? -1 : _standing[before].Visit.Index, before < 0 ? from : _standing[before].End);
        for (var t = 0; t <= length; t++)
        {
            if (t > 0 && _value[t - 1] >= _value[t])
            {
                (_value[t], _tail[t], _last[t], _lastEnd[t]) = (_value[t - 1], _tail[t - 1], _last[t - 1], _lastEnd[t - 1]);
            }
            if (_ending[t] >= 0)
            {
                (_last[t], _lastEnd[t]) = (_standing[_ending[t]].Visit.Index, from + t);
            }
            for (var offer = _first[t]; offer >= 0; offer = _startable[offer].Next)
            {
                Extend(cell, room, from, t, _startable[offer].Visit, worth);
            }
        }
        return _tail[length];
    }

    private void Extend(int cell, CrowdedCell room, int from, int t, int visit, long[] worth)
    {
        var of = _day.Loose[visit].Visit;
        var (start, end) = (from + t, from + t + of.Minutes);
        var value = _value[t] + worth[visit] - _day.CostOf(visit, cell, start);
        if (value <= _value[t + of.Minutes] || !Follows(room, t, of, start) || !Precedes(room, from, of, end) || !IsNewTo(_tail[t], visit, start))
        {
            return;
        }
        _given.Add((visit, start, _tail[t]));
        var at = t + of.Minutes;
        (_value[at], _tail[at], _last[at], _lastEnd[at]) = (value, _given.Count - 1, of.Index, end);
    }

    private bool Follows(CrowdedCell room, int t, Visit visit, int start) => _last[t] < 0
        || start - _lastEnd[t] >= _day.Travel(_day.Cover.Problem.Visits[_last[t]], visit) + room.BreaksBetween(_lastEnd[t], start);

    private bool Precedes(CrowdedCell room, int from, Visit visit, int end)
    {
        var next = _following[end - from];
        return next == _standing.Count || _standing[next].Start > room.Time.End
            || _standing[next].Start - end >= _day.Travel(visit, _standing[next].Visit) + room.BreaksBetween(end, _standing[next].Start);
    }

    /// <summary>Whether what was given so far does not hold the visit, and keeps its order to others.</summary>
    private bool IsNewTo(int tail, int visit, int start)
    {
        var (isLinked, from) = (_day.Ordered[visit].Length > 0, _day.Loose[visit].From);
        for (var at = tail; at >= 0; at = _given[at].Before)
        {
            var (other, began, _) = _given[at];
            if (other == visit || (isLinked && !_state.KeepsOrder(visit, start, other, began)))
            {
                return false;
            }
            if (!isLinked && began < from)
            {
                break;
            }
        }
        return true;
    }
}
