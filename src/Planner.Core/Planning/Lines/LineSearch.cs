using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Plans problems in which every shift is of a type: column generation over people's whole lines gives a bound and a first
/// good roster, then chains look for a few people's lines anew. Seed, rounds and workers decide the plan; what the rules
/// say has the last word.
/// </summary>
internal sealed class LineSearch : IPlanSearch
{
    private const int WorkPerRound = 400;
    private const int StepsPerRound = 10;
    private const int MostSteps = 600;
    private const int RoundsApart = 12;
    private readonly PlanningProblem _problem;
    private readonly LineBoard _board;
    private readonly LineChain[] _chains;
    private LineMixing? _root;
    private int _steps;
    private int _improving;

    public LineSearch(PlanningProblem problem, PlanOptions options, CancellationToken stop)
    {
        (_problem, _board) = (problem, new LineBoard(problem));
        var random = new Random(options.Seed);
        var nobody = new sbyte[_board.Days];
        Array.Fill(nobody, (sbyte)-1);
        var start = new LineState(_board, [.. Enumerable.Range(0, _board.People).Select(p => _board.LineOf(p, nobody))]);
        _chains = [.. Enumerable.Range(0, Math.Max(1, options.Workers)).Select(_ => new LineChain(_board, start.Copy(), random.Next()))];
        _chains[0].Polish(stop);
        Best = _board.RosterOf(_chains[0].State.Lines);
        Score = ScoreOf(Best);
        foreach (var chain in _chains)
        {
            chain.GoOnFrom(_chains[0].State);
        }
    }

    public Roster Best { get; private set; }

    public Score Score { get; private set; }

    public long Cost => Score.Cost;

    public IReadOnlyList<Delivery?> Deliveries => Best.Deliveries;

    public int Rounds { get; private set; }

    public bool Proven => Score.Hard == 0 && Bound == Score.Cost;

    public long? Bound { get; private set; }

    public string? Fault => null;

    public PlanPhase Phase { get; private set; } = PlanPhase.Constructing;

    public string Engine => "columns";

    public Roster ToRoster() => Best;

    public async Task<bool> RoundAsync(double spent, TimeSpan? left, CancellationToken stop)
    {
        if (Score.Hard > 0)
        {
            return false;
        }
        Rounds++;
        _root ??= new LineMixing(_board, _chains[0].State.Lines, new int[_board.Wanted.Length]);
        if (!_root.IsDone && _steps < MostSteps)
        {
            Phase = PlanPhase.Proving;
            await MixAsync(stop).ConfigureAwait(false);
        }
        else
        {
            Phase = PlanPhase.Improving;
            await ImproveAsync(stop).ConfigureAwait(false);
        }
        return !Proven;
    }

    /// <summary>Some steps of column generation over everybody, lines found side by side.</summary>
    private async Task MixAsync(CancellationToken stop)
    {
        for (var step = 0; step < StepsPerRound && !_root!.IsDone && !stop.IsCancellationRequested; step++, _steps++)
        {
            await OnThread(() => _root.Step(FindAll, stop)).ConfigureAwait(false);
        }
        Array.ForEach(_chains, chain => chain.GuideBy(_root!));
        if (_root!.Bound > double.MinValue)
        {
            Bound = Math.Max(Bound ?? long.MinValue, ((long)Math.Ceiling(_root.Bound - 1e-6) + _board.FixedCost) * _board.Unit);
        }
    }

    /// <summary>On a thread of its own: long work on the pool's threads would keep timers, and so the time limit, waiting.</summary>
    private static Task OnThread(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private List<(Line, double)> FindAll(double[] prices)
    {
        var found = new (Line, double)[_board.People];
        Parallel.For(0, _chains.Length, new ParallelOptions { MaxDegreeOfParallelism = _chains.Length }, worker =>
        {
            for (var person = worker; person < found.Length; person += _chains.Length)
            {
                found[person] = _chains[worker].Finder.Best(person, prices)!.Value;
            }
        });
        foreach (var (line, _) in found)
        {
            Array.ForEach(_chains, chain => chain.Remember(line));
        }
        return [.. found];
    }

    private async Task ImproveAsync(CancellationToken stop)
    {
        var all = _improving++ == 0;
        await Task.WhenAll(_chains.Select(chain => OnThread(() => Improve(chain, all, stop)))).ConfigureAwait(false);
        foreach (var chain in _chains)
        {
            Take(chain);
        }
        if (_improving % RoundsApart == 0)
        {
            var best = _chains.MinBy(c => c.State.Cost)!.State;
            foreach (var chain in _chains.Where(c => c.State.Cost > best.Cost))
            {
                chain.GoOnFrom(best);
            }
        }
    }

    private static void Improve(LineChain chain, bool all, CancellationToken stop)
    {
        if (all)
        {
            chain.RunAll(stop);
            chain.Polish(stop);
        }
        chain.Run(WorkPerRound, stop);
    }

    private void Take(LineChain chain)
    {
        var roster = _board.RosterOf(chain.State.Lines);
        if (chain.State.Cost * _board.Unit < Score.Cost && ScoreOf(roster) is var score && score < Score)
        {
            (Best, Score) = (roster, score);
        }
    }

    private Score ScoreOf(Roster roster)
    {
        var findings = _problem.Rules.Check(_problem, roster);
        return new Score(findings.HardBreaches, findings.Cost);
    }
}
