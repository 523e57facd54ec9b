using Google.OrTools.Sat;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>What choosing among known lines came to.</summary>
/// <param name="Lines">A line for each person, together cheaper than the cutoff; or null.</param>
/// <param name="IsSettled">Whether nothing cheaper can be chosen.</param>
/// <param name="Fault">Why the engine did not answer, or null.</param>
internal sealed record LineChoiceOutcome(IReadOnlyList<Line>? Lines, bool IsSettled, string? Fault);

/// <summary>What a choice of lines may spend.</summary>
/// <param name="Most">The most that lines and slots may cost, in units, fixed costs left out.</param>
/// <param name="Saves">What one more in each slot saves, at the prices of a bound.</param>
/// <param name="Gap">How far <paramref name="Most"/> lies above that bound.</param>
internal sealed record LineBudget(long Most, double[] Saves, double Gap);

/// <summary>
/// Chooses one of the known lines for each person so that lines and slots together cost the least: a set partitioning problem for
/// CP-SAT. Prices of a bound go into the model too: what lines and slots cost above their least at these prices must fit in the gap.
/// </summary>
internal static class LineChoice
{
    private const double Tolerance = 1e-6;

    /// <summary>Reduced costs are counted in so small parts of a unit, rounded down.</summary>
    private const double Parts = 10_000;

    /// <summary>Solves the choice.</summary>
    /// <param name="board">The board.</param>
    /// <param name="lines">The known lines of everybody, each with its cost above the person's cheapest at the bound's prices.</param>
    /// <param name="budget">What they may cost.</param>
    /// <param name="limits">How long.</param>
    /// <param name="solver">The engine.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<LineChoiceOutcome> SolveAsync(
        LineBoard board, IReadOnlyList<(Line Line, double Above)> lines, LineBudget budget, SolveLimits limits, ICpSatSolver solver, CancellationToken stop)
    {
        var model = new CpModelBuilder();
        var chosen = lines.Select(_ => model.NewBool()).ToArray();
        foreach (var own in Enumerable.Range(0, lines.Count).GroupBy(i => lines[i].Line.Person))
        {
            model.AddExactlyOne(own.Select(i => chosen[i]));
        }
        var slots = Slots(board, lines, chosen, budget, model);
        var cost = LinearExpr.WeightedSum(lines.Select((line, i) => (chosen[i], line.Line.Cost))) + LinearExpr.Sum(slots.Select(s => s.Off * s.Price));
        model.AddLessOrEqual(cost, budget.Most);
        model.AddLessOrEqual(
            LinearExpr.WeightedSum(lines.Select((line, i) => (chosen[i], Counted(line.Above)))) + LinearExpr.Sum(slots.Select(s => s.Off * Counted(s.Above))),
            (long)Math.Ceiling((budget.Gap + Tolerance) * Parts));
        model.Minimize(cost);
        return await solver.SolveAsync(model.Build(), Parameters(limits), stop).ConfigureAwait(false) switch
        {
            SolveOutcome.Answered { Response: { } response } => Read(new CpSolution(response), lines, chosen),
            SolveOutcome.EngineFailed failed => new LineChoiceOutcome(null, false, failed.Reason),
            _ => new LineChoiceOutcome(null, false, null),
        };
    }

    /// <summary>How many are missing or too many in each slot where that can be paid for, the price of one, and how much of it lies above the bound's.</summary>
    private static List<(IntVar Off, long Price, double Above)> Slots(
        LineBoard board, IReadOnlyList<(Line Line, double Above)> lines, Literal[] chosen, LineBudget budget, CpModelBuilder model)
    {
        var working = Enumerable.Range(0, board.Wanted.Length).Select(_ => new List<Literal>()).ToArray();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var slot in lines[i].Line.Slots)
            {
                working[slot].Add(chosen[i]);
            }
        }
        var off = new List<(IntVar, long, double)>();
        for (var slot = 0; slot < working.Length; slot++)
        {
            if (board.Under[slot] + board.Over[slot] > 0)
            {
                var missing = Off(board.Wanted[slot], board.Under[slot], board.Under[slot] - budget.Saves[slot]);
                var spare = Off(Math.Max(0, board.People - board.Wanted[slot]), board.Over[slot], board.Over[slot] + budget.Saves[slot]);
                model.AddEqual(LinearExpr.Sum(working[slot]) + missing - spare, board.Wanted[slot]);
            }
        }
        return off;

        IntVar Off(long most, long price, double above)
        {
            var fits = Math.Max(0, above) * most <= budget.Gap + Tolerance ? most : (long)Math.Floor((budget.Gap + Tolerance) / above);
            off.Add((model.NewInt(0, fits), price, above));
            return off[^1].Item1;
        }
    }

    private static long Counted(double above) => (long)Math.Floor(Math.Max(0, above) * Parts);

    private static LineChoiceOutcome Read(CpSolution solution, IReadOnlyList<(Line Line, double Above)> lines, Literal[] chosen) => new(
        solution.HasSolution ? [.. Enumerable.Range(0, lines.Count).Where(i => solution.Value(chosen[i])).Select(i => lines[i].Line).OrderBy(l => l.Person)] : null,
        solution.IsOptimal || solution.IsInfeasible,
        null);

    private static SatParameters Parameters(SolveLimits limits)
    {
        var parameters = limits.ToParameters();
        (parameters.LinearizationLevel, parameters.SymmetryLevel) = (2, 2);
        return parameters;
    }
}
