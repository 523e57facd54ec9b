namespace Planner.Core.Planning;

/// <summary>What a dive came to.</summary>
/// <param name="Lines">New lines of the people, cheaper together than the cutoff; or null.</param>
/// <param name="Proven">Whether there are none.</param>
internal readonly record struct DiveOutcome(IReadOnlyList<Line>? Lines, bool Proven);

/// <summary>
/// Looks for cheaper lines of some people while the others' stand: mixes lines to a bound, gives up where the bound shows
/// that nothing is to be had, and else settles the person whose mixture is nearest to one line, mixes the rest anew, and
/// so on until all are settled.
/// </summary>
internal sealed class LineDive(LineBoard board, LineFinder finder, LinePool pool)
{
    private const int StepsAtRoot = 60;
    private const int StepsBelow = 12;
    private const int LinesFromPool = 60;
    private const double AsGoodAsOne = 0.97;
    private const double Noise = 0.05;

    /// <summary>Dives.</summary>
    /// <param name="state">Everybody's lines; not changed.</param>
    /// <param name="people">Whose lines may change.</param>
    /// <param name="cutoff">Only rosters that cost less than this are of interest, in units.</param>
    /// <param name="random">Ties and a little variety.</param>
    /// <param name="stop">Ends early with nothing.</param>
    public DiveOutcome Run(LineState state, IReadOnlyList<int> people, long cutoff, Random random, CancellationToken stop)
    {
        var settled = new List<Line>();
        var others = state.ThereWithout(people);
        var spent = board.FixedCost + state.Lines.Where(l => !people.Contains(l.Person)).Sum(l => l.Cost);
        var known = people.Select(p => state.Lines[p]).ToList();
        while (known.Count > 0)
        {
            var mixing = new LineMixing(board, known, others);
            foreach (var person in known.Select(l => l.Person))
            {
                foreach (var line in pool.Of(person).TakeLast(LinesFromPool))
                {
                    mixing.Lp.Add(line);
                }
            }
            if (Hopeless(mixing, settled.Count == 0 ? StepsAtRoot : StepsBelow, cutoff - spent, stop) || stop.IsCancellationRequested)
            {
                return new DiveOutcome(null, settled.Count == 0 && !stop.IsCancellationRequested);
            }
            known = Settle(mixing, known, random, out var now);
            settled.AddRange(now);
            spent += now.Sum(l => l.Cost);
            foreach (var slot in now.SelectMany(l => l.Slots))
            {
                others[slot]++;
            }
        }
        return new DiveOutcome(settled, false);
    }

    /// <summary>Mixes until the bound says that nothing below the limit is left, or nothing is gained any more.</summary>
    private bool Hopeless(LineMixing mixing, int steps, long limit, CancellationToken stop)
    {
        for (var step = 0; step < steps && !mixing.IsDone && !stop.IsCancellationRequested; step++)
        {
            mixing.Step(prices => Best(mixing, prices), stop);
            if (Math.Ceiling(mixing.Bound - 1e-6) >= limit)
            {
                return true;
            }
        }
        return false;
    }

    private List<(Line, double)> Best(LineMixing mixing, double[] prices)
    {
        var found = new List<(Line, double)>();
        foreach (var person in mixing.People)
        {
            var best = finder.Best(person, prices)!.Value;
            pool.Add(best.Line);
            found.Add(best);
        }
        return found;
    }

    /// <summary>Settles who is as good as one line, and at least the one who is nearest to it; the others' greatest shares are known lines to go on from.</summary>
    private static List<Line> Settle(LineMixing mixing, List<Line> known, Random random, out List<Line> settled)
    {
        var greatest = mixing.Lp.Mixture().GroupBy(m => m.Line.Person)
            .Select(g => g.MaxBy(m => m.Share)).Select(m => (m.Line, m.Share, Rank: m.Share + (Noise * random.NextDouble()))).ToList();
        var first = greatest.MaxBy(g => g.Rank).Line;
        settled = [.. greatest.Where(g => g.Share >= AsGoodAsOne || g.Line.Person == first.Person).Select(g => g.Line)];
        var done = settled.Select(l => l.Person).ToHashSet();
        return [.. known.Where(l => !done.Contains(l.Person)).Select(l => greatest.FirstOrDefault(g => g.Line.Person == l.Person).Line ?? l)];
    }
}
