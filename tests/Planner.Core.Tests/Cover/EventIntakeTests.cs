using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

public sealed class EventIntakeTests
{
    private static readonly VisitId First = new("V00");
    private static readonly CheckedRoster Before = Week().Checked();
    private static readonly int Now = At("10:00");

    [Fact]
    public void Somebody_unknown_is_refused_with_those_there_are() =>
        Refused("Det finns ingen P09. De som finns: P01, P02.", Before.Sick("P09", 0));

    [Fact]
    public void Somebody_absent_already_is_refused() =>
        Refused("P02 är redan frånvarande då.", Covering.Sick("P02", At("15:00"), At("20:00")));

    [Fact]
    public void Somebody_without_a_shift_is_refused() =>
        Refused("P01 har inget pass då: ingenting att täcka.", Before.Sick("P01", 2));

    [Fact]
    public void An_absence_that_has_begun_is_refused() => Refused(
        "Frånvaron börjar mån 25/11 09:59, utanför det som går att planera om: mån 25/11 10:00 och framåt i schemat. Kanske gäller den en annan vecka.",
        Covering.Sick("P01", At("09:59"), At("16:00")));

    [Fact]
    public void An_absence_after_the_horizon_is_refused() =>
        Assert.IsType<Intake.Refused>(Read(Covering.Sick("P01", Before.Problem.Horizon.EndMinute, Before.Problem.Horizon.EndMinute + 60)));

    [Fact]
    public void Nothing_happened_is_refused() => Refused("Inget har hänt: ange minst en händelse.");

    [Fact]
    public void A_decision_is_not_an_event_to_report() => Refused(
        "Händelsen ExtraOrdered kan inte rapporteras: den beslutas av ett förslag.", new RosterEvent.ExtraOrdered(new("P01"), 60));

    [Fact]
    public void Somebody_who_is_there_cannot_return() =>
        Refused("P01 är inte frånvarande mån 25/11 13:00.", new RosterEvent.Returned(new("P01"), At("13:00"), []));

    [Fact]
    public void Somebody_unknown_cannot_return() =>
        Refused("Det finns ingen P09. De som finns: P01, P02.", new RosterEvent.Returned(new("P09"), At("13:00"), []));

    [Fact]
    public void A_visit_unknown_begun_or_over_cannot_be_cancelled()
    {
        Refused("Det finns inget besök V77.", new RosterEvent.VisitCancelled(new("V77")));
        Refused("Besöket V00 har redan varit eller börjat (mån 25/11 09:30).", new RosterEvent.VisitCancelled(First));
        Assert.IsType<Intake.Taken>(Read(new RosterEvent.VisitCancelled(new("V01"))));
    }

    [Fact]
    public void A_visit_may_run_late_while_it_lasts_and_only_longer()
    {
        Assert.IsType<Intake.Taken>(Read(new RosterEvent.VisitLate(First, 75)));
        Refused("Besöket V00 är redan 60 min; den nya längden måste vara större.", new RosterEvent.VisitLate(First, 60));
        Refused("Ingen utför besöket V02, så det kan inte bli försenat.", new RosterEvent.VisitLate(new("V02"), 90));
        Assert.IsType<Intake.Refused>(EventIntake.Read(Before, [new RosterEvent.VisitLate(First, 75)], At("10:30")));
    }

    [Fact]
    public void A_new_visit_needs_a_length_a_person_time_left_a_client_and_a_decision()
    {
        Refused("Ett nytt besök behöver en längd och minst en medarbetare.", Added(v => v with { Minutes = 0 }));
        Refused("Ett nytt besök behöver en längd och minst en medarbetare.", Added(v => v with { Staff = 0 }));
        Refused("Det nya besöket ligger mån 25/11 08:00, utanför det som går att planera om.", Added(v => v with { Window = new(0, At("08:00"), At("09:00")) }));
        Assert.Contains("There is no client B-099", Reason(Added(v => v with { Client = new("B-099") })), StringComparison.Ordinal);
        Assert.Contains("no decision on Escort on 2024-11-25", Reason(Added(v => v with { Service = Service.Escort })), StringComparison.Ordinal);
        Assert.Contains("There is a visit V00 already", Reason(Added(v => v with { Id = First })), StringComparison.Ordinal);
        Assert.IsType<Intake.Taken>(Read(Added(v => v)));
    }

    [Fact]
    public void One_fault_refuses_all() => Refused("Det finns inget besök V77.", Covering.Sick("P01", Now, At("16:00")), new RosterEvent.VisitCancelled(new("V77")));

    [Fact]
    public void What_falls_away_is_filled_in()
    {
        var absent = Assert.IsType<RosterEvent.Absent>(Covering.Taken(Before, Now, Covering.Sick("P01", At("13:00"), At("16:00"))).Single());
        var lost = Assert.Single(absent.Lost);
        Assert.Equal((0, new TimeRange(At("13:00"), At("16:00"))), (lost.Day, lost.Time));
        Assert.Equal(180, lost.PaidMinutes);
    }

    [Fact]
    public void An_absence_to_midnight_takes_the_night_shift_with_it()
    {
        var before = new WeekBuilder().Person().Visit(0, "23:00", 60).Shift(0, 0, "22:00-06:00", ["01:00-01:30"], [(0, null)]).Checked();
        var absent = Assert.IsType<RosterEvent.Absent>(Covering.Taken(before, 0, before.Sick("P01", 0)).Single());
        Assert.Equal(new TimeRange(0, 30 * 60), absent.Time);
        Assert.Equal((new TimeRange(22 * 60, 30 * 60), 450), (Assert.Single(absent.Lost).Time, absent.Lost[0].PaidMinutes));
    }

    [Fact]
    public async Task A_refusal_reaches_who_asked()
    {
        var outcome = await new AbsencePlanner(null).PlanAsync(Before, [Before.Sick("P09", 0)], Now, new CoverPolicy(), CancellationToken.None);
        Assert.Contains("P09", Assert.IsType<CoverOutcome.Refused>(outcome).Reason.Sv, StringComparison.Ordinal);
    }

    private static WeekBuilder Week() => new WeekBuilder()
        .Person()
        .Person(p => p with { Absences = [new Absence(new TimeRange(12 * 60, 24 * 60), AbsenceKind.Sick)] })
        .Client(c => c with { Decisions = [new Decision(new("D1"), Service.HousingSupport, 600, DateRange.Always)] })
        .Visit(0, "09:30", 60)
        .Visit(0, "14:00", 60)
        .Visit(0, "15:00", 60)
        .Shift(0, 0, "08:00-16:00", ["11:30-12:00"], [(0, null), (1, null)])
        .Shift(1, 0, "08:00-12:00");

    private static RosterEvent.VisitAdded Added(Func<AddedVisit, AddedVisit> change) =>
        new(change(new AddedVisit(new("N1"), new("B-001"), Service.HousingSupport, 30, 1, new(0, At("11:00"), At("15:00")), [])));

    private static int At(string time) => new WeekBuilder().At(0, time);

    private static Intake Read(params RosterEvent[] happened) => EventIntake.Read(Before, happened, Now);

    private static string Reason(RosterEvent happened) => Assert.IsType<Intake.Refused>(Read(happened)).Reason.En;

    private static void Refused(string reason, params RosterEvent[] happened) =>
        Assert.Equal(reason, Assert.IsType<Intake.Refused>(Read(happened)).Reason.Sv);
}
