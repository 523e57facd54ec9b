namespace Planner.Core.Planning;

/// <summary>
/// Finds a person's cheapest line by dynamic programming over days: states are how long the run of work (by its last type)
/// or rest is, and what is counted. One per thread: it reuses its tables.
/// </summary>
internal sealed class LineFinder
{
    private const double None = 1e30;
    private readonly LineBoard _board;
    private readonly int _weekends;
    private readonly LineRun?[] _runs;
    private readonly LineSpace[] _spaces;
    private double[] _now = [];
    private double[] _next = [];
    private ushort[] _from = [];
    private bool[] _used = [];

    public LineFinder(LineBoard board)
    {
        _board = board;
        _weekends = Enumerable.Range(0, board.Days).Count(d => board.IsWeekend[d] && (d == 0 || !board.IsWeekend[d - 1]));
        _runs = new LineRun[board.People];
        _spaces = [.. board.Patterns.Select(p => LineSpace.Of(p, _weekends))];
    }

    /// <summary>Lines found so far: the measure of work.</summary>
    public long Found { get; private set; }

    /// <summary>What is counted along a person's lines, as far as lines have shown that it must be.</summary>
    public LineSpace SpaceOf(int person) => _spaces[person];

    /// <summary>The person's cheapest line when each slot has a price on top of the line's own, with its cost; null when no line keeps the pattern.</summary>
    /// <param name="person">Position of the person.</param>
    /// <param name="slotPrices">What working each slot costs besides.</param>
    /// <param name="settled">What days must be, or <see cref="SettledDays.Open"/>; empty when all are open.</param>
    public (Line Line, double Cost)? Best(int person, ReadOnlySpan<double> slotPrices, ReadOnlySpan<sbyte> settled = default)
    {
        while (true)
        {
            Found++;
            var run = _runs[person] ??= new LineRun(_board.Patterns[person], _spaces[person]);
            if (Walk(person, run, slotPrices, settled) is not var (types, cost))
            {
                return null;
            }
            if (_spaces[person].TooManyOf(types) is var type && type < 0)
            {
                return (_board.LineOf(person, types), cost);
            }
            (_spaces[person], _runs[person]) = (_spaces[person].Counting(type, _weekends), null);
        }
    }

    private (sbyte[] Types, double Cost)? Walk(int person, LineRun run, ReadOnlySpan<double> slotPrices, ReadOnlySpan<sbyte> settled)
    {
        var states = run.Phases * run.Space.Size;
        Prepare(states, run.Phases);
        Span<bool> reached = stackalloc bool[run.Phases];
        for (var day = 0; day < _board.Days; day++)
        {
            _next.AsSpan(0, states).Fill(None);
            reached.Clear();
            var from = _from.AsSpan(day * states, states);
            var must = settled.IsEmpty ? SettledDays.Open : settled[day];
            var prices = slotPrices.Slice(day * _board.Types, _board.Types);
            for (var phase = 0; phase < (day == 0 ? 1 : run.Phases); phase++)
            {
                if (day == 0 || _used[phase])
                {
                    Step(person, run, day, day == 0 ? LineRun.Start : phase, must, prices, from, reached);
                }
            }
            reached.CopyTo(_used);
            (_now, _next) = (_next, _now);
        }
        return Trace(run);
    }

    private void Prepare(int states, int phases)
    {
        if (_now.Length < states)
        {
            (_now, _next) = (new double[states], new double[states]);
        }
        if (_from.Length < states * _board.Days)
        {
            _from = new ushort[states * _board.Days];
        }
        if (_used.Length < phases)
        {
            _used = new bool[phases];
        }
    }

    /// <summary>Goes on from one phase to the day off and to every shift that may follow.</summary>
    private void Step(int person, LineRun run, int day, int phase, sbyte must, ReadOnlySpan<double> prices, Span<ushort> from, Span<bool> reached)
    {
        if (must < 0 && run.AfterOff(phase, day) is >= 0 and var off)
        {
            reached[off] |= Move(run, phase, off, null, 0, day, from);
        }
        var weekend = _board.IsWeekend[day] && !(day > 0 && _board.IsWeekend[day - 1] && run.IsWork(phase));
        for (var type = 0; type < _board.Types; type++)
        {
            if ((must == SettledDays.Open || must == type) && run.Pattern.Allows(day, type) && run.AfterShift(phase, type, day) is >= 0 and var work)
            {
                var price = prices[type] + _board.PriceOf(person, day, type);
                reached[work] |= Move(run, phase, work, weekend ? run.Space.Weekend[type] : run.Space.Plain[type], price, day, from);
            }
        }
    }

    private bool Move(LineRun run, int phase, int to, int[]? table, double price, int day, Span<ushort> from)
    {
        var size = run.Space.Size;
        var next = _next.AsSpan(to * size, size);
        var came = from.Slice(to * size, size);
        if (phase == LineRun.Start)
        {
            var first = table is null ? 0 : table[0];
            if (first >= 0 && price < next[first])
            {
                (next[first], came[first]) = (price, LineRun.Start);
            }
            return first >= 0;
        }
        var now = _now.AsSpan(phase * size, size);
        var (block, least, moved) = (run.Space.WeekendStride, run.LeastInBlock(day), false);
        for (var first = 0; first < size; first += block)
        {
            moved |= table is null
                ? Rest(now.Slice(first, block), next.Slice(first, block), came.Slice(first, block), least, (ushort)phase)
                : Work(now, next, came, table.AsSpan(0, first + block), first + least, price, (ushort)phase);
        }
        return moved;
    }

    private static bool Rest(ReadOnlySpan<double> now, Span<double> next, Span<ushort> from, int least, ushort phase)
    {
        var moved = false;
        for (var at = least; at < now.Length; at++)
        {
            moved |= now[at] < None;
            if (now[at] < next[at])
            {
                (next[at], from[at]) = (now[at], phase);
            }
        }
        return moved;
    }

    private static bool Work(ReadOnlySpan<double> now, Span<double> next, Span<ushort> from, ReadOnlySpan<int> table, int least, double price, ushort phase)
    {
        var moved = false;
        for (var at = least; at < table.Length; at++)
        {
            if (now[at] < None && table[at] is >= 0 and var to)
            {
                moved = true;
                if (now[at] + price < next[to])
                {
                    (next[to], from[to]) = (now[at] + price, phase);
                }
            }
        }
        return moved;
    }

    private (sbyte[] Types, double Cost)? Trace(LineRun run)
    {
        var (best, size) = (-1, run.Space.Size);
        for (var state = 0; state < run.Phases * size; state++)
        {
            if (_now[state] < None && run.IsEnough(state % size) && (best < 0 || _now[state] < _now[best]))
            {
                best = state;
            }
        }
        if (best < 0)
        {
            return null;
        }
        var types = new sbyte[_board.Days];
        var (cost, phase, at) = (_now[best], best / size, best % size);
        for (var day = _board.Days - 1; day >= 0; day--)
        {
            int before = _from[(day * run.Phases * size) + (phase * size) + at];
            types[day] = (sbyte)run.TypeOf(phase);
            if (types[day] >= 0)
            {
                var weekend = _board.IsWeekend[day] && !(day > 0 && _board.IsWeekend[day - 1] && run.IsWork(before));
                at -= run.Space.Added(types[day], weekend);
            }
            phase = before;
        }
        return (types, cost);
    }
}
