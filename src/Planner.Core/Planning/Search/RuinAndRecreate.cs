using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Loosens a draft: takes a few related visits out, puts them back where they cost least, and keeps what is better or,
/// while warm, not much worse (simulated annealing). It goes on where it stopped, so one slow cooling can be run in
/// pieces. Deterministic for a seed and a sequence of pieces.
/// </summary>
internal sealed class RuinAndRecreate
{
    private const double Blindness = 0.1;
    private readonly Random _random;
    private readonly Ruins _ruins;
    private readonly PlacementFinder _finder;
    private readonly Draft _current;
    private readonly Draft _kept;

    /// <summary>Starts from a draft, which is not changed.</summary>
    public RuinAndRecreate(Draft start, int seed)
    {
        _random = new Random(seed);
        _ruins = new Ruins(start.Problem);
        (_current, _kept, Best) = (start.Copy(), start.Copy(), start.Copy());
        _finder = new PlacementFinder(_current);
    }

    /// <summary>The best draft met since the start.</summary>
    public Draft Best { get; }

    /// <summary>Goes on from another draft; the best is forgotten if the other is better.</summary>
    public void GoOnFrom(Draft other)
    {
        _current.CopyFrom(other);
        _current.RememberWeeks();
        _kept.CopyFrom(other);
        if (other.Total < Best.Total)
        {
            Best.CopyFrom(other);
        }
    }

    /// <summary>Runs some iterations.</summary>
    /// <param name="iterations">How many times to ruin and recreate.</param>
    /// <param name="warmth">Temperature at the start and at the end, in price units; it falls geometrically.</param>
    /// <param name="stop">Ends early.</param>
    public void Run(int iterations, (double From, double To) warmth, CancellationToken stop)
    {
        // Without visits there is nothing to ruin.
        for (var i = 0; i < iterations && _current.Deliveries.Count > 0 && !stop.IsCancellationRequested; i++)
        {
            Step();
            if (!Accepts(warmth.From * Math.Pow(warmth.To / warmth.From, (double)i / iterations)))
            {
                _current.CopyFrom(_kept);
                continue;
            }
            _kept.CopyFrom(_current);
            if (_current.Total < Best.Total)
            {
                Best.CopyFrom(_current);
            }
        }
    }

    private void Step()
    {
        var loose = _ruins.Pick(_current, _random);
        var missing = _current.Deliveries[loose[0].Index] is null ? loose[0] : null;
        foreach (var visit in loose)
        {
            _current.Remove(visit);
        }
        foreach (var visit in Order(loose, missing))
        {
            if (_finder.Best(visit, Blindness, _random) is { } placement && placement.Delta <= Score.Zero)
            {
                _current.Apply(visit, placement.Delivery, placement.Weeks);
            }
        }
    }

    /// <summary>What was missing goes first; the others half the time by size, with some chance, half the time shuffled.</summary>
    private IEnumerable<Visit> Order(IReadOnlyList<Visit> loose, Visit? missing)
    {
        var bySize = _random.Next(2) == 0;
        return loose.OrderBy(v => !ReferenceEquals(v, missing))
            .ThenBy(v => bySize && v.Staff == 1)
            .ThenByDescending(v => bySize ? v.StaffMinutes * (0.5 + _random.NextDouble()) : _random.NextDouble());
    }

    private bool Accepts(double warmth)
    {
        var (after, before) = (_current.Total, _kept.Total);
        return after.Hard != before.Hard
            ? after.Hard < before.Hard
            : after.Cost <= before.Cost || _random.NextDouble() < Math.Exp((before.Cost - after.Cost) / Math.Max(1, warmth));
    }
}
