namespace Planner.Core.Planning;

/// <summary>Everybody's line, how many that makes in each slot, and what it all costs. Mutable; one per piece of search work.</summary>
internal sealed class LineState
{
    private readonly LineBoard _board;
    private readonly Line[] _lines;
    private readonly int[] _there;

    public LineState(LineBoard board, IReadOnlyList<Line> lines)
    {
        (_board, _lines, _there) = (board, [.. lines], new int[board.Wanted.Length]);
        foreach (var line in lines)
        {
            Count(line, 1);
        }
        Cost = board.FixedCost + lines.Sum(l => l.Cost) + Enumerable.Range(0, _there.Length).Sum(s => board.CostOf(s, _there[s]));
    }

    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>What the roster costs, in the board's units.</summary>
    public long Cost { get; private set; }

    /// <summary>How many work each slot.</summary>
    public ReadOnlySpan<int> There => _there;

    public LineState Copy() => new(_board, _lines);

    /// <summary>Puts a line in the place of the same person's.</summary>
    public void Put(Line line)
    {
        Cost -= _lines[line.Person].Cost + Change(_lines[line.Person], -1);
        Cost += line.Cost + Change(line, 1);
        _lines[line.Person] = line;
    }

    /// <summary>
    /// Gives the person the cheapest line that the others' leave, ties by chance; says whether anything became cheaper.
    /// Nobody works a slot twice, so one more in each slot has one price and the line is the best there is.
    /// </summary>
    /// <param name="person">Position of the person.</param>
    /// <param name="finder">Finds the line.</param>
    /// <param name="random">Chance.</param>
    /// <param name="noise">Up to so many units are added to each slot's price: enough to break ties, or to shake the person loose.</param>
    public bool Reseat(int person, LineFinder finder, Random random, double noise = 1e-4)
    {
        var (before, own) = (Cost, _lines[person]);
        Change(own, -1);
        var prices = new double[_there.Length];
        for (var slot = 0; slot < prices.Length; slot++)
        {
            prices[slot] = _board.CostOf(slot, _there[slot] + 1) - _board.CostOf(slot, _there[slot]) + (random.NextDouble() * noise);
        }
        Count(own, 1);
        if (finder.Best(person, prices) is var (line, _))
        {
            Put(line);
        }
        return Cost < before;
    }

    /// <summary>How many of the others work each slot when these people's lines are left out.</summary>
    public int[] ThereWithout(IEnumerable<int> people)
    {
        var there = (int[])_there.Clone();
        foreach (var slot in people.SelectMany(p => _lines[p].Slots))
        {
            there[slot]--;
        }
        return there;
    }

    private void Count(Line line, int sign)
    {
        foreach (var slot in line.Slots)
        {
            _there[slot] += sign;
        }
    }

    /// <summary>Counts a line in or out; the change of the slots' cost, negated when counted out.</summary>
    private long Change(Line line, int sign)
    {
        var change = 0L;
        foreach (var slot in line.Slots)
        {
            change += sign * (_board.CostOf(slot, _there[slot] + sign) - _board.CostOf(slot, _there[slot]));
            _there[slot] += sign;
        }
        return change;
    }
}
