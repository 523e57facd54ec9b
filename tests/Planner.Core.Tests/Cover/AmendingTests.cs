using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

public sealed class AmendingTests
{
    private static readonly PersonId One = new("P01");

    [Fact]
    public void No_events_are_the_same_problem() => Assert.Same(Problem, Amending.Apply(Problem, []));

    [Fact]
    public void An_absence_is_added_in_order_and_counts_as_worked()
    {
        var after = Amending.Apply(Problem, [Absent(600, 900, new ShiftSpan(0, new TimeRange(600, 900), [new TimeRange(700, 730)])), Absent(0, 60)]);
        Assert.Equal([0, 600], after.People[0].Absences.Select(a => a.Time.Start));
        Assert.Equal(2400 - 270, after.People[0].TargetMinutes);
        Assert.Equal(2400, after.People[1].TargetMinutes);
    }

    [Fact]
    public void What_is_owed_never_falls_below_nothing() =>
        Assert.Equal(0, Amending.Apply(Problem, [Absent(0, 3000, new ShiftSpan(0, new TimeRange(0, 3000), []))]).People[0].TargetMinutes);

    [Fact]
    public void An_absence_opens_what_is_pinned_to_the_absent_then_and_nothing_else()
    {
        var after = Amending.Apply(Problem, [Absent(480, 960)]);
        Assert.Equal([true, false, false], new[] { 0, 1, 2 }.Select(v => after.Visits[v].Pin is null));
    }

    [Fact]
    public void A_return_cuts_the_absence_and_gives_the_hours_back()
    {
        var lost = new ShiftSpan(0, new TimeRange(480, 960), [new TimeRange(700, 730)]);
        var away = Absent(480, 960, lost);
        var half = Amending.Apply(Problem, [away, new RosterEvent.Returned(One, 800, [new ShiftSpan(0, new TimeRange(800, 960), [])])]);
        Assert.Equal(new TimeRange(480, 800), Assert.Single(half.People[0].Absences).Time);
        Assert.Equal(2400 - 450 + 160, half.People[0].TargetMinutes);
        var whole = Amending.Apply(Problem, [away, new RosterEvent.Returned(One, 480, [lost])]);
        Assert.Empty(whole.People[0].Absences);
        Assert.Equal(2400, whole.People[0].TargetMinutes);
    }

    [Fact]
    public void A_return_leaves_other_absences_alone()
    {
        var after = Amending.Apply(Problem, [Absent(0, 100), Absent(480, 960), Absent(2000, 2100), new RosterEvent.Returned(One, 500, [])]);
        Assert.Equal([new TimeRange(0, 100), new TimeRange(480, 500), new TimeRange(2000, 2100)], after.People[0].Absences.Select(a => a.Time));
    }

    [Fact]
    public void Ordered_minutes_add_up() => Assert.Equal(
        90, Amending.Apply(Problem, [new RosterEvent.ExtraOrdered(One, 60), new RosterEvent.ExtraOrdered(One, 30)]).People[0].OrderedExtraMinutes);

    [Fact]
    public void A_cancelled_visit_goes_and_the_others_move_up_with_their_links()
    {
        var after = Amending.Apply(Problem, [new RosterEvent.VisitCancelled(new("V00"))]);
        Assert.Equal(["V01 0", "V02 1"], after.Visits.Select(v => $"{v.Id} {v.Index}"));
        Assert.Equal([new SamePersonLink(0, 1)], after.SamePersonLinks);
        Assert.Empty(after.OrderLinks);
    }

    [Fact]
    public void A_cancelled_visit_takes_its_links_with_it()
    {
        var after = Amending.Apply(Problem, [new RosterEvent.VisitCancelled(new("V02"))]);
        Assert.Empty(after.SamePersonLinks);
        Assert.Equal([new OrderLink(0, 1, 0, 600)], after.OrderLinks);
    }

    [Fact]
    public void A_new_visit_comes_last_with_what_the_client_and_the_service_give()
    {
        var added = new AddedVisit(new("N1"), new("B-001"), Service.HousingSupport, 45, 2, new(1, 2000, 2100), ["lyft"]);
        var visit = Amending.Apply(Problem, [new RosterEvent.VisitAdded(added)]).Visits[^1];
        Assert.Equal((3, 45, 2, "D1", "A", "R", Flexibility.Movable), (visit.Index, visit.Minutes, visit.Staff, visit.Decision!.Value.Value, visit.Zone, visit.Unit, visit.Flexibility));
        Assert.Equal((added.Window, "lyft"), (Assert.Single(visit.Windows), Assert.Single(visit.Competences)));
        Assert.Equal(Flexibility.ByAgreement, New(added with { Service = Service.Respite }).Flexibility);
        Assert.Equal(Flexibility.Fixed, New(added with { Service = Service.PersonalAssistance }).Flexibility);
        Assert.Equal(Flexibility.Fixed, New(added with { Client = new("B-002") }).Flexibility);
        Assert.NotEmpty(New(added with { Service = Service.PersonalAssistance, Minutes = 420, Staff = 1 }).MealOffsets);
        Assert.Empty(New(added with { Service = Service.PersonalAssistance, Minutes = 420 }).MealOffsets);

        static Visit New(AddedVisit added) => Amending.Apply(Problem, [new RosterEvent.VisitAdded(added)]).Visits[^1];
    }

    [Fact]
    public void A_late_and_a_reduced_visit_last_as_long_as_said()
    {
        Assert.Equal(75, Amending.Apply(Problem, [new RosterEvent.VisitLate(new("V01"), 75)]).Visits[1].Minutes);
        Assert.Equal(20, Amending.Apply(Problem, [new RosterEvent.VisitReduced(new("V01"), 20)]).Visits[1].Minutes);
    }

    [Fact]
    public void A_moved_visit_has_its_new_window_and_no_pin()
    {
        var moved = Amending.Apply(Problem, [new RosterEvent.VisitMoved(new("V00"), new VisitWindow(1, 2000, 2000))]).Visits[0];
        Assert.Equal((new VisitWindow(1, 2000, 2000), true), (Assert.Single(moved.Windows), moved.Pin is null));
    }

    [Fact]
    public void What_cannot_be_is_refused_with_its_name()
    {
        Faulty("P09", new RosterEvent.ExtraOrdered(new("P09"), 60));
        Faulty("V77", new RosterEvent.VisitCancelled(new("V77")));
        Faulty("V01 cannot last 0", new RosterEvent.VisitReduced(new("V01"), 0));
        Faulty("V01 cannot last -5", new RosterEvent.VisitLate(new("V01"), -5));
    }

    private static PlanningProblem Problem { get; } = new(new WeekBuilder().Person().Person()
        .Client(c => c with { Decisions = Decisions })
        .Visit(0, "09:00", 60, v => v with { Pin = new Pin([One], null) })
        .Visit(1, "09:00", 60, v => v with { Pin = new Pin([One], null) })
        .Visit(0, "11:00", 60, v => v with { Pin = new Pin([new("P02")], null) })
        .Client(c => c with { Decisions = Decisions, IsFlagged = true })
        .SamePerson(1, 2)
        .Order(0, 1, 0, 600)
        .Build().Parts);

    private static IReadOnlyList<Decision> Decisions =>
        [.. Enum.GetValues<Service>().Select((s, i) => new Decision(new($"D{(s == Service.HousingSupport ? 1 : i + 2)}"), s, 600, DateRange.Always))];

    private static RosterEvent.Absent Absent(int from, int to, params ShiftSpan[] lost) => new(One, new TimeRange(from, to), AbsenceKind.Sick, lost);

    private static void Faulty(string named, RosterEvent happened) =>
        Assert.Contains(named, Assert.Throws<ArgumentException>(() => Amending.Apply(Problem, [happened])).Message, StringComparison.Ordinal);
}
