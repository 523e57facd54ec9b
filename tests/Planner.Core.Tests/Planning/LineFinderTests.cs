using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>The line a person is found is the cheapest of all that the rules' own checks let be.</summary>
public sealed class LineFinderTests
{
    /// <summary>The hard rules that make some line dearer than it would be without them.</summary>
    private const string Loose =
        "arbetade-helger arbetsdagar-samlade arbetstid-i-perioden dagar-i-rad dygnsvila franvaro lediga-dagar passtyp-antal tillganglighet";

    private const string Strict =
        "arbetade-helger dagar-i-rad dygnsvila franvaro helgledig lediga-dagar overtid passfoljd passlangd passtyp-antal rast snitt-48 tillganglighet timsaldo veckovila";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_line_found_is_the_cheapest_lawful_one_of_all(bool strict)
    {
        var binds = new SortedSet<string>(StringComparer.Ordinal);
        var (found, none) = (0, 0);
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var problem = strict ? LineProblem.Strict(random, people: 1, days: random.Next(7, 10)) : LineProblem.Make(random, people: 1, days: random.Next(4, 8));
            if (problem.Typed.Types.Count > 2 && problem.Horizon.Days > 8)
            {
                continue;
            }
            var board = new LineBoard(problem);
            var prices = Enumerable.Range(0, board.Wanted.Length).Select(_ => random.Next(strict ? -40 : -20, strict ? 5 : 20) * 0.5).ToArray();
            var best = new LineFinder(board).Best(0, prices);
            var cheapest = Cheapest(problem, board, prices);
            Assert.True(best.HasValue == cheapest.HasValue, $"seed {seed}: found {best?.Cost}, cheapest {cheapest}");
            if (best is var (line, cost))
            {
                Assert.True(Math.Abs(cost - cheapest!.Value) < 1e-9, $"seed {seed}: found {cost}, cheapest {cheapest}");
                Assert.True(Math.Abs(cost - PriceOf(line, prices)) < 1e-9, $"seed {seed}: a line of {PriceOf(line, prices)} is said to cost {cost}");
                Assert.True(IsLawful(problem, board.RosterOf([line])), $"seed {seed}: the line is not lawful");
                binds.UnionWith(problem.Rules.PersonRules.Where(r => r.Severity == Severity.Hard && CostWithout(problem, r, prices) < cost - 1e-9).Select(r => r.Id));
            }
            (found, none) = best.HasValue ? (found + 1, none) : (found, none + 1);
        }
        Assert.True(found > 0 && none > 0, $"{found} found and {none} not: maybe the problems are all alike.");
        Assert.Equal(strict ? Strict : Loose, string.Join(' ', binds));
    }

    private static double CostWithout(PlanningProblem problem, IRule rule, double[] prices) =>
        new LineFinder(new LineBoard(problem.WithRules(new RuleBook(problem.Rules.All.Where(r => r != rule))))).Best(0, prices)!.Value.Cost;

    private static double? Cheapest(PlanningProblem problem, LineBoard board, double[] prices)
    {
        double? cheapest = null;
        var types = new sbyte[board.Days];
        for (var code = 0; code < Math.Pow(board.Types + 1, board.Days); code++)
        {
            for (var (day, rest) = (0, code); day < board.Days; day++, rest /= board.Types + 1)
            {
                types[day] = (sbyte)((rest % (board.Types + 1)) - 1);
            }
            var line = board.LineOf(0, [.. types]);
            if (PriceOf(line, prices) is var price && (cheapest is null || price < cheapest) && IsLawful(problem, board.RosterOf([line])))
            {
                cheapest = price;
            }
        }
        return cheapest;
    }

    private static double PriceOf(Line line, double[] prices) => line.Cost + line.Slots.Sum(s => prices[s]);

    private static bool IsLawful(PlanningProblem problem, Roster roster) => problem.Rules.Check(problem, roster).HardBreaches == 0;
}
