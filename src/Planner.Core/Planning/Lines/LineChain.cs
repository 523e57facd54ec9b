namespace Planner.Core.Planning;

/// <summary>
/// One course of search over lines: again and again a few people's lines are looked for anew while the others' stand, and
/// what is cheaper, or sometimes as cheap, is taken. How many at a time follows what could be settled. One per worker.
/// </summary>
internal sealed class LineChain
{
    private const int MostKicked = 4;
    private const int Fewest = 2;
    private const double Least = 0.05;
    private const int MostLines = 600;
    private const int Quick = 5;
    private const int Careful = 10;
    private const double KickChance = 0.3;

    /// <summary>What a roster may cost at most above the one there is, less one, by chance: mostly it must be cheaper or as cheap.</summary>
    private static readonly int[] Sideways = [0, 0, 0, 1, 1, 1, 2, 3];

    private readonly LineBoard _board;
    private readonly LinePool _pool;
    private readonly LineDive _dive;
    private readonly Random _random;

    /// <summary>How large a share of people, of days, and of the days on which the mixture is of one mind is free at a time.</summary>
    private readonly double[] _sizes = [0.15, 0.25, 0.5];

    private double[,,]? _agrees;
    private bool _hasDived;

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

    /// <summary>Takes over what the mixture of everybody's lines tells.</summary>
    public void GuideBy(LineMixing all)
    {
        _dive.Guide = all.Guide;
        _agrees = new double[_board.People, _board.Days, _board.Types + 1];
        foreach (var (line, share) in all.Lp.Mixture())
        {
            for (var day = 0; day < _board.Days; day++)
            {
                _agrees[line.Person, day, line.Types[day] + 1] += share;
            }
        }
    }

    public void Remember(Line line) => _pool.Add(line);

    /// <summary>Does about so much work, counted in lines found.</summary>
    public void Run(int work, CancellationToken stop)
    {
        if (!_hasDived)
        {
            _hasDived = true;
            RunAll(stop);
            Polish(State, stop);
        }
        for (var until = Finder.Found + work; Finder.Found < until && !stop.IsCancellationRequested;)
        {
            Step(stop);
        }
    }

    /// <summary>Looks for everybody's lines anew, in few steps.</summary>
    private void RunAll(CancellationToken stop)
    {
        _dive.Slowness = Quick;
        Take(_dive.Run(State, new SettledDays(Enumerable.Range(0, _board.People), _board.Days), State.Cost, _random, stop), State.Cost);
        _dive.Slowness = Careful;
    }

    /// <summary>Gives one after another the best line the others leave, until nobody's gets cheaper.</summary>
    public void Polish(CancellationToken stop) => Polish(State, stop);

    private void Polish(LineState state, CancellationToken stop)
    {
        for (var better = true; better && !stop.IsCancellationRequested;)
        {
            better = false;
            foreach (var person in Enumerable.Range(0, _board.People).OrderBy(_ => _random.Next()))
            {
                better |= !stop.IsCancellationRequested && state.Reseat(person, Finder, _random);
            }
        }
    }

    private void Step(CancellationToken stop)
    {
        if (_random.NextDouble() < KickChance)
        {
            Kick(stop);
            return;
        }
        var kind = _random.Next(_sizes.Length);
        var settled = kind switch { 0 => SomePeople(_sizes[kind]), 1 => SomeDays(_sizes[kind]), _ => WhereMixed(_sizes[kind]) };
        var (found, cutoff) = (Finder.Found, State.Cost + Sideways[_random.Next(Sideways.Length)]);
        var outcome = _dive.Run(State, settled, cutoff, _random, stop);
        Take(outcome, cutoff);
        _sizes[kind] = Math.Clamp(_sizes[kind] * (Finder.Found - found > MostLines ? 0.95 : outcome.Proven ? 1.05 : 1), Least, 1);
    }

    /// <summary>Shakes a few people loose by prices that are not right, and lets everybody find a place again.</summary>
    private void Kick(CancellationToken stop)
    {
        var next = State.Copy();
        var noise = _board.Under.Max() * Math.Pow(_random.NextDouble(), 3);
        foreach (var person in Pick(_random.Next(1, 1 + Math.Min(MostKicked, _board.People))))
        {
            next.Reseat(person, Finder, _random, noise);
        }
        Polish(next, stop);
        State = next.Cost <= State.Cost ? next : State;
    }

    /// <summary>A share of the people, on all days.</summary>
    private SettledDays SomePeople(double share) => new(Pick(Math.Max(Fewest, (int)(share * _board.People))), _board.Days);

    /// <summary>Everybody, on a stretch of days.</summary>
    private SettledDays SomeDays(double share)
    {
        var days = Math.Max(Fewest, (int)(share * _board.Days));
        var first = _random.Next(_board.Days - days + 1);
        return Everybody((_, day) => day < first || day >= first + days);
    }

    /// <summary>Everybody, on days where the mixture of all is of more than one mind, and a share of the others.</summary>
    private SettledDays WhereMixed(double share)
    {
        const double mind = 0.9;
        return Everybody((line, day) => _agrees is not null && _agrees[line.Person, day, line.Types[day] + 1] > mind && _random.NextDouble() > share);
    }

    private SettledDays Everybody(Func<Line, int, bool> stands)
    {
        var settled = new SettledDays(Enumerable.Range(0, _board.People), _board.Days);
        foreach (var line in State.Lines)
        {
            for (var day = 0; day < _board.Days; day++)
            {
                if (stands(line, day))
                {
                    settled.Settle(line, day);
                }
            }
        }
        return settled;
    }

    /// <summary>Takes new lines if they come to less than the cutoff.</summary>
    private void Take(DiveOutcome outcome, long cutoff)
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
        State = next.Cost < cutoff ? next : State;
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
