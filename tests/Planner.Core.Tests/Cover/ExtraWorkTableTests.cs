using Planner.Core.Cover;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>The table of extra work: the old way, compared with trying everything.</summary>
public sealed class ExtraWorkTableTests
{
    [Fact]
    public void Trying_everything_loses_and_pays_as_much()
    {
        var (some, paid, lost) = (0, 0, 0);
        foreach (var seed in Enumerable.Range(1, 60))
        {
            var day = TinyDay.Make(seed);
            var now = 0;
            var situation = day.Before.Situation(now, day.Sick);
            var brute = new ExtraWorkBrute(situation, day.Policy);
            if (brute.Places == 0)
            {
                continue;
            }
            var proposal = new ExtraWorkTable(situation, day.Policy, CoverAlternative.Counterfactual).Make();
            Assert.True(proposal is not null, $"Seed {seed}: the checker rejects the old way.");
            var open = situation.Open.Where(v => situation.Baseline[v.Index] is null || v.Client is null).ToList();
            var best = brute.Best();
            var found = (Lost(CoverTier.AssistanceLost), Lost(CoverTier.ProtectedLost), Lost(CoverTier.SupportCancelled), proposal.Value(CoverTier.ExtraPay));
            Assert.True(best == found, $"Seed {seed}: {best} is best, not {found}.");
            (some, paid, lost) = (some + 1, paid + (best.Pay > 0 ? 1 : 0), lost + (best.Assistance + best.Protected + best.Support > 0 ? 1 : 0));

            long Lost(CoverTier tier) => proposal.Value(tier)
                - open.Where(v => ServiceLoss.TierOf(v, new SparedVisits(situation, day.Policy)) == tier).Sum(v => v.StaffMinutes);
        }
        Assert.True(some > 30 && paid > 10 && lost > 15, $"{some} days, {paid} of them with pay and {lost} with something lost, say little.");
    }

    [Fact]
    public void Half_a_staff_is_neither_sent_nor_paid()
    {
        var week = new WeekBuilder().Person().Person().Person(p => p with { Competences = [] })
            .Visit(0, "09:00", 60, v => v with { Staff = 2 })
            .Shift(0, 0, "08:00-12:00", visits: [(0, null)])
            .Shift(1, 0, "08:00-12:00", visits: [(0, null)]);
        var before = week.Checked();
        var situation = before.Situation(0, before.Sick("P01", 0), before.Sick("P02", 0));
        var old = new ExtraWorkTable(situation, new CoverPolicy(), CoverAlternative.Counterfactual).Make()!;
        Assert.Equal((120L, 0L, 0L), (old.Value(CoverTier.ProtectedLost), old.Value(CoverTier.ExtraPay), old.Value(CoverTier.Overtime)));
        Assert.Empty(old.Extra);
        Assert.Null(old.After.Roster.Weeks[2].On(0));
    }

    [Fact]
    public void Who_stays_at_a_visit_for_two_does_not_take_the_other_place()
    {
        var week = new WeekBuilder().Person().Person().Person(p => p with { Contract = new Contract(2400, 50, 30_000) })
            .Visit(0, "09:00", 60, v => v with { Staff = 2 })
            .Shift(0, 0, "08:00-12:00", visits: [(0, null)])
            .Shift(1, 0, "08:00-12:00", visits: [(0, null)]);
        var before = week.Checked();
        var situation = before.Situation(0, before.Sick("P01", 0));
        foreach (var alternative in new[] { CoverAlternative.Counterfactual, CoverAlternative.ExtraHours, CoverAlternative.Overtime })
        {
            var found = new ExtraWorkTable(situation, new CoverPolicy(), alternative).Make();
            Assert.Equal(["P02", "P03"], found!.After.Roster.Deliveries[0]!.People.Select(p => p.Id.Value));
        }
    }
}
