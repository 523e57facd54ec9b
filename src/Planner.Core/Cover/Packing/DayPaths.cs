namespace Planner.Core.Cover;

/// <summary>
/// The most that visits given one after another in one person-day can weigh, by dynamic programming over the minutes.
/// That a visit is given once is left out, and so is travel between visits of which there may be others: whatever is
/// lawful is among what is weighed, so the weight is a bound for any number of visits.
/// </summary>
internal sealed class DayPaths : IHeaviest
{
    private const long Never = long.MinValue / 4;
    private readonly DayRoom _room;
    private readonly int _length;
    private readonly int[] _rests;
    private readonly (int From, int To)[] _stretches;
    private readonly (int Visit, int End)[][] _startable;
    private readonly long[][] _heaviest;
    private readonly int[][] _choice;

    public DayPaths(DayRoom room)
    {
        _room = room;
        _length = room.Span.Minutes;
        var hasMeal = room.Standing.Concat(room.Items).Any(i => i.HasMealAlone);
        _rests = hasMeal && room.IsRestOnlyByLaw ? [] : [.. room.Rests];
        _stretches = [.. Stretches()];
        _startable = Startable();
        RestFrom = room.NeedsRest && !hasMeal ? room.RestFrom : room.Span.Start;
        RestTo = room.NeedsRest && !hasMeal ? room.RestTo : room.Span.End;
        _heaviest = [.. Enumerable.Range(0, 1 << _rests.Length).Select(_ => new long[_length + 1])];
        _choice = [.. Enumerable.Range(0, 1 << _rests.Length).Select(_ => new int[_length + 1])];
    }

    private int RestFrom { get; }

    private int RestTo { get; }

    /// <inheritdoc/>
    public long Heaviest(long[] weights, int[] counts)
    {
        for (var rested = _heaviest.Length - 1; rested >= 0; rested--)
        {
            Weigh(rested, weights);
        }
        Count(counts);
        return Math.Max(0, _heaviest[0][0]);
    }

    private void Weigh(int rested, long[] weights)
    {
        var (heaviest, choice) = (_heaviest[rested], _choice[rested]);
        heaviest[_length] = rested == _heaviest.Length - 1 ? 0 : Never;
        for (var t = _length - 1; t >= 0; t--)
        {
            var (best, how) = (heaviest[t + 1], -1);
            var startable = _startable[t];
            for (var i = 0; i < startable.Length; i++)
            {
                var weight = weights[startable[i].Visit] + heaviest[startable[i].End];
                if (weight > best)
                {
                    (best, how) = (weight, i);
                }
            }
            for (var k = 0; k < _rests.Length; k++)
            {
                if ((rested >> k & 1) == 0 && MayRest(t, _rests[k]) && _heaviest[rested | 1 << k][t + _rests[k]] > best)
                {
                    (best, how) = (_heaviest[rested | 1 << k][t + _rests[k]], -2 - k);
                }
            }
            (heaviest[t], choice[t]) = (best, how);
        }
    }

    private void Count(int[] counts)
    {
        var (rested, t) = (0, 0);
        while (_heaviest[0][0] > 0 && t < _length)
        {
            var how = _choice[rested][t];
            if (how >= 0)
            {
                counts[_startable[t][how].Visit]++;
                t = _startable[t][how].End;
            }
            else if (how == -1)
            {
                t++;
            }
            else
            {
                (rested, t) = (rested | 1 << (-2 - how), t + _rests[-2 - how]);
            }
        }
    }

    private bool MayRest(int t, int minutes) =>
        _room.Span.Start + t >= RestFrom && _room.Span.Start + t <= RestTo && IsFree(_room.Span.Start + t, _room.Span.Start + t + minutes);

    private bool IsFree(int from, int to) => Array.Exists(_stretches, s => s.From <= from && to <= s.To);

    /// <summary>What the standing visits leave of the shift.</summary>
    private IEnumerable<(int From, int To)> Stretches()
    {
        var from = _room.Span.Start;
        foreach (var standing in _room.Standing.OrderBy(s => s.Starts[0]))
        {
            if (standing.Starts[0] > from)
            {
                yield return (from, standing.Starts[0]);
            }
            from = Math.Max(from, standing.Starts[0] + standing.Minutes);
        }
        if (from < _room.Span.End)
        {
            yield return (from, _room.Span.End);
        }
    }

    private (int Visit, int End)[][] Startable()
    {
        var startable = new List<(int, int)>?[_length + 1];
        foreach (var item in _room.Items)
        {
            foreach (var start in item.Starts.Where(s => IsFree(s, s + item.Minutes) && LeavesTravel(item, s)))
            {
                (startable[start - _room.Span.Start] ??= []).Add((item.Visit, start + item.Minutes - _room.Span.Start));
            }
        }
        return [.. startable.Select(s => s?.Distinct().ToArray() ?? [])];
    }

    /// <summary>Travel from what stands before and to what stands after, as if nothing were between.</summary>
    private bool LeavesTravel(RoomItem item, int start)
    {
        foreach (var standing in _room.Standing)
        {
            var (from, to) = (standing.Starts[0], standing.Starts[0] + standing.Minutes);
            if (to <= start ? start - to < _room.Travel(standing.Of, item.Of) : from - start - item.Minutes < _room.Travel(item.Of, standing.Of))
            {
                return false;
            }
        }
        return true;
    }
}
