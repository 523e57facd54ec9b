using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// A roster under construction: mutable, with every part's score cached, so that a change costs only what it touches.
/// Parts are immutable, so a copy is a copy of references.
/// </summary>
internal sealed class Draft
{
    private readonly PersonWeek[] _weeks;
    private readonly Score[] _weekScores;
    private readonly int[][] _loads;
    private readonly Delivery?[] _deliveries;
    private readonly Score[] _groupScores;

    private Draft(PlanningProblem problem, Scorer scorer)
    {
        Problem = problem;
        Scorer = scorer;
        Layout = new WeekLayout(problem, scorer);
        _weeks = new PersonWeek[problem.People.Count];
        _weekScores = new Score[_weeks.Length];
        _loads = new int[_weeks.Length][];
        _deliveries = new Delivery?[problem.Visits.Count];
        _groupScores = new Score[scorer.GroupCount];
    }

    public PlanningProblem Problem { get; }

    public Scorer Scorer { get; }

    public WeekLayout Layout { get; }

    public IReadOnlyList<PersonWeek> Weeks => _weeks;

    public IReadOnlyList<Delivery?> Deliveries => _deliveries;

    public Score Total { get; private set; }

    /// <summary>A draft in which nobody serves anything.</summary>
    public static Draft Empty(PlanningProblem problem, Scorer scorer)
    {
        var draft = new Draft(problem, scorer);
        var nothing = Enumerable.Range(0, problem.Horizon.Days).Select(_ => Array.Empty<Activity>()).ToArray();
        foreach (var person in problem.People)
        {
            draft.SetWeek(draft.Layout.Lay(person, nothing, null));
        }
        draft.ScoreAll();
        return draft;
    }

    /// <summary>A draft of a roster as it is.</summary>
    public static Draft Of(PlanningProblem problem, Scorer scorer, Roster roster)
    {
        var draft = new Draft(problem, scorer);
        foreach (var week in roster.Weeks)
        {
            draft.SetWeek((week, scorer.OfWeek(week)));
        }
        for (var v = 0; v < draft._deliveries.Length; v++)
        {
            draft._deliveries[v] = roster.Deliveries[v];
        }
        draft.ScoreAll();
        return draft;
    }

    public Roster ToRoster() => new(_weeks, _deliveries.Length);

    /// <summary>Takes over another draft of the same problem.</summary>
    public void CopyFrom(Draft other)
    {
        other._weeks.CopyTo(_weeks, 0);
        other._weekScores.CopyTo(_weekScores, 0);
        other._loads.CopyTo(_loads, 0);
        other._deliveries.CopyTo(_deliveries, 0);
        other._groupScores.CopyTo(_groupScores, 0);
        Total = other.Total;
    }

    public Draft Copy()
    {
        var copy = new Draft(Problem, Scorer);
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>The visits a person serves, by day of the shift.</summary>
    public Activity[][] ServedBy(int person)
    {
        var days = new Activity[Problem.Horizon.Days][];
        Array.Fill(days, []);
        foreach (var shift in _weeks[person].Shifts)
        {
            days[shift.Day] = shift.Served as Activity[] ?? [.. shift.Served];
        }
        return days;
    }

    /// <summary>What the placement would change, given the weeks it leads to.</summary>
    public Score DeltaOf(Visit visit, Delivery? delivery, ReadOnlySpan<(PersonWeek Week, Score Score)> weeks)
    {
        var delta = Score.Zero;
        foreach (var (week, score) in weeks)
        {
            delta += score - _weekScores[week.Person.Index];
        }
        var before = _deliveries[visit.Index];
        _deliveries[visit.Index] = delivery;
        foreach (var group in Scorer.GroupsOf(visit))
        {
            delta += Scorer.OfGroup(group, _deliveries) - _groupScores[group];
        }
        _deliveries[visit.Index] = before;
        return delta + TeamDelta(weeks);
    }

    public void Apply(Visit visit, Delivery? delivery, IReadOnlyList<(PersonWeek Week, Score Score)> weeks)
    {
        var delta = TeamDelta([.. weeks]);
        foreach (var changed in weeks)
        {
            delta += changed.Score - _weekScores[changed.Week.Person.Index];
            SetWeek(changed);
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
            Apply(visit, null, [.. delivery.People.Select(p => Layout.Lay(p, Without(p.Index, visit), _weeks[p.Index]))]);
        }
    }

    private Activity[][] Without(int person, Visit visit)
    {
        var served = ServedBy(person);
        for (var day = 0; day < served.Length; day++)
        {
            if (Array.Exists(served[day], a => a.Visit!.Index == visit.Index))
            {
                served[day] = Array.FindAll(served[day], a => a.Visit!.Index != visit.Index);
            }
        }
        return served;
    }

    private Score TeamDelta(ReadOnlySpan<(PersonWeek Week, Score Score)> weeks)
    {
        if (Scorer.TeamRules.Count == 0 || weeks.Length == 0)
        {
            return Score.Zero;
        }
        var before = TeamCost();
        Span<int> people = stackalloc int[weeks.Length];
        var kept = new int[weeks.Length][];
        for (var i = 0; i < weeks.Length; i++)
        {
            people[i] = weeks[i].Week.Person.Index;
            kept[i] = _loads[people[i]];
            _loads[people[i]] = Scorer.Loads(weeks[i].Week);
        }
        var after = TeamCost();
        for (var i = 0; i < weeks.Length; i++)
        {
            _loads[people[i]] = kept[i];
        }
        return new Score(0, after - before);
    }

    private long TeamCost()
    {
        var cost = 0L;
        for (var r = 0; r < Scorer.TeamRules.Count; r++)
        {
            var most = 0;
            foreach (var loads in _loads)
            {
                most = Math.Max(most, loads[r]);
            }
            cost += most * Scorer.TeamRules[r].PricePerUnit;
        }
        return cost;
    }

    private void SetWeek((PersonWeek Week, Score Score) laid)
    {
        var person = laid.Week.Person.Index;
        _weeks[person] = laid.Week;
        _weekScores[person] = laid.Score;
        _loads[person] = Scorer.Loads(laid.Week);
    }

    private void ScoreAll()
    {
        var total = new Score(0, TeamCost());
        for (var g = 0; g < _groupScores.Length; g++)
        {
            total += _groupScores[g] = Scorer.OfGroup(g, _deliveries);
        }
        foreach (var score in _weekScores)
        {
            total += score;
        }
        Total = total;
    }
}
