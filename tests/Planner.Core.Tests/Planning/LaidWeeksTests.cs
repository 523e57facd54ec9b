using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

/// <summary>A remembered week is the week that would be laid out afresh.</summary>
public sealed class LaidWeeksTests
{
    private const int Moves = 40;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_moves_what_is_remembered_is_what_is_laid_out_afresh(int seed)
    {
        var problem = RichWeek.Make(seed);
        var random = new Random(seed);
        var draft = Draft.Empty(problem, new Scorer(problem));
        var finder = new PlacementFinder(draft);
        for (var move = 0; move < Moves; move++)
        {
            var visit = problem.Visits[random.Next(problem.Visits.Count)];
            draft.Remove(visit);
            var fresh = Draft.Of(problem, new Scorer(problem), draft.ToRoster());
            foreach (var person in problem.People)
            {
                var window = visit.Windows[0];
                var remembered = draft.WeekWith(person.Index, visit, window.Day, window.Latest);
                var afresh = fresh.WeekWith(person.Index, visit, window.Day, window.Latest);
                Assert.Equal((seed, move, afresh?.Score, afresh?.Key), (seed, move, remembered?.Score, remembered?.Key));
                Assert.True(remembered is null || WeekKey.SameLayout(remembered.Week, afresh!.Week), $"seed {seed}, move {move}, {person.Id}");
            }
            if (finder.Best(visit, 0.3, random) is { } placement)
            {
                draft.Apply(visit, placement.Delivery, placement.Weeks);
            }
        }
    }

    [Fact]
    public void A_layout_made_elsewhere_comes_back_when_a_visit_is_taken_out_and_put_back()
    {
        var problem = RichWeek.Make(1);
        var own = Construct.Build(problem, new Scorer(problem)).ToRoster();
        var (person, at) = own.Weeks.SelectMany((w, p) => w.Shifts.Where(s => s.Served.Count > 0).Select(s => (p, s))).First();
        var longer = new Shift(at.Day, new TimeRange(at.Time.Start, at.Time.End + 5), at.Breaks, at.Served);
        var week = new PersonWeek(own.Weeks[person].Person, [.. own.Weeks[person].Shifts.Where(s => s != at), longer]);
        var draft = Draft.Of(problem, new Scorer(problem), own.With(week));
        draft.RememberWeeks();
        var (before, visit) = (draft.Weeks[person], at.Served[0].Visit!);
        draft.Remove(visit);
        Assert.NotSame(before, draft.Weeks[person]);
        Assert.Same(before, draft.WeekWith(person, visit, at.Day, at.Served[0].Time.Start));
    }
}
