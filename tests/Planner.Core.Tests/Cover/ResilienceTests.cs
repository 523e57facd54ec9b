using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>What single absences come to, and who and what a day hangs on.</summary>
public sealed class ResilienceTests
{
    private const string Lift = "lyft";

    [Fact]
    public void Every_person_is_away_on_every_working_day_reported_at_a_quarter_past_six_or_when_the_shift_starts()
    {
        var roster = Checked(new WeekBuilder().Person().Person().Shift(1, 0, "05:30-09:30").Shift(0, 0, "08:00-12:00").Shift(0, 2, "08:00-12:00").Build());
        var all = SingleAbsence.AllOf(roster);
        Assert.Equal(
            [("P01", 0, 375), ("P02", 0, 330), ("P01", 2, (2 * 1440) + 375)],
            all.Select(a => (a.Person.Id.Value, a.Day, a.Now)));
        Assert.Equal(all[2].Shift.Time, all[2].Event.Time);
    }

    [Fact]
    public async Task What_a_colleague_can_take_is_covered_and_what_only_one_may_do_is_lost()
    {
        var map = await MapAsync(LiftedByP01());
        var (p01, p02) = (map.Find(0, 0)!, map.Find(1, 0)!);
        var lost = Assert.IsType<ResilienceOutcome.Lost>(p01.Outcome);
        Assert.Equal(("V01", CoverTier.ProtectedLost, 90), (Assert.Single(lost.Visits).Visit.Id.Value, lost.Worst, lost.Minutes));
        Assert.IsType<ResilienceOutcome.Covered>(p02.Outcome);
        Assert.True(p01.IsProven && p02.IsProven);
    }

    [Fact]
    public async Task The_most_critical_person_and_competence_come_first()
    {
        var day = Assert.Single((await MapAsync(LiftedByP01())).Days);
        Assert.Equal(["P01", "P02"], day.People.Select(c => c.Absence.Person.Id.Value));
        var competence = Assert.Single(day.Competences);
        Assert.Equal((Lift, "P01", 90, 90), (competence.Name, Assert.Single(competence.Holders).Id.Value, competence.AtRiskMinutes, competence.LostMinutes));
    }

    [Fact]
    public async Task A_competence_that_many_on_duty_hold_is_not_critical()
    {
        var builder = new WeekBuilder().Person(Lifts).Person(Lifts).Person(Lifts).Visit(0, "09:00", 60, v => v with { Competences = [Lift] });
        var map = await MapAsync(builder.Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(1, 0, "08:00-12:00").Shift(2, 0, "08:00-12:00").Build());
        Assert.Equal(3, map.Count<ResilienceOutcome.Covered>());
        Assert.Empty(Assert.Single(map.Days).Competences);
    }

    [Fact]
    public async Task A_visit_nobody_served_before_is_no_loss()
    {
        var map = await MapAsync(new WeekBuilder().Person().Visit(0, "09:00", 60, v => v with { Competences = [Lift] }).Shift(0, 0, "08:00-12:00").Build());
        Assert.IsType<ResilienceOutcome.Covered>(Assert.Single(map.Cells).Outcome);
    }

    [Theory]
    [InlineData(VisitChangeKind.MovedDay, typeof(ResilienceOutcome.SupportMoved))]
    [InlineData(VisitChangeKind.Reduced, typeof(ResilienceOutcome.SupportMoved))]
    [InlineData(VisitChangeKind.RebookByAgreement, typeof(ResilienceOutcome.Lost))]
    [InlineData(VisitChangeKind.Uncovered, typeof(ResilienceOutcome.Lost))]
    [InlineData(VisitChangeKind.Retimed, typeof(ResilienceOutcome.Covered))]
    [InlineData(VisitChangeKind.Reallocated, typeof(ResilienceOutcome.Covered))]
    public void Each_kind_of_change_has_its_outcome(VisitChangeKind kind, Type expected)
    {
        var roster = Checked(LiftedByP01());
        var absence = SingleAbsence.AllOf(roster)[0];
        var visit = roster.Problem.Visits[0];
        var events = ((Intake.Taken)EventIntake.Read(roster, [absence.Event], absence.Now)).Events;
        var proposal = new CoverProposal(
            CoverAlternative.Reallocation, roster, events, [new VisitChange(kind, visit, roster.Roster.Deliveries[0], null, new("prov", "test"))], [],
            [new TierResult(CoverTier.SupportMovedDay, 60, 0, Proven: false)], CoverScope.Day, IsComplete: true);
        var cell = new ResilienceJudge(roster, new CoverPolicy()).Judge(absence, new CoverOutcome.Proposed(roster, [proposal], null, []));
        Assert.IsType(expected, cell.Outcome);
        Assert.False(cell.IsProven);
    }

    [Fact]
    public async Task Asking_for_the_reallocation_alone_gives_that_and_nothing_else()
    {
        var roster = Checked(LiftedByP01());
        var absence = SingleAbsence.AllOf(roster)[0];
        var planner = new AbsencePlanner(await Engine.SolverAsync());
        var alone = (CoverOutcome.Proposed)await planner.ReallocateAsync(roster, [absence.Event], absence.Now, new CoverPolicy(), CancellationToken.None);
        var whole = (CoverOutcome.Proposed)await planner.PlanAsync(roster, [absence.Event], absence.Now, new CoverPolicy(), CancellationToken.None);
        Assert.Equal((1, true), (alone.Proposals.Count, alone.Counterfactual is null));
        Assert.True(whole.Proposals.Count > 1 && whole.Counterfactual is not null);
        Assert.Equal(whole.Proposals[0].Tiers, alone.Proposals[0].Tiers);
    }

    /// <summary>P01 serves an easy visit and one that only P01 may serve; P02 has time for the easy one.</summary>
    private static Example LiftedByP01() => new WeekBuilder().Person(Lifts).Person()
        .Visit(0, "08:30", 60).Visit(0, "10:00", 90, v => v with { Competences = [Lift] })
        .Shift(0, 0, "08:00-12:00", visits: [(0, null), (1, null)]).Shift(1, 0, "08:00-12:00").Build();

    private static Person Lifts(Person person) => person with { Competences = [new Competence(Lift, new DateRange(WeekBuilder.Monday, WeekBuilder.Monday.AddDays(6)))] };

    private static CheckedRoster Checked(Example example) => Assert.IsType<CheckOutcome.Passed>(PlanChecker.Check(new PlanningProblem(example.Parts), example.Roster)).Plan;

    private static async Task<ResilienceMap> MapAsync(Example example)
    {
        var roster = Checked(example);
        var planner = new AbsencePlanner(await Engine.SolverAsync());
        var cells = new List<ResilienceCell>();
        foreach (var absence in SingleAbsence.AllOf(roster))
        {
            var outcome = await planner.ReallocateAsync(roster, [absence.Event], absence.Now, new CoverPolicy(), CancellationToken.None);
            cells.Add(new ResilienceJudge(roster, new CoverPolicy()).Judge(absence, outcome));
        }
        return new ResilienceMap(roster, cells);
    }
}
