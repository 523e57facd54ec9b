using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Scores the parts of a roster with the rules' own checks, so that search knows no rule twice.
/// One per thread: it reuses its collection of findings.
/// </summary>
internal sealed class Scorer
{
    private readonly PlanningProblem _problem;
    private readonly Findings _findings = new(keep: false);
    private readonly PersonRule[] _hardRules;
    private readonly PersonRule[] _softRules;
    private readonly (VisitRule Rule, IReadOnlyList<Visit> Visits)[] _groups;
    private readonly int[][] _groupsOf;

    public Scorer(PlanningProblem problem)
    {
        _problem = problem;
        _hardRules = [.. problem.Rules.PersonRules.Where(r => r.Severity == Severity.Hard)];
        _softRules = [.. problem.Rules.PersonRules.Where(r => r.Severity == Severity.Soft)];
        _groups = [.. problem.Rules.VisitRules.Where(r => r is not AssignmentRule).SelectMany(r => r.Groups(problem).Select(g => (r, g)))];
        var byVisit = problem.Visits.Select(_ => new List<int>()).ToArray();
        for (var g = 0; g < _groups.Length; g++)
        {
            foreach (var visit in _groups[g].Visits)
            {
                byVisit[visit.Index].Add(g);
            }
        }
        _groupsOf = [.. byVisit.Select(l => l.ToArray())];
    }

    public int GroupCount => _groups.Length;

    private IReadOnlyList<TeamRule> TeamRules => _problem.Rules.TeamRules;

    private IReadOnlyList<DayRule> DayRules => _problem.Rules.DayRules;

    private IReadOnlyList<ShiftDemand> Demands => _problem.Rules.ShiftDemand is null ? [] : _problem.ShiftDemands;

    /// <summary>Groups that judge the visit.</summary>
    public int[] GroupsOf(Visit visit) => _groupsOf[visit.Index];

    /// <summary>
    /// The week's score, or null as soon as it breaks more than so many hard rules. A rule that says no moves forward, so
    /// that the rules asked first are those that say no most often; what is answered does not depend on it.
    /// </summary>
    public Score? OfWeek(PersonWeek week, int mostBreaches)
    {
        _findings.Clear();
        for (var r = 0; r < _hardRules.Length; r++)
        {
            _hardRules[r].Check(_problem, week, _findings);
            if (_findings.HardBreaches > mostBreaches)
            {
                var before = Math.Max(0, r - 1);
                (_hardRules[before], _hardRules[r]) = (_hardRules[r], _hardRules[before]);
                return null;
            }
        }
        foreach (var rule in _softRules)
        {
            rule.Check(_problem, week, _findings);
        }
        return new Score(_findings.HardBreaches, _findings.Cost);
    }

    public Score OfGroup(int group, IReadOnlyList<Delivery?> deliveries)
    {
        _findings.Clear();
        _groups[group].Rule.Check(_problem, _groups[group].Visits, deliveries, _findings);
        return new Score(_findings.HardBreaches, _findings.Cost);
    }

    /// <summary>The person's load under each team rule, 0 where the rule leaves the person out; then the share of each day under each day rule; then of each demand for shifts.</summary>
    public int[] Loads(PersonWeek week)
    {
        var days = _problem.Horizon.Days;
        var dayLoads = TeamRules.Count + (DayRules.Count * days);
        var loads = dayLoads + Demands.Count == 0 ? [] : new int[dayLoads + Demands.Count];
        for (var r = 0; r < TeamRules.Count; r++)
        {
            loads[r] = TeamRules[r].Includes(_problem, week.Person) ? TeamRules[r].Load(_problem, week) : 0;
        }
        for (var at = TeamRules.Count; at < dayLoads; at++)
        {
            var (rule, day) = Math.DivRem(at - TeamRules.Count, days);
            loads[at] = DayRules[rule].Share(_problem, week, day);
        }
        for (var at = dayLoads; at < loads.Length; at++)
        {
            loads[at] = ShiftDemandMet.Share(_problem, week, Demands[at - dayLoads]);
        }
        return loads;
    }

    /// <summary>What the team costs whose loads are greatest and summed so, one place for each of <see cref="Loads"/>.</summary>
    public long TeamCost(ReadOnlySpan<int> greatest, ReadOnlySpan<int> sums)
    {
        var cost = 0L;
        var dayLoads = TeamRules.Count + (DayRules.Count * _problem.Horizon.Days);
        for (var at = 0; at < sums.Length; at++)
        {
            cost += at < TeamRules.Count ? greatest[at] * TeamRules[at].PricePerUnit
                : at < dayLoads ? DayCost(at - TeamRules.Count, sums[at])
                : Demands[at - dayLoads].CostOf(sums[at]);
        }
        return cost;
    }

    private long DayCost(int at, int there)
    {
        var (rule, day) = Math.DivRem(at, _problem.Horizon.Days);
        return DayRules[rule].PricePerUnit * Math.Max(0, DayRules[rule].Wanted(_problem, day) - there);
    }
}
