using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>One question to the solver: a scope and an alternative of a situation, as a problem and what of it is free.</summary>
internal sealed class CoverProblem
{
    private readonly CoverPolicy _policy;

    /// <summary>States the question.</summary>
    /// <param name="situation">What has happened.</param>
    /// <param name="policy">The unit's policy.</param>
    /// <param name="alternative">With what means.</param>
    /// <param name="scope">How much may change.</param>
    /// <param name="most">The most that clients lose, when it is known: what would lose more is left out.</param>
    public CoverProblem(CoverSituation situation, CoverPolicy policy, CoverAlternative alternative, CoverScope scope, ServiceMinutes? most = null)
    {
        (Situation, _policy, Alternative, Scope) = (situation, policy, alternative, scope);
        Spared = new SparedVisits(situation, policy);
        var candidates = Candidates();
        var windows = new CoverWindows(situation, policy, Spared, scope, most);
        var widened = candidates.Select(v => windows.Widened(v)).Where(v => v.Windows.Count > 0).ToDictionary(v => v.Index);
        Problem = situation.Problem.With(
            [.. situation.Problem.Visits.Select(v => widened.GetValueOrDefault(v.Index, v))],
            alternative == CoverAlternative.Reallocation ? situation.Problem.People
                : [.. situation.Problem.People.Select(p => p with { OrderedExtraMinutes = p.OrderedExtraMinutes + policy.LongestPaidDay * situation.Problem.Horizon.Days })]);
        Start = StartRoster.For(Problem, situation.Start);
        Free = Neighbourhood([.. widened.Values]);
    }

    public CoverSituation Situation { get; }

    public CoverAlternative Alternative { get; }

    public CoverScope Scope { get; }

    /// <summary>The unit's policy.</summary>
    public CoverPolicy Policy => _policy;

    /// <summary>Visits that may lose nothing.</summary>
    public SparedVisits Spared { get; }

    /// <summary>The situation's problem with the times visits may be given in this scope.</summary>
    public PlanningProblem Problem { get; }

    /// <summary>The start roster for <see cref="Problem"/>.</summary>
    public Roster Start { get; }

    /// <summary>What the solver may change.</summary>
    public Neighbourhood Free { get; }

    /// <summary>Client minutes that no cover can save, because their time has passed or only those who are away may serve them.</summary>
    public ServiceMinutes LostAnyway() => Situation.Open.Where(v => v.Client is not null && Situation.IsLostAnyway(v))
        .Aggregate(ServiceMinutes.None, (sum, v) => sum + ServiceMinutes.Of(ServiceLoss.TierOf(v, Spared), _policy.SizeOf(v)));

    /// <summary>Whether every visit may be given when, and in the forms, it may be in the other.</summary>
    public bool HasWindowsOf(CoverProblem other) => Free.Cells.SetEquals(other.Free.Cells) && Free.Visits.SetEquals(other.Free.Visits)
        && Problem.Visits.Zip(other.Problem.Visits).All(v => v.First.ReducedMinutes == v.Second.ReducedMinutes && v.First.Windows.SequenceEqual(v.Second.Windows));

    /// <summary>Whether the alternative lets the person work beyond the schedule on the day, and not only inside a shift.</summary>
    public bool MayWorkMore(Person person, int day) => Alternative switch
    {
        CoverAlternative.Reallocation => false,
        CoverAlternative.ExtraHours => person.Contract.IsHourly || (person.Contract.Percent < 100 && (IsOnDuty(person, day) || !IsFreeDay(day))),
        _ => true,
    };

    /// <summary>Whether extra work on the day is overtime from the first minute for who is off duty (domain.md §2 S26).</summary>
    public bool IsFreeDay(int day) => Problem.Horizon.IsWeekend(day) || SwedishHolidays.IsPublicHoliday(Problem.Horizon.DateOf(day));

    private bool IsOnDuty(Person person, int day) => Situation.Start.Weeks[person.Index].On(day) is not null;

    /// <summary>Visits that may move at all in this scope, before it is known who could serve them.</summary>
    private IEnumerable<Visit> Candidates()
    {
        var visits = Situation.Problem.Visits;
        if (Alternative == CoverAlternative.Counterfactual)
        {
            return Situation.Lost;
        }
        var movable = visits.Where(v => IsMovable(v) && Situation.Concerned.Contains(v) && (Scope != CoverScope.OpenVisits || v.Client is null));
        return Situation.Open.Where(v => !Situation.HasPassed(v)).Concat(movable).DistinctBy(v => v.Index);
    }

    private bool IsMovable(Visit visit) => visit.Pin is null
        && Situation.Start.Deliveries[visit.Index] is { } delivery
        && delivery.Start >= Situation.Now
        && Situation.Days.Contains(Situation.Problem.Horizon.DayOfMinute(delivery.Start));

    private Neighbourhood Neighbourhood(List<Visit> visits)
    {
        var cells = new HashSet<(int Person, int Day)>();
        foreach (var visit in visits)
        {
            for (var w = 0; w < visit.Windows.Count; w++)
            {
                foreach (var day in StartTimes.ShiftDays(Problem, visit.Windows[w]))
                {
                    cells.UnionWith(Problem.People.Where(p => Problem.MayServe(p, visit, w) && CanWork(p, day) && HasRoom(p, day, visit)).Select(p => (p.Index, day)));
                }
            }
        }
        var free = visits.Where(v => Start.Deliveries[v.Index] is null || ServedBy(v).All(cells.Contains)).Select(v => v.Index).ToHashSet();
        return new Neighbourhood(Scope.ToString(), cells, free)
        {
            HasRoutes = false,
            KeptSpans = cells.Where(c => !MayWorkMore(Problem.People[c.Person], c.Day)).ToHashSet(),
            PlannedStarts = free.Where(v => Situation.Baseline[v] is not null).ToDictionary(v => v, v => Situation.Baseline[v]!.Start),
        };
    }

    /// <summary>On days not touched everything else stands, so what is left of the shift must hold the visit.</summary>
    private bool HasRoom(Person person, int day, Visit visit) => Situation.Days.Contains(day)
        || Start.Weeks[person.Index].On(day) is not { } shift
        || MayWorkMore(person, day)
        || shift.PaidMinutes - shift.Served.Sum(a => a.Time.Minutes) >= (visit.ReducedMinutes ?? visit.Minutes);

    private bool CanWork(Person person, int day) => Start.Weeks[person.Index].On(day) is { } shift
        ? shift.Time.End > Situation.Now
        : MayWorkMore(person, day) && !person.Absences.Any(a => a.Time.Overlaps(Problem.Horizon.Day(day))) && Problem.Horizon.DayStart(day + 1) > Situation.Now + _policy.CallInMinutes;

    private IEnumerable<(int Person, int Day)> ServedBy(Visit visit) =>
        from person in Start.Deliveries[visit.Index]!.People
        from shift in Start.Weeks[person.Index].Shifts
        where shift.Served.Any(a => a.Visit!.Index == visit.Index)
        select (person.Index, shift.Day);
}
