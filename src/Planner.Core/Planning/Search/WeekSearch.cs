using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>
/// The search of one run: rounds of work done side by side, merged in a fixed order, so that seed, rounds and workers
/// decide the plan and the machine's speed does not.
/// </summary>
internal sealed class WeekSearch(PlanningProblem problem, PlanOptions options, ICpSatSolver? solver)
{
    private const int LooseningPerRound = 150;
    private const int LooseningRounds = 4;
    private const double Heat = 60d * 6000;
    private const double WorkPerSolve = 1.5;
    private const int ProvableOptions = 400;
    private readonly Random _random = new(options.Seed);
    private readonly NeighbourhoodPicker _picker = new(problem);
    private readonly NeighbourhoodChoice _choice = new(problem);
    private readonly Scorer[] _scorers = [.. Enumerable.Range(0, options.Workers + 1).Select(_ => new Scorer(problem))];

    public Draft Incumbent { get; private set; } = null!;

    public int Rounds { get; private set; }

    public bool Proven { get; private set; }

    public long? Bound { get; private set; }

    public string? Fault { get; private set; }

    public PlanPhase Phase { get; private set; } = PlanPhase.Constructing;

    private Scorer OwnScorer => _scorers[options.Workers];

    public void Start(CancellationToken stop) => Incumbent = Construct.Build(problem, OwnScorer, stop);

    /// <summary>Does one round; false when nothing is left to do.</summary>
    public async Task<bool> RoundAsync(TimeSpan? left, CancellationToken stop)
    {
        var tasks = NextTasks();
        Phase = tasks.All(t => t.Free is null) ? PlanPhase.Loosening : tasks.Any(t => t.Kind == "whole") ? PlanPhase.Proving : PlanPhase.Improving;
        var roster = Incumbent.ToRoster();
        var answers = await Task.WhenAll(tasks.Select((task, worker) => Task.Run(() => DoAsync(task, roster, _scorers[worker], left, stop), CancellationToken.None))).ConfigureAwait(false);
        var before = roster;
        foreach (var answer in answers)
        {
            Take(answer, before);
        }
        Rounds++;
        return !Proven;
    }

    private List<SearchTask> NextTasks()
    {
        if (Rounds == LooseningRounds && solver is not null && IsSmall())
        {
            return [new SearchTask("whole", _random.Next(), Neighbourhood.Whole(problem))];
        }
        var anyUncovered = Incumbent.Deliveries.Any(d => d is null);
        var roster = Incumbent.ToRoster();
        return [.. Enumerable.Range(0, options.Workers).Select(_ =>
        {
            var kind = solver is null || Rounds < LooseningRounds ? NeighbourhoodChoice.Loosen : _choice.NextKind(_random, anyUncovered);
            var seed = _random.Next();
            var free = kind == NeighbourhoodChoice.Loosen ? null : _picker.Pick(kind, roster, _choice.CellsOf(kind), new Random(seed));
            return new SearchTask(free is null ? NeighbourhoodChoice.Loosen : kind, seed, free);
        })];
    }

    private bool IsSmall() => problem.Visits.Sum(v => v.Windows.Select((_, w) => problem.People.Count(p => problem.MayServe(p, v, w))).Sum()) <= ProvableOptions;

    private async Task<SearchAnswer> DoAsync(SearchTask task, Roster roster, Scorer scorer, TimeSpan? left, CancellationToken stop)
    {
        if (task.Free is null)
        {
            var loosened = new RuinAndRecreate(problem, scorer, task.Seed).Run(Draft.Of(problem, scorer, roster), LooseningPerRound, Heat / (1 + Rounds), stop);
            return new SearchAnswer(task, loosened.ToRoster(), false, null, null);
        }
        var work = task.Kind == "whole" ? 20 * WorkPerSolve : WorkPerSolve;
        var limits = new SolveLimits(Math.Max(0.1, left?.TotalSeconds ?? 3600), work, task.Seed);
        var result = await Subproblem.SolveAsync(problem, roster, task.Free, limits, solver!, stop).ConfigureAwait(false);
        return new SearchAnswer(task, result.Roster, result.Proven, result.Bound, result.Fault);
    }

    private void Take(SearchAnswer answer, Roster before)
    {
        Fault = answer.Fault ?? Fault;
        var gain = answer.Candidate is null ? 0 : TryTake(answer.Candidate, before);
        if (answer.Task.Kind == "whole")
        {
            Proven = answer.Proven && answer.Bound is not null;
            Bound = answer.Bound;
            return;
        }
        _choice.Learn(answer, gain);
    }

    /// <summary>Takes what the candidate changed over into the incumbent if that is better; says the share of cost saved.</summary>
    private double TryTake(Roster candidate, Roster before)
    {
        var merged = Incumbent.Weeks.Select((week, p) => ReferenceEquals(candidate.Weeks[p], before.Weeks[p]) ? week : candidate.Weeks[p]);
        var draft = Draft.Of(problem, OwnScorer, new Roster(merged, problem.Visits.Count));
        if (draft.Total >= Incumbent.Total)
        {
            draft = Draft.Of(problem, OwnScorer, candidate);
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
