using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// A roster under construction: mutable, with every part's score cached, so that a change costs only what it touches.
/// Parts are immutable, so a copy is a copy of references.
/// </summary>
internal sealed class Draft
{
    private readonly LaidWeeks _laid;
    private readonly LaidWeek[] _weeks;
    private readonly Delivery?[] _deliveries;
    private readonly Score[] _groupScores;
    private long _teamCost;

    private Draft(PlanningProblem problem, Scorer scorer)
    {
        Problem = problem;
        Scorer = scorer;
        _laid = new LaidWeeks(problem, scorer);
        _weeks = new LaidWeek[problem.People.Count];
        _deliveries = new Delivery?[problem.Visits.Count];
        _groupScores = new Score[scorer.GroupCount];
    }

    public PlanningProblem Problem { get; }

    public Scorer Scorer { get; }

    public IReadOnlyList<LaidWeek> Weeks => _weeks;

    public IReadOnlyList<Delivery?> Deliveries => _deliveries;

    public Score Total { get; private set; }

    /// <summary>A draft in which nobody serves anything.</summary>
    public static Draft Empty(PlanningProblem problem, Scorer scorer)
    {
        var draft = new Draft(problem, scorer);
        for (var p = 0; p < draft._weeks.Length; p++)
        {
            draft._weeks[p] = draft._laid.Free(problem.People[p]);
        }
        draft.ScoreAll();
        return draft;
    }

    /// <summary>A draft of a roster as it is.</summary>
    public static Draft Of(PlanningProblem problem, Scorer scorer, Roster roster)
    {
        var draft = new Draft(problem, scorer);
        for (var p = 0; p < draft._weeks.Length; p++)
        {
            draft._weeks[p] = draft._laid.Adopt(roster.Weeks[p]);
        }
        for (var v = 0; v < draft._deliveries.Length; v++)
        {
            draft._deliveries[v] = roster.Deliveries[v];
        }
        draft.ScoreAll();
        return draft;
    }

    public Roster ToRoster() => new(_weeks.Select(w => w.Week), _deliveries.Length);

    /// <summary>Takes over another draft of the same problem.</summary>
    public void CopyFrom(Draft other)
    {
        other._weeks.CopyTo(_weeks, 0);
        other._deliveries.CopyTo(_deliveries, 0);
        other._groupScores.CopyTo(_groupScores, 0);
        _teamCost = other._teamCost;
        Total = other.Total;
    }

    public Draft Copy()
    {
        var copy = new Draft(Problem, Scorer);
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Keeps today's weeks in mind as they are laid out, though another may have laid them.</summary>
    public void RememberWeeks()
    {
        foreach (var week in _weeks)
        {
            _laid.Remember(week);
        }
    }

    /// <summary>The person's week with the visit in the day's shift, or null when there is no time for it.</summary>
    public LaidWeek? WeekWith(int person, Visit visit, int shiftDay, int start) => _laid.With(_weeks[person], visit, shiftDay, start);

    /// <summary>What the weeks would change by themselves and in the team, leaving out how visits are delivered.</summary>
    public Score DeltaOf(ReadOnlySpan<LaidWeek> weeks)
    {
        var delta = new Score(0, TeamCostWith(weeks) - _teamCost);
        foreach (var week in weeks)
        {
            delta += week.Score - _weeks[week.Person].Score;
        }
        return delta;
    }

    /// <summary>What delivering the visit so would change, leaving out people's weeks.</summary>
    public Score DeltaOf(Visit visit, Delivery? delivery)
    {
        var delta = Score.Zero;
        var before = _deliveries[visit.Index];
        _deliveries[visit.Index] = delivery;
        foreach (var group in Scorer.GroupsOf(visit))
        {
            delta += Scorer.OfGroup(group, _deliveries) - _groupScores[group];
        }
        _deliveries[visit.Index] = before;
        return delta;
    }

    public void Apply(Visit visit, Delivery? delivery, ReadOnlySpan<LaidWeek> weeks)
    {
        var delta = DeltaOf(weeks);
        _teamCost = TeamCostWith(weeks);
        foreach (var week in weeks)
        {
            _weeks[week.Person] = week;
        }
        _deliveries[visit.Index] = delivery;
        foreach (var group in Scorer.GroupsOf(visit))
        {
            var score = Scorer.OfGroup(group, _deliveries);
            delta += score - _groupScores[group];
            _groupScores[group] = score;
        }
        Total += delta;
    }

    /// <summary>Takes the visit away from everyone who serves it.</summary>
    public void Remove(Visit visit)
    {
        if (_deliveries[visit.Index] is { } delivery)
        {
            Apply(visit, null, [.. delivery.People.Select(p => _laid.Without(_weeks[p.Index], visit))]);
        }
    }

    /// <summary>What the team's loads cost once the weeks take the place of the same people's.</summary>
    private long TeamCostWith(ReadOnlySpan<LaidWeek> changed) => SameLoads(changed) ? _teamCost : TeamCostAnew(changed);

    private long TeamCostAnew(ReadOnlySpan<LaidWeek> changed)
    {
        var count = _weeks.Length == 0 ? 0 : _weeks[0].Loads.Length;
        Span<int> greatest = stackalloc int[count];
        Span<int> sums = stackalloc int[count];
        foreach (var week in _weeks)
        {
            var loads = Changed(changed, week).Loads;
            for (var at = 0; at < count; at++)
            {
                greatest[at] = Math.Max(greatest[at], loads[at]);
                sums[at] += loads[at];
            }
        }
        return Scorer.TeamCost(greatest, sums);
    }

    private bool SameLoads(ReadOnlySpan<LaidWeek> changed)
    {
        foreach (var week in changed)
        {
            if (!week.Loads.AsSpan().SequenceEqual(_weeks[week.Person].Loads))
            {
                return false;
            }
        }
        return true;
    }

    private static LaidWeek Changed(ReadOnlySpan<LaidWeek> changed, LaidWeek week)
    {
        foreach (var other in changed)
        {
            if (ReferenceEquals(other.Week.Person, week.Week.Person))
            {
                return other;
            }
        }
        return week;
    }

    private void ScoreAll()
    {
        _teamCost = TeamCostAnew([]);
        var total = new Score(0, _teamCost);
        for (var g = 0; g < _groupScores.Length; g++)
        {
            total += _groupScores[g] = Scorer.OfGroup(g, _deliveries);
        }
        foreach (var week in _weeks)
        {
            total += week.Score;
        }
        Total = total;
    }
}
