using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>Somebody on duty who is busy with something else for a while.</summary>
public sealed class OccupiedTimeTests
{
    private static readonly VisitId Duty = new("upptagen-1");

    [Fact]
    public void What_they_had_then_is_open_and_the_rest_of_the_shift_stands()
    {
        var situation = Two().Situation(0, Busy(630, 660));
        Assert.Equal(["V01"], situation.Open.Select(v => v.Id.Value));
        Assert.Equal("0 480-720 V00 540-600 upptagen-1 630-660 V02 690-720", RosterText.Of(situation.Start.Weeks[0].On(0)!));
        Assert.IsType<CheckOutcome.Passed>(PlanChecker.Check(situation.Problem, situation.Start));
    }

    [Fact]
    public async Task Another_takes_it_and_nothing_else_changes()
    {
        var proposal = await Two().ReallocateAsync(0, Covering.Patient, Busy(630, 660));
        var change = Assert.Single(proposal.Changes);
        Assert.Equal((VisitChangeKind.Reallocated, "V01", "P02"), (change.Kind, change.Visit.Id.Value, Assert.Single(change.After!.People).Id.Value));
        Assert.Equal(630, proposal.After.Roster.Deliveries[proposal.After.Problem.Visits.Single(v => v.Id == Duty).Index]!.Start);
    }

    [Fact]
    public void Who_is_absent_later_loses_the_duty_too()
    {
        var busy = Two().Situation(0, Busy(630, 660));
        var before = Covering.Checked(busy.Problem, new Roster(busy.Start.Weeks, busy.Problem.Visits.Count), "the roster with the duty");
        var sick = before.Situation(600, Covering.Sick("P01", 600, 720));
        Assert.Contains(sick.Open, v => v.Id == Duty && sick.IsLostAnyway(v));
    }

    [Theory]
    [InlineData("P01", 700, 730, "R", 0, "is not on duty all of the 30 min")]
    [InlineData("P01", 630, 660, "R", 640, "or they have begun")]
    [InlineData("P01", 590, 640, "A", 560, "V00 then, which has begun")]
    [InlineData("P09", 630, 660, "A", 0, "nobody called P09")]
    [InlineData("P01", 630, 660, "Q", 0, "no zone Q")]
    public void What_makes_no_sense_is_refused(string person, int from, int to, string zone, int now, string said)
    {
        var refused = Assert.IsType<Intake.Refused>(EventIntake.Read(Two(), [new RosterEvent.Occupied(Duty, new(person), new TimeRange(from, to), zone)], now));
        Assert.Contains(said, refused.Reason.En, StringComparison.Ordinal);
    }

    private static RosterEvent.Occupied Busy(int from, int to) => new(Duty, new("P01"), new TimeRange(from, to), "A");

    private static CheckedRoster Two() => new WeekBuilder().Person().Person()
        .Visit(0, "09:00", 60, Stays).Visit(0, "10:30", 30, Stays).Visit(0, "11:30", 30, Stays)
        .Shift(0, 0, "08:00-12:00", visits: [(0, null), (1, null), (2, null)]).Shift(1, 0, "08:00-12:00").Checked();

    private static Visit Stays(Visit visit) => visit with { Flexibility = Flexibility.Fixed };
}
