using Planner.Core.Cover;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

public sealed class SparedVisitsTests
{
    [Fact]
    public void A_flagged_clients_visits_are_spared() => Assert.Equal("V00 V01", Spared(Support(new WeekBuilder(), c => c with { IsFlagged = true }, 0, 2)));

    [Fact]
    public void The_only_visit_of_the_week_is_spared_and_one_of_two_is_not()
    {
        Assert.Equal("V00", Spared(Support(new WeekBuilder(), c => c, 0)));
        Assert.Equal("", Spared(Support(new WeekBuilder(), c => c, 0, 3)));
    }

    [Fact]
    public void Visits_under_other_services_do_not_count()
    {
        var week = Support(new WeekBuilder(), c => c, 0).Visit(2, "09:00", 60, v => v with { Service = Service.Escort });
        Assert.Equal("V00", Spared(week));
    }

    [Fact]
    public void A_client_touched_last_time_is_spared()
    {
        var touched = MoveHistory.None with { LastTouched = new HashSet<ClientId> { new("B-002") } };
        Assert.Equal("V02 V03", Spared(Support(Support(new WeekBuilder(), c => c, 0, 2), c => c, 0, 2), touched));
    }

    [Fact]
    public void Visits_in_a_row_are_a_clients_own_by_day()
    {
        var week = Support(Support(new WeekBuilder(), c => c, 4, 0, 2), c => c, 1, 3);
        var pairs = Of(week, MoveHistory.None, out _).InARow;
        Assert.Equal(["V01 V02", "V02 V00", "V03 V04"], pairs.Select(p => $"{p.First.Id} {p.Second.Id}"));
    }

    [Fact]
    public async Task The_second_of_two_lost_in_a_row_counts_as_protected_too()
    {
        var week = Support(new WeekBuilder().Person(), c => c, 0, 1, 4)
            .Shift(0, 0, "08:00-12:00", visits: [(0, null)]).Shift(0, 1, "08:00-12:00", visits: [(1, null)]).Shift(0, 4, "08:00-10:00", visits: [(2, null)]);
        var proposal = await week.Checked().ReallocateAsync(0, Covering.Patient, Covering.Sick("P01", 0, 2 * 1440));
        Assert.Equal((60, 120), (proposal.Value(CoverTier.ProtectedLost), proposal.Value(CoverTier.SupportCancelled)));
    }

    private static WeekBuilder Support(WeekBuilder week, Func<Client, Client> client, params int[] days)
    {
        week.Client(client);
        foreach (var day in days)
        {
            week.Visit(day, "09:00", 60, v => v with { Flexibility = Flexibility.Movable });
        }
        return week;
    }

    private static string Spared(WeekBuilder week, MoveHistory? history = null)
    {
        var spared = Of(week, history ?? MoveHistory.None, out var situation);
        return string.Join(' ', situation.Problem.Visits.Where(spared.Contains).Select(v => v.Id));
    }

    private static SparedVisits Of(WeekBuilder week, MoveHistory history, out CoverSituation situation)
    {
        var before = week.Person().Shift(0, 6, "10:00-12:00").Checked();
        situation = before.Situation(0, before.Sick("P01", 6));
        return new SparedVisits(situation, new CoverPolicy { History = history });
    }
}
