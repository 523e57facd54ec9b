namespace Planner.Core.Planning;

/// <summary>
/// Column generation for some people while the others' lines stand: the linear program prices slots, each person's best
/// line at these prices is found, and lines that help are added. Prices are smoothed towards those of the best bound, or
/// they would swing. Gives a lower bound at every step (Lagrange): no choice of lines of these people costs less.
/// </summary>
internal sealed class LineMixing
{
    private const double Smoothing = 0.6;
    private const double Near = 1e-6;
    private readonly LineBoard _board;
    private readonly IReadOnlyList<int> _people;
    private readonly int[] _others;
    private readonly double[] _stable;
    private readonly double[] _duals;
    private readonly bool _hasGuide;

    /// <summary>Starts with a known line for each of the people, when so many others work each slot.</summary>
    /// <param name="board">The board.</param>
    /// <param name="known">A line for each of the people.</param>
    /// <param name="others">How many others work each slot.</param>
    /// <param name="guide">What one more in each slot saves in a problem much like this one, or null.</param>
    /// <param name="noise">Makes mixtures that cost the same come out differently, or null.</param>
    public LineMixing(LineBoard board, IReadOnlyList<Line> known, int[] others, double[]? guide = null, Random? noise = null)
    {
        (_board, _people, _others) = (board, [.. known.Select(l => l.Person)], others);
        (_stable, _duals, _hasGuide) = ((double[]?)guide?.Clone() ?? new double[others.Length], new double[others.Length], guide is not null);
        Lp = new MasterLp(board, known, others, noise);
    }

    public IReadOnlyList<int> People => _people;

    public MasterLp Lp { get; }

    /// <summary>No lines of these people, with what the slots then cost, cost less; in units.</summary>
    public double Bound { get; private set; } = double.MinValue;

    /// <summary>What one more in each slot saves, at the prices of the best bound.</summary>
    public double[] Guide => _stable;

    /// <summary>Whether the linear program has all the lines it wants.</summary>
    public bool IsDone { get; private set; }

    /// <summary>One step with lines found by a function of everybody's: prices in, each person's best line and its cost out.</summary>
    public void Step(Func<double[], IReadOnlyList<(Line Line, double Cost)>> best, CancellationToken stop)
    {
        Lp.Solve(stop);
        for (var slot = 0; slot < _duals.Length; slot++)
        {
            _duals[slot] = Math.Clamp(Lp.DualOf(slot), -_board.Over[slot], _board.Under[slot]);
        }
        var smoothing = Bound > double.MinValue ? Smoothing : _hasGuide ? 1 : 0;
        if (!Try(smoothing, best) && smoothing > 0 && !stop.IsCancellationRequested)
        {
            IsDone = !Try(0, best);
        }
        IsDone |= Lp.Value - Bound < Math.Max(Lp.Slack, Near * Math.Abs(Bound));
    }

    /// <summary>Finds lines at smoothed prices; says whether any is wanted at the program's own.</summary>
    private bool Try(double smoothing, Func<double[], IReadOnlyList<(Line Line, double Cost)>> best)
    {
        var prices = new double[_duals.Length];
        for (var slot = 0; slot < prices.Length; slot++)
        {
            prices[slot] = -((smoothing * _stable[slot]) + ((1 - smoothing) * _duals[slot]));
        }
        var found = best(prices);
        var bound = found.Sum(f => f.Cost) + SlotsAt(prices);
        if (bound > Bound)
        {
            Bound = bound;
            for (var slot = 0; slot < prices.Length; slot++)
            {
                _stable[slot] = -prices[slot];
            }
        }
        var wanted = false;
        foreach (var (line, _) in found)
        {
            if (Lp.Wants(line))
            {
                Lp.Add(line);
                wanted = true;
            }
        }
        return wanted;
    }

    /// <summary>The least that slots can cost once what works in them is paid for at the prices.</summary>
    private double SlotsAt(double[] prices)
    {
        var sum = 0.0;
        for (var slot = 0; slot < prices.Length; slot++)
        {
            var missing = Math.Max(0, _board.Wanted[slot] - _others[slot]);
            sum += _board.CostOf(slot, _others[slot] + missing) - (prices[slot] * missing);
        }
        return sum;
    }
}
