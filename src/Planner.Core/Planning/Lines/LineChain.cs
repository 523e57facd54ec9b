namespace Planner.Core.Planning;

/// <summary>
/// One course of search over lines: again and again a few people's lines are looked for anew while the others' stand, and
/// what is cheaper, or sometimes as cheap, is taken. How many at a time follows what could be settled. One per worker.
/// </summary>
internal sealed class LineChain
{
    private const double SidewaysChance = 0.5;
    private const int Fewest = 2;
    private readonly LineBoard _board;
    private readonly LinePool _pool;
    private readonly LineDive _dive;
    private readonly Random _random;
    private double _size = 3;

    public LineChain(LineBoard board, LineState start, int seed)
    {
        (_board, State, _random) = (board, start, new Random(seed));
        Finder = new LineFinder(board);
        _pool = new LinePool(board.People);
        _dive = new LineDive(board, Finder, _pool);
    }

    public LineFinder Finder { get; }

    public LineState State { get; private set; }

    public void GoOnFrom(LineState other) => State = other.Copy();

    public void Remember(Line line) => _pool.Add(line);

    /// <summary>Does about so much work, counted in lines found.</summary>
    public void Run(int work, CancellationToken stop)
    {
        for (var until = Finder.Found + work; Finder.Found < until && !stop.IsCancellationRequested;)
        {
            Step(stop);
        }
    }

    /// <summary>Looks for everybody's lines anew.</summary>
    public void RunAll(CancellationToken stop) => Take(_dive.Run(State, [.. Enumerable.Range(0, _board.People)], State.Cost, _random, stop));

    /// <summary>Gives one after another the best line the others leave, until nobody's gets cheaper.</summary>
    public void Polish(CancellationToken stop)
    {
        for (var better = true; better && !stop.IsCancellationRequested;)
        {
            better = false;
            foreach (var person in Enumerable.Range(0, _board.People).OrderBy(_ => _random.Next()))
            {
                better |= State.Reseat(person, Finder, _random);
            }
        }
    }

    private void Step(CancellationToken stop)
    {
        var people = Pick(Math.Min(_board.People, (int)_size));
        var sideways = _random.NextDouble() < SidewaysChance;
        var before = Finder.Found;
        var outcome = _dive.Run(State, people, State.Cost + (sideways ? 1 : 0), _random, stop);
        Take(outcome);
        if (outcome.Proven)
        {
            _size = Math.Min(_size * 1.03, _board.People);
        }
        else if (Finder.Found - before > 60 * people.Count)
        {
            _size = Math.Max(_size * 0.97, Fewest);
        }
    }

    /// <summary>Takes new lines if they come to no more than the ones there were.</summary>
    private void Take(DiveOutcome outcome)
    {
        if (outcome.Lines is null)
        {
            return;
        }
        var next = State.Copy();
        foreach (var line in outcome.Lines)
        {
            next.Put(line);
        }
        foreach (var line in outcome.Lines)
        {
            next.Reseat(line.Person, Finder, _random);
        }
        State = next.Cost <= State.Cost ? next : State;
    }

    /// <summary>People by chance, or, as often, people around a slot that lacks somebody or has too many.</summary>
    private List<int> Pick(int count)
    {
        var costly = Enumerable.Range(0, State.There.Length).Where(s => _board.CostOf(s, State.There[s]) > 0).ToList();
        var first = -1;
        if (costly.Count > 0 && _random.Next(2) == 0)
        {
            var slot = costly[_random.Next(costly.Count)];
            var (day, type) = Math.DivRem(slot, _board.Types);
            var able = Enumerable.Range(0, _board.People).Where(p => _board.Patterns[p].Allows(day, type) && _board.Patterns[p].MostOfType[type] > 0).ToList();
            first = able.Count > 0 ? able[_random.Next(able.Count)] : -1;
        }
        return [.. Enumerable.Range(0, _board.People).OrderBy(p => p == first ? -1 : _random.Next()).Take(count)];
    }
}
