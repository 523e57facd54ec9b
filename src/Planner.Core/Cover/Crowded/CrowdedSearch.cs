using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>A lawful roster the search of a crowded day came to.</summary>
/// <param name="Roster">The roster, for the cover problem.</param>
/// <param name="Lost">What clients lose by it, of the visits the search may give.</param>
/// <param name="Cost">The same and all that changes, in the search's scale.</param>
/// <param name="IsBetter">Whether the plan the search began with was worse.</param>
internal sealed record CrowdedPlan(Roster Roster, ServiceMinutes Lost, long Cost, bool IsBetter);

/// <summary>
/// Ruin and recreate for days that are too crowded for one model: takes what a few people give in some stretch of the
/// day out, and fills their time anew with what is open, each in turn (<see cref="CrowdedFill"/>). Whatever is kept has
/// passed the rules. First while warm, so that it gets out of corners, then only what is no worse. Deterministic for a seed.
/// </summary>
internal sealed class CrowdedSearch
{
    private const int MostCells = 3;
    private const double WarmShare = 0.6;
    private const int WholeEvery = 8;
    private const int LeastStretch = 60;
    private const int MostStretch = 300;
    private readonly CrowdedDay _day;
    private readonly CrowdedState _state;
    private readonly CrowdedRoster _roster;
    private readonly CrowdedFill _fill;
    private readonly Random _random;
    private readonly long[] _worth;
    private readonly List<int> _open = [];

    private CrowdedSearch(CrowdedDay day, int seed)
    {
        _day = day;
        _random = new Random(seed);
        _state = new CrowdedState(day);
        _roster = new CrowdedRoster(day, _state);
        _fill = new CrowdedFill(day, _state);
        _worth = new long[day.Loose.Length];
    }

    /// <summary>The best of some chains side by side, or null when there is nothing to search.</summary>
    /// <param name="cover">The scope; shifts must stand.</param>
    /// <param name="from">A lawful roster of it to begin with.</param>
    /// <param name="seeds">A chain for each.</param>
    /// <param name="steps">How often each takes out and fills anew.</param>
    /// <param name="enough">A chain that loses no more ends at once; null when it is to go on for what changes.</param>
    /// <param name="stop">Ends the chains; what they have found is returned.</param>
    public static CrowdedPlan? Best(CoverProblem cover, Roster from, IReadOnlyList<int> seeds, int steps, ServiceMinutes? enough, CancellationToken stop)
    {
        var day = new CrowdedDay(cover, from);
        if (day.Loose.Length == 0)
        {
            return null;
        }
        var plans = seeds.AsParallel().AsOrdered().WithDegreeOfParallelism(seeds.Count).Select(seed => new CrowdedSearch(day, seed).Run(steps, enough, stop)).ToList();
        return plans.OfType<CrowdedPlan>().Where(p => PlanChecker.Check(cover.Problem, p.Roster) is CheckOutcome.Passed).OrderBy(p => p.Lost).ThenBy(p => p.Cost).FirstOrDefault();
    }

    private CrowdedPlan? Run(int steps, ServiceMinutes? enough, CancellationToken stop)
    {
        if (!Begin())
        {
            return null;
        }
        var best = Plan(isBetter: false);
        var worst = CrowdedDay.Warmth * (enough is null ? 0 : 1);
        for (var step = 0; step < steps && (enough is null || best.Lost > enough) && !stop.IsCancellationRequested; step++)
        {
            if (Step(worst * Math.Max(0, 1 - step / (WarmShare * steps))) && _state.Cost < best.Cost)
            {
                best = Plan(isBetter: true);
            }
        }
        return best;
    }

    private CrowdedPlan Plan(bool isBetter) => new(_roster.Make(), _state.Lost, _state.Cost, isBetter);

    /// <summary>Begins with what is given; false when the rules do not let these cells give it.</summary>
    private bool Begin()
    {
        _state.Mark();
        for (var cell = 0; cell < _day.Cells.Length; cell++)
        {
            foreach (var served in _day.Cells[cell].Shift.Served)
            {
                if (Array.FindIndex(_day.Loose, v => v.Visit.Index == served.Visit!.Index) is var visit and >= 0)
                {
                    _state.Give(visit, cell, served.Time.Start);
                }
            }
        }
        return _roster.Take([.. Enumerable.Range(0, _day.Cells.Length)]);
    }

    /// <summary>Takes out and fills anew once; whether that is kept.</summary>
    private bool Step(double warmth)
    {
        var before = _state.Cost;
        var (center, from, to) = Stretch();
        var cells = Choose(center, from, to);
        _state.Mark();
        foreach (var cell in cells)
        {
            foreach (var visit in _state.In(cell).Where(v => _state.StartOf(v) >= from && _state.StartOf(v) + _day.Loose[v].Visit.Minutes <= to).ToList())
            {
                _state.Take(visit);
            }
        }
        FindOpen(from, to);
        Weigh();
        foreach (var cell in cells)
        {
            _fill.Fill(cell, from, to, _open, _worth);
        }
        var isKept = _state.Cost - before <= -warmth * Math.Log(1 - _random.NextDouble()) && _roster.Take(cells);
        if (!isKept)
        {
            _state.TakeBack();
        }
        return isKept;
    }

    /// <summary>A visit, half the time an open one, and a stretch of the day about it, now and then all of it.</summary>
    private (int Center, int From, int To) Stretch()
    {
        _open.Clear();
        _open.AddRange(_state.Open());
        var center = _open.Count > 0 && _random.Next(2) == 0 ? _open[_random.Next(_open.Count)] : _random.Next(_day.Loose.Length);
        var (visit, all) = (_day.Loose[center], _random.Next(WholeEvery) == 0);
        if (all)
        {
            return (center, int.MinValue / 2, int.MaxValue / 2);
        }
        var length = _random.Next(LeastStretch, MostStretch);
        var middle = visit.From + _random.Next(visit.To - visit.From);
        return (center, middle - length / 2, middle + length / 2);
    }

    /// <summary>One to three of the cells in which the visit may be given, in no order.</summary>
    private List<int> Choose(int visit, int from, int to)
    {
        var able = new List<int>();
        for (var c = 0; c < _day.Cells.Length; c++)
        {
            if (_day.Loose[visit].Starts[c] is not null && _day.Cells[c].Time.Start < to && from < _day.Cells[c].Time.End)
            {
                able.Add(c);
            }
        }
        var chosen = new List<int>();
        for (var count = _random.Next(1, MostCells + 1); count > 0 && able.Count > 0; count--)
        {
            var at = _random.Next(able.Count);
            chosen.Add(able[at]);
            able.RemoveAt(at);
        }
        return chosen;
    }

    private void FindOpen(int from, int to)
    {
        _open.Clear();
        for (var visit = 0; visit < _day.Loose.Length; visit++)
        {
            if (_state.CellOf(visit) == CrowdedState.Nowhere && _day.Loose[visit].From < to && from < _day.Loose[visit].To)
            {
                _open.Add(visit);
            }
        }
    }

    /// <summary>Half the time what each is worth, half the time more or less: those in turn would else always take the same.</summary>
    private void Weigh()
    {
        var blurs = _random.Next(2) == 0;
        foreach (var visit in _open)
        {
            _worth[visit] = blurs ? _day.Loose[visit].Worth / 100 * _random.Next(85, 116) : _day.Loose[visit].Worth;
        }
    }
}
