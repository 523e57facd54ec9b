using Planner.Core.Planning;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>The lines listed are just those that the rules' own checks let be and that are cheap enough.</summary>
public sealed class LineListTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_lawful_line_within_the_limit_is_listed_once_and_no_other(bool strict)
    {
        var listed = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            var problem = strict ? LineProblem.Strict(random, people: 1, days: random.Next(6, 8)) : LineProblem.Make(random, people: 1, days: random.Next(4, 8));
            var board = new LineBoard(problem);
            var prices = Enumerable.Range(0, board.Wanted.Length).Select(_ => random.Next(-20, 20) * 0.5).ToArray();
            var above = random.Next(60) * 0.5;
            var finder = new LineFinder(board);
            var best = finder.Best(0, prices);
            var list = new LineList(board, 0, finder.SpaceOf(0), prices);
            if (best is not var (_, cheapest))
            {
                Assert.Empty(list.Within(above, 1_000_000)!);
                continue;
            }
            Assert.True(Math.Abs(list.Cheapest - cheapest) < 1e-9, $"seed {seed}: {list.Cheapest} is listed as cheapest, {cheapest} found");
            var lines = list.Within(above, 1_000_000)!;
            Assert.All(lines, l => Assert.True(Math.Abs(PriceOf(l.Line, prices) - cheapest - l.Above) < 1e-6, $"seed {seed}: {l.Above} above is wrong"));
            Assert.Equal(Lawful(problem, board, prices, cheapest + above), lines.Select(l => TextOf(l.Line)).Order(StringComparer.Ordinal));
            listed += lines.Count;
        }
        Assert.True(listed > 100, $"Only {listed} lines in all: maybe the problems are too narrow.");
    }

    [Fact]
    public void More_lines_than_there_is_room_for_are_not_listed()
    {
        var problem = LineProblem.Make(new Random(3), people: 1, days: 7);
        var board = new LineBoard(problem);
        var prices = new double[board.Wanted.Length];
        var list = new LineList(board, 0, new LineFinder(board).SpaceOf(0), prices);
        var all = list.Within(1000, 1_000_000)!;
        Assert.Equal(all.Count, list.Within(1000, all.Count)!.Count);
        Assert.Null(list.Within(1000, all.Count - 1));
    }

    private static IEnumerable<string> Lawful(PlanningProblem problem, LineBoard board, double[] prices, double limit)
    {
        var types = new sbyte[board.Days];
        var found = new List<string>();
        for (var code = 0; code < Math.Pow(board.Types + 1, board.Days); code++)
        {
            for (var (day, rest) = (0, code); day < board.Days; day++, rest /= board.Types + 1)
            {
                types[day] = (sbyte)((rest % (board.Types + 1)) - 1);
            }
            var line = board.LineOf(0, [.. types]);
            if (PriceOf(line, prices) <= limit + 1e-9 && problem.Rules.Check(problem, board.RosterOf([line])).HardBreaches == 0)
            {
                found.Add(TextOf(line));
            }
        }
        return found.Order(StringComparer.Ordinal);
    }

    private static string TextOf(Line line) => string.Join(",", line.Types);

    private static double PriceOf(Line line, double[] prices) => line.Cost + line.Slots.Sum(s => prices[s]);
}
