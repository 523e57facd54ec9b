using Planner.Core.Planning;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

public sealed class NeighbourhoodChoiceTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 7)]
    public void Sizes_stay_within_the_roster_however_small_it_is(int people, int days)
    {
        var choice = new NeighbourhoodChoice(Problem(people, days));
        for (var i = 0; i < 40; i++)
        {
            foreach (var kind in NeighbourhoodPicker.Kinds)
            {
                choice.Learn(Answer(kind, proven: i < 20), gain: 0);
                Assert.InRange(choice.CellsOf(kind), 1, people * days);
            }
        }
    }

    [Fact]
    public void What_is_proven_grows_and_what_runs_out_of_work_shrinks()
    {
        var choice = new NeighbourhoodChoice(Problem(10, 7));
        var before = choice.CellsOf("block");
        choice.Learn(Answer("block", proven: true), gain: 0);
        Assert.True(choice.CellsOf("block") > before);
        choice.Learn(Answer("block", proven: false), gain: 0);
        choice.Learn(Answer("block", proven: false), gain: 0);
        Assert.True(choice.CellsOf("block") < before);
    }

    [Fact]
    public void Uncovered_visits_are_not_looked_for_when_there_are_none()
    {
        var choice = new NeighbourhoodChoice(Problem(4, 7));
        var random = new Random(1);
        var kinds = Enumerable.Range(0, 200).Select(_ => choice.NextKind(random, anyUncovered: false)).ToHashSet();
        Assert.DoesNotContain("uncovered", kinds);
        Assert.Equal(NeighbourhoodPicker.Kinds.Count, kinds.Count);
    }

    private static SearchAnswer Answer(string kind, bool proven) =>
        new(new SearchTask(kind, 1, new Neighbourhood(kind, new HashSet<(int, int)>(), new HashSet<int>())), null, proven, null, null);

    private static PlanningProblem Problem(int people, int days)
    {
        var week = new WeekBuilder(days);
        Enumerable.Range(0, people).ToList().ForEach(_ => week.Person());
        return new PlanningProblem(week.Visit(0, "10:00", 60).Build().Parts);
    }
}
