namespace Planner.Core.Planning;

/// <summary>
/// The linear program over known person-days: every day of everybody is a mixture of them, visits have their people or are paid for as
/// uncovered, hours come to the contract or cost what is lacking, and each team rule's greatest load is at least everybody's. In kronor
/// and hours, so that numbers are of one size. One for each part of the problem; of a team rule's price a part bears its share of the people.
/// </summary>
internal sealed class DayMixture
{
    private const double Unit = Rules.Price.UnitsPerKrona;
    private const double Forbidden = 1e5;
    private const double Hour = 60;
    private readonly PlanningProblem _problem;
    private readonly IReadOnlyList<PersonBound> _people;
    private readonly IReadOnlyList<int> _visits;
    private readonly Dictionary<int, int> _rowOfVisit;
    private readonly double _share;
    private readonly PriceLp _lp;
    private readonly List<KnownDay> _days = [];
    private readonly int _firstHours;
    private readonly int _firstDay;
    private readonly int _firstLoad;
    private readonly int _greatest;

    /// <summary>The program of some people.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="people">The people of the part.</param>
    /// <param name="visits">Positions of its visits.</param>
    /// <param name="uncovered">What each of the problem's visits costs that nobody serves.</param>
    public DayMixture(PlanningProblem problem, IReadOnlyList<PersonBound> people, IReadOnlyList<int> visits, double[] uncovered)
    {
        (_problem, _people, _visits) = (problem, people, visits);
        (_rowOfVisit, _share) = (visits.Select((v, row) => (v, row)).ToDictionary(v => v.v, v => v.row), (double)people.Count / problem.People.Count);
        _firstHours = visits.Count;
        _firstDay = _firstHours + people.Count;
        _firstLoad = _firstDay + (people.Count * problem.Horizon.Days);
        var teams = problem.Rules.TeamRules;
        _greatest = teams.Count;
        _lp = new PriceLp([
            .. visits.Select(v => ((double)problem.Visits[v].Staff, uncovered[v] / Unit / problem.Visits[v].Staff, 0.0)),
            .. people.Select(p => (p.Wanted.Minutes / Hour, p.Wanted.Under * Hour / Unit, p.Wanted.Over * Hour / Unit)),
            .. Enumerable.Range(0, people.Count * problem.Horizon.Days).Select(_ => (1.0, Forbidden, Forbidden)),
            .. teams.SelectMany((rule, team) => people.Select(p => (p.LoadBefore(team) * rule.PricePerUnit / Unit, 1.0, 0.0))),
        ]);
        for (var team = 0; team < teams.Count; team++)
        {
            _lp.Add(_share, [.. people.Select((_, p) => (LoadRow(team, p), 1.0))]);
        }
    }

    private sealed record KnownDay(int Person, DayChoice Choice, double OwnPrice);

    /// <summary>What the mixture costs, in price units.</summary>
    public double Value => _lp.Value * Unit;

    /// <summary>Adds a day one of the part's people may have, with its price when nothing that people share is paid for.</summary>
    public void Add(int person, int day, DayChoice choice, double ownPrice)
    {
        var entries = new List<(int Row, double Value)> { (_firstDay + (person * _problem.Horizon.Days) + day, 1) };
        entries.AddRange(choice.Visits.CountBy(v => v).Select(v => (_rowOfVisit[v.Key], (double)v.Value)));
        if (!choice.IsFree)
        {
            entries.Add((_firstHours + person, choice.PaidMinutes / Hour));
        }
        for (var team = 0; team < _problem.Rules.TeamRules.Count; team++)
        {
            if (_people[person].LoadOf(team, day, choice) is not 0 and var load)
            {
                entries.Add((LoadRow(team, person), -load * _problem.Rules.TeamRules[team].PricePerUnit / Unit));
            }
        }
        _days.Add(new KnownDay(person, choice, ownPrice));
        _lp.Add(ownPrice / Unit, [.. entries]);
    }

    /// <summary>Solves with what meetings cost at the prices, and writes what the other shared things are worth.</summary>
    public void Solve(WeekPrices prices, CancellationToken stop)
    {
        for (var i = 0; i < _days.Count; i++)
        {
            _lp.Reprice(_greatest + i, (_days[i].OwnPrice + _people[_days[i].Person].MeetingPrice(_days[i].Choice, prices)) / Unit);
        }
        _lp.Solve(stop);
        for (var row = 0; row < _visits.Count; row++)
        {
            prices.Seats[_visits[row]] = _lp.DualOf(row) * Unit;
        }
        for (var p = 0; p < _people.Count; p++)
        {
            prices.PaidMinutes[_people[p].Person.Index] = Math.Clamp(-_lp.DualOf(_firstHours + p) * Unit / Hour, -_people[p].Wanted.Under, _people[p].Wanted.Over);
        }
        for (var team = 0; team < prices.Loads.Length; team++)
        {
            var parts = _people.Select((_, p) => Math.Max(0, _lp.DualOf(LoadRow(team, p)))).ToArray();
            var least = Math.Max(_share, parts.Sum());
            for (var p = 0; p < _people.Count; p++)
            {
                prices.Loads[team][_people[p].Person.Index] = parts[p] * _share / least;
            }
        }
    }

    /// <summary>Adds how much of each visit everybody of the part serves in the mixture, by the problem's person, then visit.</summary>
    public void AddServed(double[][] served)
    {
        foreach (var (column, share) in _lp.Mixture().Where(m => m.Column >= _greatest))
        {
            foreach (var visit in _days[column - _greatest].Choice.Visits)
            {
                served[_people[_days[column - _greatest].Person].Person.Index][visit] += share;
            }
        }
    }

    private int LoadRow(int team, int person) => _firstLoad + (team * _people.Count) + person;
}
