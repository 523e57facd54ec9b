using Planner.Core.Cover;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>What the model may leave behind and nobody should work.</summary>
public sealed class ProposalMakerTests
{
    [Fact]
    public void Nobody_comes_only_to_have_a_break()
    {
        var cover = Cover();
        var idle = cover.Problem.Horizon.MinuteOf(0, new TimeOnly(14, 0));
        var pause = new TimeRange(idle, idle + 30);
        var proposal = Make(cover, 2, new Shift(0, pause, [new Break(pause, Paid: false)], []));
        Assert.Equal(RosterText.Of(cover.Start), RosterText.Of(proposal.After.Roster));
        Assert.Empty(proposal.Extra);
    }

    [Fact]
    public void Nobody_stays_longer_only_to_have_a_break()
    {
        var cover = Cover();
        var stands = cover.Start.Weeks[1].On(0)!;
        var pause = new TimeRange(stands.Time.End, stands.Time.End + 30);
        var proposal = Make(cover, 1, new Shift(0, new TimeRange(stands.Time.Start, pause.End), [.. stands.Breaks, new Break(pause, Paid: false)], stands.Served));
        Assert.Equal(RosterText.Of(cover.Start), RosterText.Of(proposal.After.Roster));
    }

    private static CoverProblem Cover()
    {
        var before = new WeekBuilder().Person().Person().Person().Client()
            .Visit(0, "09:00", 60, v => v with { Service = Service.Respite })
            .Visit(0, "10:30", 60, v => v with { Service = Service.Respite })
            .Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(1, 0, "08:00-12:00", visits: [(1, null)])
            .Checked();
        return new CoverProblem(before.Situation(0, before.Sick("P01", 0)), new CoverPolicy(), CoverAlternative.Overtime, CoverScope.OpenVisits);
    }

    private static CoverProposal Make(CoverProblem cover, int person, Shift shift)
    {
        var weeks = cover.Start.Weeks.Select((w, p) => p == person ? new PersonWeek(w.Person, [.. w.Shifts.Where(s => s.Day != shift.Day), shift]) : w);
        var found = StartOutcome.Of(cover) with { Roster = new Roster(weeks, cover.Problem.Visits.Count) };
        return Assert.IsType<CoverProposal>(new ProposalMaker(cover).Make(found));
    }
}
