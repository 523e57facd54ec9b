using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>What holds of every proposal for random absences in random weeks and on crowded days; the seed is in every failure.</summary>
public sealed class CoverPropertyTests
{
    private static readonly CoverPolicy Quick = new() { WorkPerTier = 0.02, SecondsPerTier = 60 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task In_a_week_a_proposal_is_lawful_touches_only_what_it_says_and_is_the_same_every_time(int seed)
    {
        var (before, sick, now) = Absence(seed);
        await HoldsAsync(before, sick, now, Quick, seed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task On_a_crowded_day_too_when_the_day_has_begun(int seed)
    {
        var day = TinyDay.Make(seed);
        var begun = day.Before.Roster.Weeks.Where(w => w.Person.Id != day.Sick.Person).SelectMany(w => w.Shifts).SelectMany(s => s.Served).Min(a => a.Time.Start);
        var now = Math.Max(begun + 1, day.Now);
        var sick = Covering.Sick(day.Sick.Person.Value, Math.Max(now, day.Sick.Time.Start), day.Sick.Time.End);
        await HoldsAsync(day.Before, sick, now, day.Policy with { WorkPerTier = Quick.WorkPerTier }, seed);
    }

    private static async Task HoldsAsync(CheckedRoster before, RosterEvent.Absent sick, int now, CoverPolicy policy, int seed)
    {
        var proposed = await before.ProposeAsync(now, policy, sick);
        foreach (var proposal in proposed.Proposals.Concat(proposed.Counterfactual is { } old ? [old] : []))
        {
            var label = $"seed {seed}, {proposal.Alternative}";
            AssertLawful(before, proposal, label);
            AssertOnlyChangedDaysDiffer(before, sick, proposal, label);
            AssertThePastAndThePinnedStand(before, proposal, sick, now, label);
            Assert.All(proposal.Tiers, t => Assert.True(!t.Proven || t.Value == t.Bound, $"{label}: {t}"));
        }
        AssertMoreMeansLoseNoMore(proposed.Proposals, seed);
        var again = await before.ProposeAsync(now, policy, sick);
        Assert.Equal(Text(proposed), Text(again));
    }

    /// <summary>A lawful week of the seed, and somebody in it who falls ill at the start of a shift or within it.</summary>
    private static (CheckedRoster Before, RosterEvent.Absent Sick, int Now) Absence(int seed)
    {
        var random = new Random(seed);
        var problem = RichWeek.Make(seed);
        var before = Covering.Checked(problem, RichWeek.Plan(problem, seed), $"seed {seed}: the roster");
        var shifts = before.Roster.Weeks.SelectMany(w => w.Shifts.Where(s => s.Served.Count > 0).Select(s => (w.Person, Shift: s))).ToList();
        while (true)
        {
            var (person, shift) = shifts[random.Next(shifts.Count)];
            var (sick, now) = Absence(before.Problem, person, shift, random);
            if (EventIntake.Read(before, [sick], now) is Intake.Taken)
            {
                return (before, sick, now);
            }
        }
    }

    private static (RosterEvent.Absent Sick, int Now) Absence(PlanningProblem problem, Person person, Shift shift, Random random)
    {
        var from = random.Next(3) > 0 ? shift.Time.Start : shift.Time.Start + (random.Next(shift.Time.Minutes / 5) * 5);
        var to = random.Next(4) == 0 ? Math.Max(from + 5, shift.Time.Start + (shift.Time.Minutes / 2)) : problem.Horizon.DayStart(problem.Horizon.DayOfMinute(from) + 1);
        return (Covering.Sick(person.Id.Value, from, to), Math.Max(0, from - (random.Next(0, 8) * 25)));
    }

    private static void AssertLawful(CheckedRoster before, CoverProposal proposal, string label)
    {
        var problem = Amending.Apply(before.Problem, proposal.Events);
        Covering.Checked(problem, StartRoster.For(problem, proposal.After.Roster), label);
    }

    /// <summary>Every person-day without a changed visit is as it was, minute by minute; the absent one's day aside.</summary>
    private static void AssertOnlyChangedDaysDiffer(CheckedRoster before, RosterEvent.Absent sick, CoverProposal proposal, string label)
    {
        var changed = proposal.Changes.Select(c => c.Visit.Id).ToHashSet();
        foreach (var (old, now) in before.Roster.Weeks.Zip(proposal.After.Roster.Weeks))
        {
            foreach (var day in Enumerable.Range(0, before.Problem.Horizon.Days))
            {
                var served = (old.On(day)?.Served ?? []).Concat(now.On(day)?.Served ?? []).Select(a => a.Visit!.Id);
                var away = old.Person.Id == sick.Person && old.On(day)?.Time.Overlaps(sick.Time) == true;
                if (!away && !served.Any(changed.Contains))
                {
                    Assert.Equal($"{label}: {old.Person.Id} {Text(old.On(day))}", $"{label}: {old.Person.Id} {Text(now.On(day))}");
                }
            }
        }
    }

    private static void AssertThePastAndThePinnedStand(CheckedRoster before, CoverProposal proposal, RosterEvent.Absent sick, int now, string label)
    {
        foreach (var visit in before.Problem.Visits)
        {
            var (old, after) = (before.Roster.Deliveries[visit.Index], proposal.After.Roster.Deliveries[visit.Index]);
            var isLost = old?.People.Any(p => p.Id == sick.Person) == true && sick.Time.Overlaps(new TimeRange(old.Start, old.Start + visit.Minutes));
            if (old is not null && !isLost && (old.Start < now || visit.Pin is not null) && old.People.All(p => p.Id != sick.Person))
            {
                Assert.Equal($"{label}: {Text(visit, old)}", $"{label}: {Text(visit, after)}");
            }
            Assert.True(after is null || after.Start >= now || after.Start == old?.Start, $"{label}: {visit.Id} is moved to before now.");
        }
    }

    private static void AssertMoreMeansLoseNoMore(IReadOnlyList<CoverProposal> proposals, int seed)
    {
        foreach (var (less, more) in proposals.Zip(proposals.Skip(1)))
        {
            var order = Lexicographic.Order.Compare([.. CoverTiers.Service.Select(more.Value)], [.. CoverTiers.Service.Select(less.Value)]);
            Assert.True(order <= 0, $"Seed {seed}: {more.Alternative} {Covering.Text(more.Tiers)} loses more than {less.Alternative} {Covering.Text(less.Tiers)}");
        }
        Assert.All(proposals, p => Assert.True(p.Alternative == CoverAlternative.Overtime || p.Value(CoverTier.Overtime) == 0, $"Seed {seed}: overtime in {p.Alternative}."));
        Assert.True(proposals[0].Value(CoverTier.ExtraPay) == 0 && proposals[0].Extra.Count == 0, $"Seed {seed}: the reallocation costs.");
    }

    private static string Text(Shift? shift) => shift is null ? "free" : RosterText.Of(shift);

    private static string Text(Visit visit, Delivery? delivery) => $"{visit.Id} {delivery?.Start} {string.Join(' ', delivery?.People.Select(p => p.Id.Value) ?? [])}";

    private static string Text(CoverOutcome.Proposed proposed) => string.Join("\n\n", proposed.Proposals.Append(proposed.Counterfactual).OfType<CoverProposal>()
        .Select(p => $"{p.Alternative} {p.Scope} {string.Join(' ', p.Tiers)}\n{RosterText.Of(p.After.Roster)}"));
}
