namespace Planner.Core.Planning;

/// <summary>What a dive came to.</summary>
/// <param name="Lines">New lines of the people, cheaper together than the cutoff; or null.</param>
/// <param name="Proven">Whether there are none.</param>
internal readonly record struct DiveOutcome(IReadOnlyList<Line>? Lines, bool Proven);

/// <summary>
/// Looks for cheaper lines of some people while the others' stand: mixes lines to a bound, gives up where the bound shows
/// that nothing is to be had, and else settles the people whose mixture is nearest to one line, mixes again, and so on
/// until each person's mixture is one line. Settling single days instead was tried and found worse rosters.
/// </summary>
internal sealed class LineDive(LineBoard board, LineFinder finder, LinePool pool)
{
    private const int StepsAtRoot = 60;
    private const int StepsBelow = 12;
    private const int LinesFromPool = 60;
    private const double Whole = 1 - 1e-5;
    private const double AsGoodAsWhole = 0.97;
    private const double Noise = 0.05;
    /// <summary>At least one in so many of the open people is settled at a time.</summary>
    public int Slowness { get; set; } = 10;

    /// <summary>What one more in each slot saves when all is mixed, or null while unknown.</summary>
    public double[]? Guide { get; set; }

    /// <summary>Dives.</summary>
    /// <param name="state">Everybody's lines; not changed.</param>
    /// <param name="settled">Whose lines may change, and on which days.</param>
    /// <param name="cutoff">Only rosters that cost less than this are of interest, in units.</param>
    /// <param name="random">Ties and a little variety.</param>
    /// <param name="stop">Ends early with nothing.</param>
    public DiveOutcome Run(LineState state, SettledDays settled, long cutoff, Random random, CancellationToken stop)
    {
        var others = state.ThereWithout(settled.People);
        var limit = cutoff - board.FixedCost - state.Lines.Where(l => !settled.People.Contains(l.Person)).Sum(l => l.Cost);
        var known = settled.People.Select(p => state.Lines[p]).ToList();
        var (guide, lines) = (Guide, known.SelectMany(l => pool.Of(l.Person).TakeLast(LinesFromPool)).ToList());
        for (var level = 0; ; level++)
        {
            var mixing = new LineMixing(board, known, others, guide, random);
            lines.FindAll(settled.Allows).ForEach(mixing.Lp.Add);
            if (Hopeless(mixing, settled, level == 0 ? StepsAtRoot : StepsBelow, limit, stop) || stop.IsCancellationRequested)
            {
                return new DiveOutcome(null, level == 0 && !stop.IsCancellationRequested);
            }
            var mixtures = mixing.Lp.Mixture().GroupBy(m => m.Line.Person).Select(g => g.OrderByDescending(m => m.Share).ToList()).ToList();
            known = [.. mixtures.Select(m => m[0].Line)];
            if (mixtures.TrueForAll(m => m[0].Share > Whole))
            {
                return new DiveOutcome(known, false);
            }
            Settle(settled, mixtures, random);
            (guide, lines) = (mixing.Guide, [.. mixing.Lp.Lines]);
        }
    }

    /// <summary>Mixes until the bound says that nothing below the limit is left, or nothing is gained any more.</summary>
    private bool Hopeless(LineMixing mixing, SettledDays settled, int steps, long limit, CancellationToken stop)
    {
        for (var step = 0; step < steps && !mixing.IsDone && !stop.IsCancellationRequested; step++)
        {
            mixing.Step(prices => Best(settled, prices), stop);
            if (Math.Ceiling(mixing.Bound - 1e-6) >= limit)
            {
                return true;
            }
        }
        return false;
    }

    private List<(Line, double)> Best(SettledDays settled, double[] prices)
    {
        var found = new List<(Line, double)>();
        foreach (var person in settled.People)
        {
            if (settled.LineOf(person) is { } line)
            {
                found.Add((line, line.Cost + line.Slots.Sum(s => prices[s])));
                continue;
            }
            var best = finder.Best(person, prices, settled.Of(person))!.Value;
            pool.Add(best.Line);
            found.Add(best);
        }
        return found;
    }

    /// <summary>Settles those of the open people who are as good as one line, and at least the few nearest to it, with a little chance.</summary>
    private void Settle(SettledDays settled, List<List<(Line Line, double Share)>> mixtures, Random random)
    {
        var open = mixtures.FindAll(m => settled.LineOf(m[0].Line.Person) is null).ConvertAll(m => (m[0].Line, m[0].Share, Rank: m[0].Share + (Noise * random.NextDouble())));
        var least = (open.Count + Slowness - 1) / Slowness;
        foreach (var (line, _, _) in open.OrderByDescending(o => o.Rank).Where((o, i) => i < least || o.Share >= AsGoodAsWhole))
        {
            settled.Settle(line);
        }
    }
}
