using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>
/// The search of one run: rounds of work done side by side, merged in a fixed order, so that seed, rounds and workers
/// decide the plan and the machine's speed does not.
/// </summary>
internal sealed class WeekSearch : IPlanSearch
{
    private const int LooseningPerRound = 400;
    private const double CoolingShare = 0.6;
    private const int RoundsApart = 25;
    private const double Warm = 300d * 6000;
    private const double Cold = Warm / 200;
    private const double WorkPerSolve = 0.3;
    private const double WorkToProve = 10;
    private const int ProvableOptions = 400;
    private readonly PlanningProblem _problem;
    private readonly PlanOptions _options;
    private readonly ICpSatSolver? _solver;
    private readonly Random _random;
    private readonly NeighbourhoodPicker _picker;
    private readonly NeighbourhoodChoice _choice;
    private readonly RuinAndRecreate[] _chains;

    public WeekSearch(PlanningProblem problem, PlanOptions options, ICpSatSolver? solver, CancellationToken stop)
    {
        (_problem, _options, _solver) = (problem, options, solver);
        _random = new Random(options.Seed);
        _picker = new NeighbourhoodPicker(problem);
        _choice = new NeighbourhoodChoice(problem);
        Incumbent = Construct.Build(problem, new Scorer(problem), stop);
        var roster = Incumbent.ToRoster();
        _chains = [.. Enumerable.Range(0, options.Workers).Select(_ =>
            new RuinAndRecreate(Draft.Of(problem, new Scorer(problem), roster), _random.Next()))];
    }

    public Draft Incumbent { get; private set; }

    public long Cost => Incumbent.Total.Cost;

    public IReadOnlyList<Delivery?> Deliveries => Incumbent.Deliveries;

    public string? Engine => null;

    public int Rounds { get; private set; }

    public bool Proven { get; private set; }

    public long? Bound { get; private set; }

    public string? Fault { get; private set; }

    public PlanPhase Phase { get; private set; } = PlanPhase.Constructing;

    public Roster ToRoster() => Incumbent.ToRoster();

    public async Task<bool> RoundAsync(double spent, TimeSpan? left, CancellationToken stop)
    {
        var incumbent = Incumbent.ToRoster();
        var tasks = NextTasks(incumbent, spent);
        Phase = PhaseOf(tasks);
        var answers = await Task.WhenAll(tasks.Select((task, worker) =>
            Task.Run(() => DoAsync(task, worker, incumbent, left, stop), CancellationToken.None))).ConfigureAwait(false);
        foreach (var answer in answers)
        {
            Take(answer, incumbent);
        }
        Rounds++;
        return !Proven;
    }

    private static PlanPhase PhaseOf(List<SearchTask> tasks) =>
        tasks.Exists(t => t.Kind == SearchTask.Whole) ? PlanPhase.Proving
        : tasks.TrueForAll(t => t.Free is null) ? PlanPhase.Loosening
        : PlanPhase.Improving;

    private List<SearchTask> NextTasks(Roster incumbent, double spent)
    {
        if (Rounds == 1 && _solver is not null && IsSmall())
        {
            return [new SearchTask(SearchTask.Whole, _random.Next(), Neighbourhood.Whole(_problem))];
        }
        if (_solver is null || (spent < CoolingShare && _problem.Visits.Count > 0))
        {
            var warmth = Warm * Math.Pow(Cold / Warm, Math.Min(1, spent / CoolingShare));
            var together = spent > CoolingShare / 2 && Rounds % RoundsApart == 0;
            return [.. _chains.Select(_ => new SearchTask(SearchTask.Loosen, _random.Next(), null, warmth, together))];
        }
        var anyUncovered = Incumbent.Deliveries.Any(d => d is null);
        return [.. _chains.Select(_ => NextImprovement(incumbent, anyUncovered))];
    }

    private SearchTask NextImprovement(Roster incumbent, bool anyUncovered)
    {
        var kind = _choice.NextKind(_random, anyUncovered);
        var seed = _random.Next();
        var free = kind == SearchTask.Loosen ? null : _picker.Pick(kind, incumbent, _choice.CellsOf(kind), new Random(seed));
        return free is null ? new SearchTask(SearchTask.Loosen, seed, null, Cold, FromIncumbent: true) : new SearchTask(kind, seed, free);
    }

    /// <summary>Whether the whole problem may be within the solver's reach.</summary>
    private bool IsSmall() => _problem.Visits.Sum(v => v.Windows.Select((_, w) => _problem.People.Count(p => _problem.MayServe(p, v, w))).Sum()) <= ProvableOptions;

    private async Task<SearchAnswer> DoAsync(SearchTask task, int worker, Roster incumbent, TimeSpan? left, CancellationToken stop)
    {
        if (task.Free is null)
        {
            return Loosen(task, _chains[worker], incumbent, stop);
        }
        var work = task.Kind == SearchTask.Whole ? WorkToProve : WorkPerSolve;
        var limits = new SolveLimits(Math.Max(0.1, left?.TotalSeconds ?? 3600), work, task.Seed);
        var result = await Subproblem.SolveAsync(_problem, incumbent, task.Free, limits, _solver!, stop).ConfigureAwait(false);
        return new SearchAnswer(task, result.Roster, result.Proven, result.Bound, result.Fault);
    }

    private SearchAnswer Loosen(SearchTask task, RuinAndRecreate chain, Roster incumbent, CancellationToken stop)
    {
        if (task.FromIncumbent)
        {
            chain.GoOnFrom(Draft.Of(_problem, new Scorer(_problem), incumbent));
        }
        chain.Run(LooseningPerRound, (task.Warmth, task.Warmth), stop);
        return new SearchAnswer(task, chain.Best.ToRoster(), false, null, null);
    }

    private void Take(SearchAnswer answer, Roster before)
    {
        Fault = answer.Fault ?? Fault;
        var gain = answer.Candidate is null ? 0 : TryTake(answer.Candidate, before);
        if (answer.Task.Kind == SearchTask.Whole)
        {
            Proven = answer.Proven && answer.Bound == Incumbent.Total.Cost;
            Bound = answer.Bound <= Incumbent.Total.Cost ? answer.Bound : null;
        }
        else if (answer.Task.Free is not null || answer.Task.FromIncumbent)
        {
            _choice.Learn(answer, gain);
        }
    }

    /// <summary>Takes what the candidate changed over into the incumbent if that is better; says the share of cost saved.</summary>
    private double TryTake(Roster candidate, Roster before)
    {
        var merged = Incumbent.Weeks.Select((laid, p) => ReferenceEquals(candidate.Weeks[p], before.Weeks[p]) ? laid.Week : candidate.Weeks[p]);
        var draft = Draft.Of(_problem, Incumbent.Scorer, new Roster(merged, _problem.Visits.Count));
        if (draft.Total >= Incumbent.Total)
        {
            draft = Draft.Of(_problem, Incumbent.Scorer, candidate);
        }
        if (draft.Total >= Incumbent.Total)
        {
            return 0;
        }
        var gain = (double)(Incumbent.Total.Cost - draft.Total.Cost) / Math.Max(1, Incumbent.Total.Cost);
        Incumbent = draft;
        return Math.Max(gain, 0);
    }
}
