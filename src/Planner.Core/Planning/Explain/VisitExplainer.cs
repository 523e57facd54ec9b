using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Says of each person why they do, could or must not serve a visit of a roster, when nothing but this visit changes.
/// Answers in milliseconds: it asks the rules' checks, not the solver.
/// </summary>
public sealed class VisitExplainer
{
    private readonly PlanningProblem _problem;
    private readonly Roster _roster;
    private readonly ILookup<int, (VisitRule Rule, IReadOnlyList<Visit> Group)> _groups;

    /// <summary>Prepares to explain one roster; it need not be lawful.</summary>
    public VisitExplainer(PlanningProblem problem, Roster roster)
    {
        (_problem, _roster) = (problem, roster);
        _groups = (from rule in problem.Rules.VisitRules
                   from @group in rule.Groups(problem)
                   from visit in @group
                   select (visit.Index, Judged: (rule, @group))).ToLookup(g => g.Index, g => g.Judged);
    }

    /// <summary>A verdict for each person: who serves it, then who could by rising cost, then who must not, fewest breaches first.</summary>
    public IReadOnlyList<Verdict> Explain(Visit visit) =>
        [.. _problem.People.Select(p => Explain(visit, p)).OrderBy(Rank).ThenBy(v => v.Person.Index)];

    /// <summary>The verdict for one person.</summary>
    public Verdict Explain(Visit visit, Person person)
    {
        var delivery = _roster.Deliveries[visit.Index];
        if (delivery is not null && delivery.People.Any(p => p.Index == person.Index))
        {
            return new Verdict.Serves(person, delivery.Start);
        }
        Verdict? best = null;
        foreach (var (shiftDay, start) in Ways(visit, delivery))
        {
            foreach (var leaves in (IReadOnlyList<Person?>)(delivery is null ? [null] : [.. delivery.People]))
            {
                var verdict = Try(visit, person, leaves, shiftDay, start);
                best = best is null || Rank(verdict).CompareTo(Rank(best)) < 0 ? verdict : best;
            }
        }
        return best!;
    }

    /// <summary>Where a served visit stands now, or every start of an uncovered one's windows.</summary>
    private IEnumerable<(int ShiftDay, int Start)> Ways(Visit visit, Delivery? delivery) =>
        from window in visit.Windows
        from day in StartTimes.ShiftDays(_problem, window)
        from start in delivery is null ? StartTimes.Of(_problem, window) : [delivery.Start]
        where delivery is null || _problem.Horizon.DayOfMinute(start) == window.Day
        select (day, start);

    private Verdict Try(Visit visit, Person person, Person? leaves, int shiftDay, int start)
    {
        var weeks = new List<PersonWeek> { ShiftChange.With(_problem, _roster.Weeks[person.Index], visit, shiftDay, start) };
        if (leaves is not null)
        {
            weeks.Add(ShiftChange.Without(_roster.Weeks[leaves.Index], visit));
        }
        List<PersonWeek> before = [.. weeks.Select(w => _roster.Weeks[w.Person.Index])];
        var (today, after) = (Judge(visit, before, _roster.Deliveries[visit.Index]), Judge(visit, weeks, Delivered(visit, person, leaves, start)));
        var breaches = after.Items.Where(f => f.Rule.Severity == Severity.Hard && !today.Items.Contains(f) && !IsOthersMissing(f, visit)).ToList();
        if (breaches.Count > 0)
        {
            return new Verdict.Forbidden(person, breaches);
        }
        // What everybody shares is never forbidden, only dear: it is looked at when nothing else forbids.
        JudgeShared(before, today);
        JudgeShared(weeks, after);
        return new Verdict.Possible(person, start, after.Cost - today.Cost, Changes(today, after));
    }

    private Delivery Delivered(Visit visit, Person person, Person? leaves, int start)
    {
        var people = (_roster.Deliveries[visit.Index]?.People ?? []).Where(p => p.Index != leaves?.Index).Append(person).OrderBy(p => p.Index).ToList();
        return new Delivery(start, people, [.. people.Select(_ => start)]);
    }

    /// <summary>What the rules say of the people and the visits that the change touches.</summary>
    private Findings Judge(Visit visit, List<PersonWeek> changed, Delivery? delivery)
    {
        var findings = new Findings(keep: true);
        foreach (var week in changed)
        {
            foreach (var rule in _problem.Rules.PersonRules)
            {
                rule.Check(_problem, week, findings);
            }
        }
        Delivery?[] deliveries = [.. _roster.Deliveries];
        deliveries[visit.Index] = delivery;
        foreach (var (rule, group) in _groups[visit.Index])
        {
            rule.Check(_problem, group, deliveries, findings);
        }
        return findings;
    }

    /// <summary>What the rules say of what everybody shares: loads, days, demands.</summary>
    private void JudgeShared(List<PersonWeek> changed, Findings findings)
    {
        PersonWeek[] weeks = [.. _roster.Weeks];
        changed.ForEach(w => weeks[w.Person.Index] = w);
        foreach (var rule in _problem.Rules.TeamRules)
        {
            rule.Check(_problem, weeks, findings);
        }
        foreach (var rule in _problem.Rules.DayRules)
        {
            rule.Check(_problem, weeks, findings);
        }
        _problem.Rules.ShiftDemand?.Check(_problem, weeks, findings);
    }

    /// <summary>An uncovered visit for several people is judged one person at a time: that the others are missing is not this one's breach.</summary>
    private bool IsOthersMissing(Finding finding, Visit visit) =>
        finding.Person is null && finding.Visit?.Index == visit.Index && visit.Staff > 1 && _roster.Deliveries[visit.Index] is null;

    private static List<KeyValuePair<string, long>> Changes(Findings today, Findings after) =>
        [.. after.Items.Select(f => (f.Rule.Id, f.Cost)).Concat(today.Items.Select(f => (f.Rule.Id, Cost: -f.Cost)))
            .GroupBy(f => f.Id).Select(g => KeyValuePair.Create(g.Key, g.Sum(f => f.Cost)))
            .Where(c => c.Value != 0).OrderByDescending(c => Math.Abs(c.Value)).ThenBy(c => c.Key, StringComparer.Ordinal)];

    private static (int Group, long Within) Rank(Verdict verdict) => verdict switch
    {
        Verdict.Serves => (0, 0),
        Verdict.Possible possible => (1, possible.CostDifference),
        Verdict.Forbidden forbidden => (2, forbidden.Breaches.Count),
        _ => (3, 0),
    };
}
