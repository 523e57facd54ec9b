using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>The roster of a state, kept lawful by the rules' own checks: only what changed is laid out and judged anew.</summary>
internal sealed class CrowdedRoster
{
    private readonly CrowdedDay _day;
    private readonly CrowdedState _state;
    private readonly PersonRule[] _personRules;
    private readonly (VisitRule Rule, IReadOnlyList<Visit> Visits)[][] _groupsOf;
    private readonly PersonWeek[] _weeks;
    private readonly Delivery?[] _deliveries;
    private readonly Findings _findings = new(keep: false);

    public CrowdedRoster(CrowdedDay day, CrowdedState state)
    {
        (_day, _state) = (day, state);
        var problem = day.Cover.Problem;
        _personRules = [.. problem.Rules.PersonRules.Where(r => r.Severity == Severity.Hard)];
        var groups = problem.Rules.VisitRules.Where(r => r.Severity == Severity.Hard && r is not AssignmentRule)
            .SelectMany(r => r.Groups(problem).Select(g => (Rule: r, Visits: g))).ToList();
        var byVisit = groups.SelectMany(g => g.Visits.Select(v => v.Index).Distinct(), (g, v) => (Group: g, Visit: v)).ToLookup(g => g.Visit, g => g.Group);
        _groupsOf = [.. day.Loose.Select(v => byVisit[v.Visit.Index].ToArray())];
        _weeks = [.. day.From.Weeks];
        _deliveries = [.. day.From.Deliveries];
    }

    public Roster Make() => new(_weeks, _deliveries.Length);

    /// <summary>Takes over what changed in the state since its mark, and what the cells now hold; false when that is not lawful, and then nothing is taken over.</summary>
    public bool Take(IReadOnlyList<int> cells)
    {
        var changed = _state.Changed.ToList();
        var before = changed.Select(v => _deliveries[_day.Loose[v].Visit.Index]).ToList();
        foreach (var visit in changed)
        {
            _deliveries[_day.Loose[visit].Visit.Index] = DeliveryOf(visit);
        }
        var weeks = new List<PersonWeek>();
        if (AreGroupsLawful(changed) && AreWeeksLawful(cells, weeks))
        {
            weeks.ForEach(w => _weeks[w.Person.Index] = w);
            return true;
        }
        for (var i = 0; i < changed.Count; i++)
        {
            _deliveries[_day.Loose[changed[i]].Visit.Index] = before[i];
        }
        return false;
    }

    private Delivery? DeliveryOf(int visit) => _state.CellOf(visit) is var cell && cell == CrowdedState.Nowhere
        ? null
        : new Delivery(_state.StartOf(visit), [_day.Cells[cell].Person], [_state.StartOf(visit)]);

    private bool AreGroupsLawful(List<int> changed)
    {
        foreach (var visit in changed)
        {
            foreach (var (rule, visits) in _groupsOf[visit])
            {
                _findings.Clear();
                rule.Check(_day.Cover.Problem, visits, _deliveries, _findings);
                if (_findings.HardBreaches > 0)
                {
                    return false;
                }
            }
        }
        return true;
    }

    private bool AreWeeksLawful(IReadOnlyList<int> cells, List<PersonWeek> weeks)
    {
        foreach (var same in cells.GroupBy(c => _day.Cells[c].Person.Index))
        {
            var now = same.ToDictionary(c => _day.Cells[c].Shift.Day, ShiftOf);
            var week = new PersonWeek(_day.Cells[same.First()].Person, [.. _weeks[same.Key].Shifts.Select(s => now.GetValueOrDefault(s.Day, s))]);
            _findings.Clear();
            foreach (var rule in _personRules)
            {
                rule.Check(_day.Cover.Problem, week, _findings);
                if (_findings.HardBreaches > 0)
                {
                    return false;
                }
            }
            weeks.Add(week);
        }
        return true;
    }

    private Shift ShiftOf(int cell)
    {
        var room = _day.Cells[cell];
        List<Activity> served = [.. room.Kept, .. _state.In(cell).Select(ActivityOf)];
        var meals = served.SelectMany(a => a.Visit!.MealOffsets.Select(o => new Break(new TimeRange(a.Time.Start + o, a.Time.Start + o + MealBreaks.Minutes), Paid: true)));
        return new Shift(room.Shift.Day, room.Time, [.. room.Unpaid, .. meals], served);
    }

    private Activity ActivityOf(int visit) => _day.Loose[visit].Visit is var of
        ? new Activity(of.Kind, of, new TimeRange(_state.StartOf(visit), _state.StartOf(visit) + of.Minutes))
        : default;
}
