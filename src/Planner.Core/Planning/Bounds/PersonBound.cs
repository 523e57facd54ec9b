using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>One person's part of a bound: the cheapest days at prices, and what prices of the person's own they want changed.</summary>
internal sealed class PersonBound
{
    private readonly PlanningProblem _problem;
    private readonly WeekTariff _tariff;
    private readonly LoadTariff[] _loads;
    private readonly DayPricing[][] _days;
    private readonly double[] _serving;
    private readonly ILookup<int, (int Meeting, int Place)> _meetingsOf;

    public PersonBound(PlanningProblem problem, Person person)
    {
        _problem = problem;
        Person = person;
        _tariff = new WeekTariff(problem.Horizon);
        foreach (var rule in problem.Rules.All.OfType<ITariffRule>())
        {
            rule.AddTo(_tariff, problem, person);
        }
        _loads = [.. problem.Rules.TeamRules.Select(r => r.Includes(problem, person) ? r.Tariff(problem, person) : LoadTariff.Of(0, problem.Horizon.Days))];
        _days = [.. Enumerable.Range(0, problem.Horizon.Days).Select(d => _tariff.Days[d].Spans
            .Select(span => new DayPricing(problem, person, d, span, _tariff, _loads.Select(l => l.EndsAfter[d].Minute))).ToArray())];
        _serving = new double[problem.Visits.Count];
        Meetings = [.. _tariff.Meeting.Select(m => m.Visits)];
        _meetingsOf = (from m in Enumerable.Range(0, Meetings.Count) from i in Enumerable.Range(0, Meetings[m].Count) select (Visit: Meetings[m][i], At: (m, i)))
            .ToLookup(p => p.Visit, p => p.At);
        MeetingPrices = [.. _tariff.Meeting.Select(m => (double)m.Price)];
    }

    public Person Person { get; }

    /// <summary>Groups of visits that cost once when any is served.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Meetings { get; }

    /// <summary>What each group costs.</summary>
    public IReadOnlyList<double> MeetingPrices { get; }

    /// <summary>Minutes wanted, and what each less or more costs.</summary>
    public (int Minutes, long Under, long Over) Wanted => _tariff.Wanted;

    /// <summary>What a day off costs.</summary>
    public double FreePrice(int day) => _tariff.Days[day].Free;

    /// <summary>The cheapest days at the prices, each by itself.</summary>
    public DayChoice[] Cheapest(WeekPrices prices)
    {
        for (var v = 0; v < _serving.Length; v++)
        {
            _serving[v] = _tariff.Serving.GetValueOrDefault(v) - prices.Seats[v];
        }
        for (var m = 0; m < Meetings.Count; m++)
        {
            for (var i = 0; i < Meetings[m].Count; i++)
            {
                _serving[Meetings[m][i]] += prices.Meetings[Person.Index][m][i];
            }
        }
        for (var t = 0; t < _loads.Length; t++)
        {
            foreach (var (visit, load) in _loads[t].Serving)
            {
                _serving[visit] += load * LoadPrice(prices, t);
            }
        }
        return [.. Enumerable.Range(0, _days.Length).Select(d => Cheapest(d, prices))];
    }

    /// <summary>The person's load under a team rule before the week.</summary>
    public double LoadBefore(int team) => _loads[team].Fixed;

    /// <summary>What a day adds to the person's load under a team rule.</summary>
    public double LoadOf(int team, int day, DayChoice choice) => choice.IsFree
        ? 0
        : _loads[team].Works[day] + (choice.End > _loads[team].EndsAfter[day].Minute ? _loads[team].EndsAfter[day].Load : 0)
            + choice.Visits.Sum(v => _loads[team].Serving.GetValueOrDefault(v));

    /// <summary>What is left of a day's price when nothing is paid for what people share.</summary>
    public double OwnPrice(int day, DayChoice choice, WeekPrices prices)
    {
        var price = choice.Price - (choice.PaidMinutes * prices.PaidMinutes[Person.Index]) - MeetingPrice(choice, prices);
        foreach (var visit in choice.Visits)
        {
            price += prices.Seats[visit];
        }
        for (var t = 0; t < _loads.Length; t++)
        {
            price -= LoadOf(t, day, choice) * LoadPrice(prices, t);
        }
        return price;
    }

    /// <summary>What a day's visits bear of meetings' prices.</summary>
    public double MeetingPrice(DayChoice choice, WeekPrices prices) =>
        choice.Visits.Sum(v => _meetingsOf[v].Sum(at => prices.Meetings[Person.Index][at.Meeting][at.Place]));

    /// <summary>Moves what visits bear of meetings' prices to those that are served most.</summary>
    public void MoveMeetings(WeekPrices prices, double[] served, double step)
    {
        for (var m = 0; m < Meetings.Count; m++)
        {
            var borne = prices.Meetings[Person.Index][m];
            for (var i = 0; i < borne.Length; i++)
            {
                borne[i] += step * MeetingPrices[m] * served[Meetings[m][i]];
            }
            CappedSum.Project(borne, MeetingPrices[m]);
        }
    }

    /// <summary>What the loads before the week cost at the prices.</summary>
    public double FixedLoads(WeekPrices prices) => _loads.Select((load, t) => load.Fixed * LoadPrice(prices, t)).Sum();

    private DayChoice Cheapest(int day, WeekPrices prices)
    {
        var best = DayChoice.Off(_tariff.Days[day].Free);
        var at = new DayPrices(_serving, prices.PaidMinutes[Person.Index],
            _loads.Select((l, t) => l.Works[day] * LoadPrice(prices, t)).Sum(),
            [.. _loads.Select((l, t) => (l.EndsAfter[day].Minute, l.EndsAfter[day].Load * LoadPrice(prices, t)))]);
        foreach (var span in _days[day])
        {
            if (span.Cheapest(at) is var choice && choice.Price < best.Price)
            {
                best = choice;
            }
        }
        return best;
    }

    private double LoadPrice(WeekPrices prices, int team) => prices.Loads[team][Person.Index] * _problem.Rules.TeamRules[team].PricePerUnit;
}
