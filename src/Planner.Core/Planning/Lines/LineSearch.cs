using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Solver;

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
    private const int RoundsBeforeProof = 10;
    private readonly PlanningProblem _problem;
    private readonly PlanOptions _options;
    private readonly ICpSatSolver? _solver;
    private readonly LineBoard _board;
    private readonly LineChain[] _chains;
    private readonly bool _isHopeless;
    private LineState _best;
    private LineMixing? _root;
    private int _steps;
    private int _improving;
    private int _proofFrom = RoundsBeforeProof;
    private LineProof? _proof;

    public LineSearch(PlanningProblem problem, PlanOptions options, ICpSatSolver? solver, CancellationToken stop)
    {
        (_problem, _options, _solver, _board) = (problem, options, solver, new LineBoard(problem));
        var random = new Random(options.Seed);
        var nobody = new sbyte[_board.Days];
        Array.Fill(nobody, (sbyte)-1);
        var start = new LineState(_board, [.. Enumerable.Range(0, _board.People).Select(p => _board.LineOf(p, nobody))]);
        _chains = [.. Enumerable.Range(0, Math.Max(1, options.Workers)).Select(_ => new LineChain(_board, start.Copy(), random.Next()))];
        Array.ForEach(_chains, chain => chain.Polish(stop));
        _isHopeless = Enumerable.Range(0, _board.People).Any(p => _chains[0].Finder.Best(p, new double[_board.Wanted.Length]) is null);
        _best = _chains.MinBy(c => c.State.Cost)!.State.Copy();
        Best = _board.RosterOf(_best.Lines);
        Score = ScoreOf(Best);
    }

    /// <summary>Whether every shift is of a type and every hard rule can be said of lines, so that what they keep is lawful.</summary>
    public static bool Fits(PlanningProblem problem) => problem.Typed.IsOnly && problem.Rules.PersonRules
        .Where(r => r.Severity == Severity.Hard)
        .All(rule => rule is IPatternRule pattern && problem.People.All(p => pattern.SaysAll(problem, p)));

    public Roster Best { get; private set; }

    public Score Score { get; private set; }

    public long Cost => Score.Cost;

    public IReadOnlyList<Delivery?> Deliveries => Best.Deliveries;

    public int Rounds { get; private set; }

    public bool Proven => Score.Hard == 0 && Bound == Score.Cost;

    public long? Bound { get; private set; }

    public string? Fault { get; private set; }

    public PlanPhase Phase { get; private set; } = PlanPhase.Constructing;

    public string Engine { get; private set; } = "columns";

    public Roster ToRoster() => Best;

    public async Task<bool> RoundAsync(double spent, TimeSpan? left, CancellationToken stop)
    {
        if (_isHopeless)
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
        else if (_solver is not null && Score.Hard == 0 && _improving >= _proofFrom && (_proof ??= new LineProof(_board, _root, _chains[0].Finder)).IsWorthTrying(_best.Cost))
        {
            Phase = PlanPhase.Proving;
            await ProveAsync(_proof, _solver, left, stop).ConfigureAwait(false);
        }
        else
        {
            Phase = PlanPhase.Improving;
            await ImproveAsync(_chains, stop).ConfigureAwait(false);
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

    /// <summary>Chooses exactly among all lines that could still make the roster cheaper, while the other chains go on.</summary>
    private async Task ProveAsync(LineProof proof, ICpSatSolver solver, TimeSpan? left, CancellationToken stop)
    {
        Engine = $"columns, {solver.Name}";
        var rounds = proof.Rounds;
        var outcome = proof.TryAsync(Math.Max(0.1, left?.TotalSeconds ?? 3600), _options.Seed, solver, stop);
        for (var round = 0; round < rounds && !stop.IsCancellationRequested; round++)
        {
            await ImproveAsync(_chains[1..], stop).ConfigureAwait(false);
        }
        var (lines, bound, fault) = await outcome.ConfigureAwait(false);
        (Fault, _proofFrom) = (fault, _improving + Math.Max(RoundsBeforeProof, rounds));
        if (lines is not null && new LineState(_board, lines) is var state && _board.RosterOf(lines) is var roster && ScoreOf(roster) is var score && score < Score)
        {
            (Best, Score, _best) = (roster, score, state);
            Array.ForEach(_chains, chain => chain.GoOnFrom(_best));
        }
        Bound = bound is { } least ? Math.Max(Bound ?? long.MinValue, least * _board.Unit) : Bound;
    }

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

    private async Task ImproveAsync(LineChain[] chains, CancellationToken stop)
    {
        _improving++;
        await Task.WhenAll(chains.Select(chain => OnThread(() => chain.Run(WorkPerRound, stop)))).ConfigureAwait(false);
        Array.ForEach(chains, Take);
        foreach (var chain in chains.Where(c => _improving % RoundsApart == 0 && c.State.Cost > _best.Cost))
        {
            chain.GoOnFrom(_best);
        }
    }

    private void Take(LineChain chain)
    {
        if ((Score.Hard > 0 || chain.State.Cost * _board.Unit < Score.Cost) && _board.RosterOf(chain.State.Lines) is var roster && ScoreOf(roster) is var score && score < Score)
        {
            (Best, Score, _best) = (roster, score, chain.State.Copy());
        }
    }

    private Score ScoreOf(Roster roster)
    {
        var findings = _problem.Rules.Check(_problem, roster);
        return new Score(findings.HardBreaches, findings.Cost);
    }
}
