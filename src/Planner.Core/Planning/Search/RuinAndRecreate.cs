namespace Planner.Core.Planning;

/// <summary>
/// Loosens a draft: takes a few related visits out, puts them back where they cost least, and keeps what is better or,
/// early on, not much worse (simulated annealing). Deterministic for a seed and a number of iterations.
/// </summary>
internal sealed class RuinAndRecreate(PlanningProblem problem, Scorer scorer, int seed)
{
    private const double Blindness = 0.03;
    private readonly Random _random = new(seed);
    private readonly Ruins _ruins = new(problem);

    /// <summary>Runs the iterations on a copy and returns the best draft met.</summary>
    /// <param name="start">Where to start; not changed.</param>
    /// <param name="iterations">How many times to ruin and recreate.</param>
    /// <param name="heat">Temperature at the start, in price units; it falls to a hundredth.</param>
    /// <param name="stop">Ends early with the best so far.</param>
    public Draft Run(Draft start, int iterations, double heat, CancellationToken stop)
    {
        var current = Draft.Of(problem, scorer, start.ToRoster());
        var (kept, best) = (current.Copy(), current.Copy());
        var finder = new PlacementFinder(current);
        for (var i = 0; i < iterations && !stop.IsCancellationRequested; i++)
        {
            Step(current, finder);
            var warmth = heat * Math.Pow(0.01, (double)i / iterations);
            if (Accepts(current.Total, kept.Total, warmth))
            {
                kept.CopyFrom(current);
                if (current.Total < best.Total)
                {
                    best.CopyFrom(current);
                }
            }
            else
            {
                current.CopyFrom(kept);
            }
        }
        return best;
    }

    private void Step(Draft draft, PlacementFinder finder)
    {
        var loose = _ruins.Pick(draft, _random);
        foreach (var visit in loose)
        {
            draft.Remove(visit);
        }
        foreach (var visit in loose.OrderBy(v => v.Staff == 1).ThenByDescending(v => v.StaffMinutes * (0.5 + _random.NextDouble())))
        {
            if (finder.Best(visit, Blindness, _random) is { } placement && placement.Delta <= Score.Zero)
            {
                draft.Apply(visit, placement.Delivery, placement.Weeks);
            }
        }
    }

    private bool Accepts(Score after, Score before, double warmth) => after.Hard != before.Hard
        ? after.Hard < before.Hard
        : after.Cost <= before.Cost || _random.NextDouble() < Math.Exp((before.Cost - after.Cost) / Math.Max(1, warmth));
}
