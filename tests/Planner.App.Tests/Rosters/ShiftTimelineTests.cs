using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Rosters;

public sealed class ShiftTimelineTests
{
    [Fact]
    public void Activities_and_breaks_fill_every_shift_exactly()
    {
        var (problem, roster) = SampleWeek.Build();
        foreach (var shift in roster.Weeks.SelectMany(w => w.Shifts))
        {
            var unpaid = shift.Breaks.Where(b => !b.Paid).Select(b => b.Time);
            var all = ShiftTimeline.Activities(problem, shift).Select(a => a.Time).Concat(unpaid).OrderBy(t => t.Start).ToList();
            Assert.Equal(shift.Time.Start, all[0].Start);
            Assert.Equal(shift.Time.End, all[^1].End);
            Assert.All(all.Zip(all.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        }
    }

    [Fact]
    public void Travel_lies_right_before_the_next_activity_and_stretches_over_a_break_only_when_it_must()
    {
        var (problem, _) = SampleWeek.Build();
        var from = problem.Visits.First(v => v.Zone == "norr" && v.Client is not null);
        var to = problem.Visits.First(v => v.Zone == "söder");
        Assert.Equal(20, problem.Travel(from, to));
        Assert.Equal(["Visit 0-60", "Resource 60-100", "Travel 100-120", "Visit 120-180"], Told(problem, from, to, 120, null));
        Assert.Equal(["Visit 0-60", "Resource 60-70", "Travel 70-80", "Travel 110-120", "Visit 120-180"], Told(problem, from, to, 120, new TimeRange(80, 110)));
        Assert.Equal(["Visit 0-60", "Travel 60-70", "Visit 70-130"], Told(problem, from, to, 70, null));
    }

    private static IEnumerable<string> Told(PlanningProblem problem, Visit from, Visit to, int start, TimeRange? pause)
    {
        var served = new[] { new Activity(from.Kind, from, new TimeRange(0, 60)), new Activity(to.Kind, to, new TimeRange(start, start + 60)) };
        var shift = new Shift(0, new TimeRange(0, start + 60), pause is { } p ? [new Break(p, false)] : [], served);
        return ShiftTimeline.Activities(problem, shift).Select(a => $"{a.Kind} {a.Time.Start}-{a.Time.End}");
    }
}
