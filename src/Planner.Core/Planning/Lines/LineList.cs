namespace Planner.Core.Planning;

/// <summary>
/// Lists every line of a person that costs at most so much at given prices: the dynamic program of <see cref="LineFinder"/> with all
/// days kept, walked backwards along what can still come within the limit, so that no step is in vain.
/// </summary>
internal sealed class LineList
{
    private const double None = 1e30;
    private const double Tolerance = 1e-6;
    private readonly LineBoard _board;
    private readonly int _person;
    private readonly LineRun _run;
    private readonly double[] _slotPrices;
    private readonly double[][] _least;
    private readonly sbyte[] _types;
    private readonly List<(Line Line, double Above)> _lines = [];
    private double _limit;
    private int _room;

    /// <summary>Prepares the person's lines at the prices.</summary>
    /// <param name="board">The board.</param>
    /// <param name="person">Position of the person.</param>
    /// <param name="space">What is counted along the person's lines.</param>
    /// <param name="slotPrices">What working each slot costs besides the line's own.</param>
    public LineList(LineBoard board, int person, LineSpace space, double[] slotPrices)
    {
        (_board, _person, _run, _slotPrices) = (board, person, new LineRun(board.Patterns[person], space), slotPrices);
        (_types, _least) = (new sbyte[board.Days], [.. Enumerable.Range(0, board.Days + 1).Select(_ => new double[_run.Phases * space.Size])]);
        for (var day = 0; day < board.Days; day++)
        {
            Array.Fill(_least[day + 1], None);
            Step(day);
        }
        Cheapest = Ends().Select(e => e.Cost).DefaultIfEmpty(None).Min();
    }

    /// <summary>What the cheapest line costs at the prices.</summary>
    public double Cheapest { get; }

    /// <summary>Every line that costs at most so much above the cheapest, with how much that is; null when there are more than so many.</summary>
    public IReadOnlyList<(Line Line, double Above)>? Within(double above, int most)
    {
        (_limit, _room) = (Cheapest + above + Tolerance, most);
        _lines.Clear();
        foreach (var (phase, at, cost) in Ends())
        {
            if (cost <= _limit && !Back(_board.Days, phase, at, 0))
            {
                return null;
            }
        }
        return [.. _lines];
    }

    private IEnumerable<(int Phase, int At, double Cost)> Ends()
    {
        var last = _least[_board.Days];
        for (var state = 0; state < last.Length; state++)
        {
            if (last[state] < None && _run.IsEnough(state % _run.Space.Size))
            {
                yield return (state / _run.Space.Size, state % _run.Space.Size, last[state]);
            }
        }
    }

    private void Step(int day)
    {
        foreach (var phase in PhasesBefore(day))
        {
            if (_run.AfterOff(phase, day) is >= 0 and var off)
            {
                Move(day, phase, off, null, 0);
            }
            for (var type = 0; type < _board.Types; type++)
            {
                if (_run.Pattern.Allows(day, type) && _run.AfterShift(phase, type, day) is >= 0 and var work)
                {
                    Move(day, phase, work, Table(day, phase, type), PriceOf(day, type));
                }
            }
        }
    }

    private void Move(int day, int phase, int to, int[]? table, double price)
    {
        var (size, next) = (_run.Space.Size, _least[day + 1]);
        for (var at = 0; at < (phase == LineRun.Start ? 1 : size); at++)
        {
            var after = table is null ? at : table[at];
            if (after >= 0 && LeastOf(day, phase, at) is var cost && cost < None && cost + price < next[(to * size) + after])
            {
                next[(to * size) + after] = cost + price;
            }
        }
    }

    /// <summary>Lists the lines that are in the state after so many days and cost so much from there on; false when they are too many.</summary>
    private bool Back(int days, int phase, int at, double after)
    {
        if (days == 0)
        {
            if (_run.Space.TooManyOf(_types) < 0)
            {
                _lines.Add((_board.LineOf(_person, [.. _types]), after - Cheapest));
            }
            return --_room >= 0;
        }
        var (day, type) = (days - 1, _run.TypeOf(phase));
        if (type >= 0 && !_run.Pattern.Allows(day, type))
        {
            return true;
        }
        _types[day] = (sbyte)type;
        var cost = after + (type < 0 ? 0 : PriceOf(day, type));
        foreach (var before in PhasesBefore(day))
        {
            if ((type < 0 ? _run.AfterOff(before, day) : _run.AfterShift(before, type, day)) == phase && AtBefore(day, before, type, at) is >= 0 and var was
                && LeastOf(day, before, was) + cost <= _limit && !Back(day, before, was, cost))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The combination from which the shift leads to another, or −1.</summary>
    private int AtBefore(int day, int phase, int type, int at)
    {
        if (type < 0)
        {
            return at;
        }
        var was = at - _run.Space.Added(type, IsFirstOfWeekend(day, phase));
        return was >= 0 && Table(day, phase, type)[was] == at ? was : -1;
    }

    private IEnumerable<int> PhasesBefore(int day) => day == 0 ? [LineRun.Start] : Enumerable.Range(0, _run.Phases);

    private double LeastOf(int day, int phase, int at) => phase == LineRun.Start ? (at == 0 ? 0 : None) : _least[day][(phase * _run.Space.Size) + at];

    private double PriceOf(int day, int type) => _slotPrices[_board.SlotOf(day, type)] + _board.PriceOf(_person, day, type);

    private int[] Table(int day, int phase, int type) => IsFirstOfWeekend(day, phase) ? _run.Space.Weekend[type] : _run.Space.Plain[type];

    private bool IsFirstOfWeekend(int day, int phase) => _board.IsWeekend[day] && !(day > 0 && _board.IsWeekend[day - 1] && _run.IsWork(phase));
}
