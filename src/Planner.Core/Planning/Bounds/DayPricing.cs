using System.Numerics;
using System.Runtime.InteropServices;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// The cheapest shift of one person on one day, at any prices: a shortest path over visits at their possible starts, for
/// every start of the shift at once. What it leaves out makes shifts cheaper and never dearer: that a visit is served once
/// in a day, where breaks fit, and rest between days. Starts and ends lie on a grid and where a price changes; what depends on
/// both is taken as if the shift could be a grid step longer or shorter at each end, so that times off the grid cost no less.
/// </summary>
internal sealed class DayPricing
{
    private readonly WeekTariff _tariff;
    private readonly DayTariff _day;
    private readonly int _slack;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly (int Visit, int Start, int End)[] _stops;
    private readonly (int First, int Last)[] _startsOf;
    private readonly Stay[][] _stays;
    private readonly Stay[][] _firstStays;
    private readonly Stay[][] _lastStays;
    private readonly Stay[][] _emptyShifts;
    private readonly double[][] _startPrices;
    private readonly double[][] _labels;
    private readonly double[] _best;
    private readonly int _breakAfter;
    private readonly double _dearest;

    public DayPricing(PlanningProblem problem, Person person, int day, TimeRange span, WeekTariff tariff, IEnumerable<int> evenings)
    {
        (_tariff, _day, _slack) = (tariff, tariff.Days[day], 2 * problem.Grid);
        _stops = [.. Stops(problem, person, day, span)];
        var unsocial = new UnsocialPrices(_day.Paid);
        _dearest = unsocial.Most(span.Start, span.End);
        int[] edges = [.. unsocial.Edges, .. _day.AtWork.SelectMany(a => new[] { a.Time.Start, a.Time.End }), span.Start, span.End,
            .. _day.Wanted is { } wanted ? new[] { wanted.Time.Start, wanted.Time.End } : [], problem.Horizon.DayStart(day + 1) - 1];
        _starts = Times(problem.Grid, span.Start, Math.Min(span.End, problem.Horizon.DayStart(day + 1)) - 1, [.. edges, .. _stops.Select(s => s.Start)]);
        _ends = Times(problem.Grid, span.Start, span.End, [.. edges, .. _stops.Select(s => s.End), .. evenings]);
        _startsOf = [.. _stops.Select(s => StartsBefore(s.Start, s.End))];
        _breakAfter = _stops.Any(s => Rules.BreakInTime.HasMealAlone(problem.Visits[s.Visit])) ? int.MaxValue - (2 * _slack) : tariff.Break.After;
        _stays = [.. _stops.Select((to, t) => Before(problem, unsocial, t).ToArray())];
        _firstStays = [.. _stops.Select((to, t) => Enumerable.Range(_startsOf[t].First, _startsOf[t].Last - _startsOf[t].First)
            .Select(s => StayOf(unsocial, -1, _starts[s], to.Start, to.End, 0)).ToArray())];
        _lastStays = [.. _ends.Select(end => Enumerable.Range(0, _stops.Length).Where(i => _stops[i].End <= end && end - _stops[i].End <= tariff.LongestSpan)
            .Select(i => StayOf(unsocial, i, _stops[i].End, end, end, 0)).ToArray())];
        _emptyShifts = [.. _ends.Select(end => _starts.Select(start => StayOf(unsocial, -1, start, end, end, 0)).ToArray())];
        _startPrices = [.. _ends.Select(end => _starts.Select(start => ShiftPrice(start, end)).ToArray())];
        _labels = [.. _stops.Select(_ => new double[_starts.Length])];
        _best = new double[_starts.Length];
    }

    /// <summary>The cheapest shift, whatever it is like.</summary>
    public DayChoice Cheapest(DayPrices prices)
    {
        for (var stop = 0; stop < _stops.Length; stop++)
        {
            Reach(stop, prices);
        }
        var (price, bestStart, bestEnd) = (double.PositiveInfinity, -1, -1);
        for (var end = 0; end < _ends.Length; end++)
        {
            Close(end, prices);
            for (var start = 0; start < _starts.Length; start++)
            {
                if (_best[start] < price)
                {
                    (price, bestStart, bestEnd) = (_best[start], start, end);
                }
            }
        }
        return bestEnd < 0 ? DayChoice.Off(double.PositiveInfinity) : Trace(price, bestStart, bestEnd, prices);
    }

    private static IEnumerable<(int Visit, int Start, int End)> Stops(PlanningProblem problem, Person person, int day, TimeRange span) =>
        from visit in problem.Visits
        from w in Enumerable.Range(0, visit.Windows.Count)
        where problem.MayServe(person, visit, w) && StartTimes.ShiftDays(problem, visit.Windows[w]).Contains(day)
        from start in StartTimes.Of(problem, visit.Windows[w])
            .Concat(visit.Pin?.Start is { } pinned && visit.Windows[w].Earliest <= pinned && pinned <= visit.Windows[w].Latest ? [pinned] : []).Distinct()
        where span.Start <= start && start + visit.Minutes <= span.End
        orderby start, visit.Index
        select (visit.Index, start, start + visit.Minutes);

    private static int[] Times(int grid, int first, int last, IEnumerable<int> besides) =>
    [
        .. Enumerable.Range(0, Math.Max(0, (last - first) / grid) + 2).Select(i => StartTimes.NextOnGrid(first, grid) + (i * grid)).Concat(besides)
            .Where(t => first <= t && t <= last).Distinct().Order(),
    ];

    /// <summary>The starts of a shift that can hold the stop, as positions.</summary>
    private (int First, int Last) StartsBefore(int start, int end)
    {
        var first = Array.FindIndex(_starts, s => end - s <= _tariff.LongestSpan + _slack);
        var after = Array.FindIndex(_starts, s => s > start);
        return (first < 0 ? _starts.Length : first, Math.Max(first < 0 ? _starts.Length : first, after < 0 ? _starts.Length : after));
    }

    private IEnumerable<Stay> Before(PlanningProblem problem, UnsocialPrices unsocial, int to)
    {
        for (var from = 0; from < to; from++)
        {
            if (_stops[from].Visit == _stops[to].Visit)
            {
                continue;
            }
            var travel = problem.Travel(problem.Visits[_stops[from].Visit], problem.Visits[_stops[to].Visit]);
            if (_stops[from].End + travel <= _stops[to].Start && _stops[to].End - _stops[from].Start <= _tariff.LongestSpan + _slack)
            {
                yield return StayOf(unsocial, from, _stops[from].End, _stops[to].Start, _stops[to].End, travel);
            }
        }
    }

    private Stay StayOf(UnsocialPrices unsocial, int from, int leaves, int arrives, int until, int travel) => new(
        from, unsocial.Of(leaves, until) + (_tariff.TravelMinute * travel), until - leaves, arrives - leaves - travel, unsocial.Of(leaves, arrives), unsocial.Most(leaves, arrives));

    /// <summary>What the shift costs by when it starts and ends; infinite when it cannot be.</summary>
    private double ShiftPrice(int start, int end)
    {
        if (end <= start || end - start > _tariff.LongestSpan + _slack)
        {
            return double.PositiveInfinity;
        }
        var price = _day.Works + (_tariff.ShortBelow.PerMinute * Math.Max(0, _tariff.ShortBelow.Minutes - (end - start) - _slack));
        price += _day.Wanted is { } wanted ? wanted.PerMinute * (Math.Abs(start - wanted.Time.Start) + Math.Abs(end - wanted.Time.End)) : 0;
        foreach (var (time, atWork) in _day.AtWork)
        {
            price += start < time.End && time.Start < end ? atWork : 0;
        }
        return price;
    }

    private void Reach(int stop, DayPrices prices)
    {
        var (first, last) = _startsOf[stop];
        var labels = _labels[stop];
        Array.Fill(labels, double.PositiveInfinity);
        for (var s = first; s < last; s++)
        {
            labels[s] = _firstStays[stop][s - first].At(prices.PaidMinute, _tariff).Price;
        }
        foreach (var stay in _stays[stop])
        {
            var (from, until) = (first, Math.Min(last, _startsOf[stay.From].Last));
            if (from < until)
            {
                Lower(labels.AsSpan(from, until - from), _labels[stay.From].AsSpan(from, until - from), stay.At(prices.PaidMinute, _tariff).Price);
            }
        }
        var serving = prices.Serving[_stops[stop].Visit];
        for (var s = first; s < last; s++)
        {
            labels[s] += serving;
        }
    }

    /// <summary>The least of each place and of the other's with a price added.</summary>
    private static void Lower(Span<double> to, ReadOnlySpan<double> from, double price)
    {
        var wideTo = MemoryMarshal.Cast<double, Vector<double>>(to);
        var wideFrom = MemoryMarshal.Cast<double, Vector<double>>(from);
        var wide = new Vector<double>(price);
        for (var i = 0; i < wideTo.Length; i++)
        {
            wideTo[i] = Vector.Min(wideTo[i], wideFrom[i] + wide);
        }
        for (var i = wideTo.Length * Vector<double>.Count; i < to.Length; i++)
        {
            to[i] = Math.Min(to[i], from[i] + price);
        }
    }

    /// <summary>The cheapest shift with the end, by start.</summary>
    private void Close(int end, DayPrices prices)
    {
        for (var s = 0; s < _starts.Length; s++)
        {
            _best[s] = _starts[s] < _ends[end] ? _emptyShifts[end][s].At(prices.PaidMinute, _tariff).Price : double.PositiveInfinity;
        }
        foreach (var stay in _lastStays[end])
        {
            Lower(_best, _labels[stay.From], stay.At(prices.PaidMinute, _tariff).Price);
        }
        for (var s = 0; s < _starts.Length; s++)
        {
            _best[s] += ShiftPriceAt(s, end, prices).Price;
        }
    }

    /// <summary>What the shift costs besides its minutes and visits, and the minutes of the break it must have.</summary>
    private (double Price, int Unpaid) ShiftPriceAt(int start, int end, DayPrices prices)
    {
        var price = _startPrices[end][start] + prices.Works;
        foreach (var (minute, evening) in prices.Evenings)
        {
            price += _ends[end] > minute ? evening : 0;
        }
        var rate = prices.PaidMinute + _tariff.IdleMinute + _dearest;
        var span = _ends[end] - _starts[start] - _slack;
        var unpaid = Math.Max(span > _breakAfter ? _tariff.Break.Minutes : 0, span - _tariff.LongestPaid);
        return rate < 0 && unpaid > 0 ? (price - (rate * unpaid), unpaid) : (price, 0);
    }

    private DayChoice Trace(double price, int start, int end, DayPrices prices)
    {
        var visits = new List<int>();
        var unpaid = ShiftPriceAt(start, end, prices).Unpaid;
        Close(end, prices);
        var left = _best[start] - ShiftPriceAt(start, end, prices).Price;
        var (at, stay) = Came(_lastStays[end], start, left, prices) ?? (-1, _emptyShifts[end][start]);
        unpaid += stay.At(prices.PaidMinute, _tariff).Unpaid;
        while (at >= 0)
        {
            visits.Add(_stops[at].Visit);
            left = _labels[at][start] - prices.Serving[_stops[at].Visit];
            (at, stay) = Came(_stays[at], start, left, prices) ?? (-1, _firstStays[at][start - _startsOf[at].First]);
            unpaid += stay.At(prices.PaidMinute, _tariff).Unpaid;
        }
        visits.Reverse();
        return new DayChoice(price, _starts[start], _ends[end], _ends[end] - _starts[start] - unpaid, visits);
    }

    /// <summary>The stop a label came from.</summary>
    private (int From, Stay Stay)? Came(Stay[] stays, int start, double label, DayPrices prices)
    {
        foreach (var stay in stays)
        {
            if (Math.Abs(_labels[stay.From][start] + stay.At(prices.PaidMinute, _tariff).Price - label) < 1e-6 * (1 + Math.Abs(label)))
            {
                return (stay.From, stay);
            }
        }
        return null;
    }
}
