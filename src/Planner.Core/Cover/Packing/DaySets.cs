namespace Planner.Core.Cover;

/// <summary>Some visits one person can give on one day.</summary>
/// <param name="Visits">The visits, as bits.</param>
/// <param name="Loss">What clients lose by it at least.</param>
internal readonly record struct DaySet(ulong Visits, ServiceMinutes Loss);

/// <summary>
/// All sets of visits that fit in the room of a person-day, by dynamic programming over what is done, what was last, and
/// how early that can be finished (Held and Karp's recursion with time windows). Nothing that is lawful is left out.
/// </summary>
internal sealed class DaySets
{
    private const int Nowhere = -1;
    private const int ItemBits = 54;
    private const int RestBits = 3;

    /// <summary>More states than this are not looked at: a second of them, and a choice among so many sets would take far longer.</summary>
    private const int MostStates = 1_000_000;

    private readonly DayRoom _room;
    private readonly RoomItem[] _items;
    private readonly ulong[] _sameVisit;
    private readonly int _standing;
    private readonly Dictionary<ulong, ServiceMinutes> _sets = [];
    private int _states;

    /// <summary>What has been done: items as bits, then rests, then the last item. The value of a state is its earliest end.</summary>
    private readonly record struct State(ulong Key)
    {
        public State(ulong done, int rests, int last) : this(done | (ulong)rests << ItemBits | (ulong)(last + 1) << (ItemBits + RestBits))
        {
        }

        public ulong Done => Key & ((1UL << ItemBits) - 1);

        public int Rests => (int)(Key >> ItemBits & ((1 << RestBits) - 1));

        public int Last => (int)(Key >> (ItemBits + RestBits)) - 1;
    }

    public DaySets(DayRoom room)
    {
        _room = room;
        _items = [.. room.Standing.OrderBy(s => s.Starts[0]), .. room.Items];
        _standing = room.Standing.Count;
        _sameVisit = [.. _items.Select(i => i.Visit == Nowhere ? 0UL : _items.Select((o, bit) => o.Visit == i.Visit && bit < 64 ? 1UL << bit : 0UL).Aggregate(0UL, (x, y) => x | y))];
    }

    /// <summary>The sets to which nothing can be added for the same loss; null when there are too many to count them.</summary>
    public List<DaySet>? Largest()
    {
        if (_items.Length > ItemBits || _room.Rests.Count > RestBits)
        {
            return null;
        }
        CountAll();
        return _states > MostStates || !_sets.ContainsKey(0) ? null : [.. _sets.Where(s => !IsPartOfLarger(s.Key, s.Value)).Select(s => new DaySet(s.Key, s.Value))];
    }

    private void CountAll()
    {
        if (!_room.NeedsRest || _room.Standing.Any(i => i.HasMealAlone))
        {
            Count(_room.NeedsRest && _room.IsRestOnlyByLaw ? [] : _room.Rests, isBound: false, 0, mustHave: ~0UL);
            return;
        }
        var meals = _items.Select((item, i) => item.HasMealAlone ? 1UL << i : 0UL).Aggregate(0UL, (a, b) => a | b);
        Count(_room.Rests, isBound: true, without: meals, mustHave: ~0UL);
        if (meals != 0 && _states <= MostStates)
        {
            Count(_room.IsRestOnlyByLaw ? [] : _room.Rests, isBound: false, 0, mustHave: meals);
        }
    }

    private bool IsPartOfLarger(ulong visits, ServiceMinutes loss)
    {
        foreach (var item in _room.Items)
        {
            if ((visits >> item.Visit & 1) == 0 && _sets.TryGetValue(visits | 1UL << item.Visit, out var larger) && larger <= loss)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Counts the sets without some items, and with one of others unless any will do.</summary>
    private void Count(IReadOnlyList<int> rests, bool isBound, ulong without, ulong mustHave)
    {
        var layer = new Dictionary<ulong, int> { [new State(0, 0, Nowhere).Key] = _room.Span.Start };
        while (layer.Count > 0)
        {
            var next = new Dictionary<ulong, int>(layer.Count * 2);
            foreach (var (key, end) in layer)
            {
                if (_states + next.Count > MostStates)
                {
                    _states += next.Count;
                    return;
                }
                var state = new State(key);
                if ((mustHave == ~0UL || (state.Done & mustHave) != 0) && IsWhole(state, end, rests, isBound))
                {
                    Keep(state.Done);
                }
                for (var i = 0; i < _items.Length; i++)
                {
                    if (((state.Done | without) >> i & 1) == 0 && (state.Done & _sameVisit[i]) == 0)
                    {
                        Extend(state, end, i, rests, isBound, next);
                    }
                }
            }
            _states += next.Count;
            layer = next;
        }
    }

    /// <summary>Adds the item, with no rest before it or with some.</summary>
    private void Extend(State state, int end, int item, IReadOnlyList<int> rests, bool isBound, Dictionary<ulong, int> next)
    {
        var at = _items[item];
        var (done, travel) = (state.Done | 1UL << item, state.Last == Nowhere ? 0 : _room.Travel(_items[state.Last].Of, at.Of));
        for (var taken = state.Rests; taken < 1 << rests.Count; taken++)
        {
            if ((taken & state.Rests) != state.Rests || After(end, travel, rests, state.Rests ^ taken, isBound) is not { } free || free > at.Starts[^1])
            {
                continue;
            }
            var finished = at.StartFrom(free) + at.Minutes;
            if (finished > _room.Span.End || MissesStanding(done, finished))
            {
                continue;
            }
            var key = new State(done, taken, item).Key;
            if (!next.TryGetValue(key, out var other) || finished < other)
            {
                next[key] = finished;
            }
        }
    }

    /// <summary>The minute by which the rests and the travel are over, in the better order; null when a rest would come too late.</summary>
    private int? After(int end, int travel, IReadOnlyList<int> rests, int taken, bool isBound)
    {
        var minutes = 0;
        for (var k = 0; k < rests.Count; k++)
        {
            minutes += (taken >> k & 1) == 1 ? rests[k] : 0;
        }
        if (minutes == 0 || !isBound)
        {
            return end + travel + minutes;
        }
        return end > _room.RestTo ? null : Math.Max(end + travel + minutes, _room.RestFrom + minutes);
    }

    private bool IsWhole(State state, int end, IReadOnlyList<int> rests, bool isBound) =>
        (state.Done & ((1UL << _standing) - 1)) == (1UL << _standing) - 1
        && After(end, 0, rests, ((1 << rests.Count) - 1) ^ state.Rests, isBound) <= _room.Span.End;

    private bool MissesStanding(ulong done, int end)
    {
        for (var i = 0; i < _standing; i++)
        {
            if ((done >> i & 1) == 0 && _items[i].Starts[0] < end)
            {
                return true;
            }
        }
        return false;
    }

    private void Keep(ulong done)
    {
        var (visits, loss) = (0UL, ServiceMinutes.None);
        for (var i = _standing; i < _items.Length; i++)
        {
            if ((done >> i & 1) == 1)
            {
                (visits, loss) = (visits | 1UL << _items[i].Visit, loss + _items[i].Loss);
            }
        }
        if (!_sets.TryGetValue(visits, out var other) || loss < other)
        {
            _sets[visits] = loss;
        }
    }
}
