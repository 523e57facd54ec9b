using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>
/// Closes what the mixture's bound leaves open. A roster cheaper than the best can hold only lines whose cost at the bound's prices lies
/// above each person's cheapest by no more than the gap (reduced cost fixing). All of these are listed, and one is chosen for each person
/// by an exact search; with nothing found, the best is proven. Longer and longer is searched, until something is settled or it has taken long.
/// </summary>
/// <param name="board">The board.</param>
/// <param name="root">The mixture of everybody's lines, at its bound.</param>
/// <param name="finder">Knows what must be counted along lines.</param>
internal sealed class LineProof(LineBoard board, LineMixing root, LineFinder finder)
{
    private const int MostLines = 60_000;
    private const double FirstWork = 1;
    private const double MostWork = 64;
    private const double RoundsPerWork = 10;
    private List<(Line Line, double Above)>? _lines;
    private long _listedFor = long.MaxValue;
    private double _work = FirstWork;
    private bool _isOver;

    /// <summary>How many rounds of other search one try is worth.</summary>
    public int Rounds => (int)(_work * RoundsPerWork);

    /// <summary>Whether the lines that a roster cheaper than this may hold are few enough to be chosen among, and that is not settled yet.</summary>
    public bool IsWorthTrying(long cost)
    {
        if (!_isOver && cost < _listedFor)
        {
            (_listedFor, _lines) = (cost, Within(GapTo(cost)));
        }
        return !_isOver && _lines is not null;
    }

    /// <summary>Tries once, for cheaper than the cost it was asked about: the lines found, and the least that any roster costs, each when known.</summary>
    /// <param name="seconds">The most seconds.</param>
    /// <param name="seed">The engine's seed.</param>
    /// <param name="solver">The engine.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<(IReadOnlyList<Line>? Lines, long? Bound, string? Fault)> TryAsync(double seconds, int seed, ICpSatSolver solver, CancellationToken stop)
    {
        if (GapTo(_listedFor) < 0)
        {
            // What costs a unit less lies below the bound.
            _isOver = true;
            return (null, _listedFor, null);
        }
        var budget = new LineBudget(_listedFor - 1 - board.FixedCost, root.Guide, GapTo(_listedFor));
        var outcome = await LineChoice.SolveAsync(board, _lines!, budget, new SolveLimits(seconds, _work, seed), solver, stop).ConfigureAwait(false);
        _isOver = outcome.IsSettled || outcome.Fault is not null || _work >= MostWork;
        _work *= 2;
        long? bound = !outcome.IsSettled ? null : outcome.Lines is { } best ? new LineState(board, best).Cost : _listedFor;
        return (outcome.Lines, bound, outcome.Fault);
    }

    private double GapTo(long cost) => cost - 1 - board.FixedCost - root.Bound;

    private List<(Line Line, double Above)>? Within(double gap)
    {
        var prices = root.Guide.Select(saves => -saves).ToArray();
        var all = new List<(Line, double)>();
        for (var person = 0; person < board.People; person++)
        {
            if (new LineList(board, person, finder.SpaceOf(person), prices).Within(gap, MostLines - all.Count) is not { } own)
            {
                return null;
            }
            all.AddRange(own);
        }
        return all;
    }
}
