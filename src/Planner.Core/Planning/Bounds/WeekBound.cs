using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// A lower bound for a week with visits, by Lagrangian relaxation: what people share (every visit wants its people, loads should
/// be even, hours should come to the contract, a client should meet few) is paid for at prices, and then every person-day
/// is by itself. Whatever the prices, no plan costs less than the cheapest days together with what the shared things
/// then cost. Prices come from column generation over person-days, smoothed towards those of the best bound. It needs no engine, and
/// the same rounds give the same bound.
/// </summary>
public sealed class WeekBound
{
    private const double Smoothing = 0.7;
    private const double Converged = 1e-3;
    private const double LeastGain = 1e-3;
    private const int RoundsWithoutGain = 25;
    private readonly PlanningProblem _problem;
    private readonly PersonBound[] _people;
    private readonly double[] _uncovered;
    private readonly double _fixed;
    private readonly DayMixture[] _mixtures;

    /// <summary>Which mixture each person is in, and the person's position there.</summary>
    private readonly (DayMixture In, int At)[] _mixtureOf;

    private WeekPrices _best;
    private double _value = double.NegativeInfinity;
    private (double Value, int Round) _gained = (double.NegativeInfinity, 0);
    private int _moves;

    /// <summary>Prepares a bound; takes about a second for a dozen people.</summary>
    public WeekBound(PlanningProblem problem)
    {
        _problem = problem;
        _people = [.. problem.People.AsParallel().AsOrdered().Select(p => new PersonBound(problem, p))];
        _uncovered = UncoveredPrices(problem);
        _fixed = problem.Rules.All.OfType<ITariffRule>().Sum(r => r.FixedPrice(problem));
        _best = new WeekPrices(problem, _people);
        var parts = BoundPart.Of(problem);
        _mixtures = [.. parts.Select(part => new DayMixture(problem, [.. part.People.Select(p => _people[p])], part.Visits, _uncovered))];
        _mixtureOf = new (DayMixture, int)[_people.Length];
        foreach (var (person, at, mixture) in parts.SelectMany((part, m) => part.People.Select((person, at) => (person, at, _mixtures[m]))))
        {
            _mixtureOf[person] = (mixture, at);
            for (var day = 0; day < problem.Horizon.Days; day++)
            {
                mixture.Add(at, day, DayChoice.Off(0), _people[person].FreePrice(day));
            }
        }
    }

    /// <summary>No plan costs less, in price units; 0 until a round says more.</summary>
    public long Value => _value > 1 ? (long)Math.Ceiling(_value - 1) : 0;

    /// <summary>Rounds done.</summary>
    public int Rounds { get; private set; }

    /// <summary>Whether more rounds would give next to nothing.</summary>
    public bool IsDone => IsConverged && Rounds - _gained.Round >= RoundsWithoutGain;

    internal IReadOnlyList<PersonBound> People => _people;

    private bool IsConverged => Rounds > 1 && _mixtures.Sum(m => m.Value) + _fixed - _value < Converged * Math.Abs(_value);

    /// <summary>One round: prices, and everybody's cheapest days at them. The stop ends it early; the bound stands as it was.</summary>
    public void Round(CancellationToken stop)
    {
        var own = _best.Copy();
        if (IsConverged)
        {
            MoveMeetings(own);
        }
        Parallel.ForEach(_mixtures, mixture => mixture.Solve(own, stop));
        var prices = Rounds == 0 ? _best : _best.Towards(own, Smoothing);
        var days = Cheapest(prices);
        if (stop.IsCancellationRequested)
        {
            return;
        }
        Rounds++;
        if (ValueOf(days, prices) is var value && value > _value)
        {
            (_value, _best) = (value, prices);
            _gained = value - _gained.Value > LeastGain * Math.Abs(value) ? (value, Rounds) : _gained;
        }
        Learn(days, prices);
    }

    /// <summary>The bound that any prices give, in price units.</summary>
    internal double At(WeekPrices prices) => ValueOf(Cheapest(prices), prices);

    internal WeekPrices Prices() => _best.Copy();

    /// <summary>What a visit costs that nobody serves, by visit, as far as a rule asks about it alone.</summary>
    internal static double[] UncoveredPrices(PlanningProblem problem)
    {
        var prices = new double[problem.Visits.Count];
        var nothing = new Delivery?[problem.Visits.Count];
        var groups = from rule in problem.Rules.VisitRules where rule.Severity == Severity.Soft from g in rule.Groups(problem) where g.Count == 1 select (rule, g);
        foreach (var (rule, group) in groups)
        {
            var findings = new Findings(keep: false);
            rule.Check(problem, group, nothing, findings);
            prices[group[0].Index] += findings.Cost;
        }
        return prices;
    }

    private DayChoice[][] Cheapest(WeekPrices prices)
    {
        var days = new DayChoice[_people.Length][];
        Parallel.For(0, _people.Length, p => days[p] = _people[p].Cheapest(prices));
        return days;
    }

    /// <summary>Once the other prices have settled: what meetings cost is moved to the visits that are served most, in ever shorter steps.</summary>
    private void MoveMeetings(WeekPrices prices)
    {
        var served = _people.Select(_ => new double[_problem.Visits.Count]).ToArray();
        Array.ForEach(_mixtures, mixture => mixture.AddServed(served));
        _moves++;
        foreach (var person in _people)
        {
            person.MoveMeetings(prices, served[person.Person.Index], 1.0 / _moves);
        }
    }

    private void Learn(DayChoice[][] days, WeekPrices prices)
    {
        for (var p = 0; p < days.Length; p++)
        {
            for (var day = 0; day < days[p].Length; day++)
            {
                if (!days[p][day].IsFree)
                {
                    _mixtureOf[p].In.Add(_mixtureOf[p].At, day, days[p][day], _people[p].OwnPrice(day, days[p][day], prices));
                }
            }
        }
    }

    private double ValueOf(DayChoice[][] days, WeekPrices prices)
    {
        var value = _fixed;
        for (var v = 0; v < _problem.Visits.Count; v++)
        {
            value += Math.Min(_uncovered[v], _problem.Visits[v].Staff * prices.Seats[v]);
        }
        for (var p = 0; p < _people.Length; p++)
        {
            value += days[p].Sum(d => d.Price) + _people[p].FixedLoads(prices) - (prices.PaidMinutes[p] * _people[p].Wanted.Minutes);
        }
        return value;
    }
}
