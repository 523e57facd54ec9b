using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>Visits that run late, and what they leave of the day after them.</summary>
public sealed class LateHoursTests
{
    private static readonly VisitId Late = new("V00");

    [Fact]
    public void A_visit_that_runs_past_its_shift_orders_the_minutes()
    {
        var situation = Situation(Day("11:00"), 90);
        Assert.Equal(new RosterEvent.ExtraOrdered(new("P01"), 30), situation.Events[^1]);
        Assert.Equal("0 480-750 V00 660-750", RosterText.Of(situation.Start.Weeks[0].On(0)!));
        Assert.IsType<CheckOutcome.Passed>(PlanChecker.Check(situation.Problem, situation.Start));
    }

    [Fact]
    public void A_shift_grows_in_steps_of_five_minutes() =>
        Assert.Equal(new RosterEvent.ExtraOrdered(new("P01"), 10), Situation(Day("11:00"), 67).Events[^1]);

    [Fact]
    public void A_visit_that_runs_late_within_its_shift_orders_nothing() =>
        Assert.Equal([new RosterEvent.VisitLate(Late, 90)], Situation(Day("09:00"), 90).Events);

    [Fact]
    public void The_visit_it_runs_into_is_open_and_the_one_after_stands()
    {
        var week = Day("09:00").Visit(0, "10:00", 30).Visit(0, "11:00", 30);
        var before = Shift(week, [(0, null), (1, null), (2, null)]).Checked();
        var situation = before.Situation(week.At(0, "09:30"), new RosterEvent.VisitLate(Late, 75));
        Assert.Equal(["V01"], situation.Open.Select(v => v.Id.Value));
        Assert.Equal("0 480-720 V00 540-615 V02 660-690", RosterText.Of(situation.Start.Weeks[0].On(0)!));
    }

    [Fact]
    public async Task What_is_run_into_is_given_to_somebody_else_or_later()
    {
        var week = Day("09:00").Person().Client().Visit(0, "10:15", 30, v => v with { Flexibility = Flexibility.Fixed }).Shift(1, 0, "08:00-12:00");
        var before = Shift(week, [(0, null), (1, null)]).Checked();
        var proposal = await before.ReallocateAsync(week.At(0, "09:30"), Covering.Patient, new RosterEvent.VisitLate(Late, 80));
        var change = Assert.Single(proposal.Changes);
        Assert.Equal((VisitChangeKind.Reallocated, "V01", "P02"), (change.Kind, change.Visit.Id.Value, Assert.Single(change.After!.People).Id.Value));
        Assert.Equal(80, proposal.After.Roster.Weeks[0].On(0)!.Served[0].Time.Minutes);
    }

    private static WeekBuilder Day(string start) => new WeekBuilder().Person().Visit(0, start, 60, v => v with { Flexibility = Flexibility.Fixed });

    private static WeekBuilder Shift(WeekBuilder week, (int, string?)[] visits) => week.Shift(0, 0, "08:00-12:00", visits: visits);

    private static CoverSituation Situation(WeekBuilder week, int minutes)
    {
        var before = Shift(week, [(0, null)]).Checked();
        var now = before.Roster.Deliveries[0]!.Start + 30;
        return LateHours.Ordered(before.Situation(now, new RosterEvent.VisitLate(Late, minutes)));
    }
}
