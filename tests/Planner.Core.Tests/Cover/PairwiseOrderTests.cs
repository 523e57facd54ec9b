using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>
/// One place at a time without routes, visits ordered pair by pair: model and checker say the same of random rosters and
/// of breaks and travel that only just fit, with free spans and with spans that are kept.
/// </summary>
public sealed class PairwiseOrderTests
{
    private const int Seeds = 30;
    private static readonly RosterKnobs Colliding = new() { Collide = true, Cover = 0.5, Split = 0.3 };

    [Fact]
    public async Task Model_and_checker_agree_on_random_rosters()
    {
        var lawful = await Task.WhenAll(Enumerable.Range(1, Seeds).Select(async seed =>
        {
            var random = new Random(seed);
            var problem = Alone(RandomWeek.Make(random));
            return await AgreesAsync(problem, RandomRoster.Make(problem, Colliding with { Collide = seed % 2 == 0 }, random), Neighbourhood.Whole(problem), $"seed {seed}");
        }));
        Assert.Contains(true, lawful);
        Assert.Contains(false, lawful);
    }

    [Fact]
    public async Task They_agree_when_spans_are_kept()
    {
        var lawful = await Task.WhenAll(Enumerable.Range(1, Seeds).Select(async seed =>
        {
            var random = new Random(seed);
            var problem = Alone(RandomWeek.Make(random));
            var kept = RandomRoster.Make(problem, Colliding with { Collide = false, Break = seed % 3 == 0 ? 0 : 0.7 }, random);
            return await AgreesAsync(problem, Shuffled(problem, kept, random), kept, $"seed {seed}");
        }));
        Assert.Contains(true, lawful);
        Assert.Contains(false, lawful);
    }

    [Theory]
    [InlineData("10:15", false)]
    [InlineData("10:20", true)]
    [InlineData("10:45", false, "10:05-10:35")]
    [InlineData("10:50", true, "10:05-10:35")]
    [InlineData("11:15", false, "10:00-10:30", "10:30-11:00")]
    [InlineData("11:20", true, "10:00-10:30", "10:30-11:00")]
    [InlineData("14:00", true, "10:05-11:30", "12:00-12:30")]
    [InlineData("10:20", true, "08:30-09:00", "12:00-12:30")]
    [InlineData("10:20", false, "08:45-09:15")]
    public async Task Breaks_between_visits_come_on_top_of_the_travel(string second, bool fits, params string[] breaks)
    {
        var week = new WeekBuilder().Person()
            .Visit(0, "09:00", 60)
            .Client(c => c with { Zone = "B" })
            .Visit(0, second, 60, v => v with { Windows = [v.Windows[0] with { Latest = v.Windows[0].Earliest + 60 }] })
            .Shift(0, 0, "08:00-17:00", breaks, [(0, null), (1, null)])
            .Build();
        var problem = Alone(week.Parts);
        Assert.Equal(fits, await AgreesAsync(problem, week.Roster, Neighbourhood.Whole(problem), "free spans"));
        Assert.Equal(fits, await AgreesAsync(problem, week.Roster, week.Roster, "kept spans"));
    }

    /// <summary>Whether the roster is lawful, when the model with kept spans says the same.</summary>
    private static Task<bool> AgreesAsync(PlanningProblem problem, Roster roster, Roster kept, string label)
    {
        var cells = kept.Weeks.SelectMany(w => w.Shifts.Select(s => (w.Person.Index, s.Day))).ToHashSet();
        var free = new Neighbourhood("kept", cells, problem.Visits.Select(v => v.Index).ToHashSet()) { KeptSpans = cells };
        return AgreesAsync(problem, roster, free, label, kept);
    }

    private static async Task<bool> AgreesAsync(PlanningProblem problem, Roster roster, Neighbourhood free, string label, Roster? incumbent = null)
    {
        var findings = problem.Rules.Check(problem, roster);
        var nobody = new Roster(problem.People.Select(p => new PersonWeek(p, [])), problem.Visits.Count);
        var model = new RosterModel(problem, incumbent ?? nobody, free with { HasRoutes = false });
        problem.Rules.All[0].AddTo(model);
        var values = RosterValues.Of(model, roster);
        foreach (var (expression, value) in values ?? [])
        {
            model.Cp.AddEqual(expression, value);
        }
        var feasible = values is not null && !(await Engine.ProveAsync(model.Cp)).IsInfeasible;
        Assert.True(feasible == (findings.HardBreaches == 0), $"{label}: the model says {(feasible ? "lawful" : "unlawful")}, the checker found {Covering.Said(problem, findings.Items)}");
        return feasible;
    }

    private static PlanningProblem Alone(ProblemParts parts) => new(parts, new RuleBook([RuleBook.Make(typeof(OnePlace), parts.Settings)]));

    /// <summary>The same spans and lengths of breaks, breaks and visits at other times, visits with others.</summary>
    private static Roster Shuffled(PlanningProblem problem, Roster kept, Random random)
    {
        var served = problem.Visits.Where(v => kept.Deliveries[v.Index] is not null && random.Next(6) > 0).SelectMany(v => Served(problem, kept, v, random)).ToList();
        return new Roster(
            problem.People.Select(p => new PersonWeek(p, kept.Weeks[p.Index].Shifts.Select(s => Shuffled(s, [.. served.Where(x => x.Person == p.Index && x.Day == s.Day).Select(x => x.Activity)], random)))),
            problem.Visits.Count);
    }

    private static IEnumerable<(int Person, int Day, Activity Activity)> Served(PlanningProblem problem, Roster kept, Visit visit, Random random)
    {
        var (window, start) = (visit.Windows[random.Next(visit.Windows.Count)], kept.Deliveries[visit.Index]!.Start);
        if (random.Next(2) == 0)
        {
            var starts = StartTimes.Of(problem, window).ToList();
            start = starts[random.Next(starts.Count)];
        }
        var time = new TimeRange(start, start + visit.Minutes);
        var able = kept.Weeks.SelectMany(w => w.Shifts.Select(s => (w.Person.Index, Shift: s)))
            .Where(s => s.Shift.Time.Contains(time) && visit.Windows.Any(w => w.Earliest <= start && start <= w.Latest && StartTimes.ShiftDays(problem, w).Contains(s.Shift.Day)))
            .OrderBy(_ => random.Next()).DistinctBy(s => s.Index).Take(visit.Staff).ToList();
        return able.Count < visit.Staff ? [] : able.Select(s => (s.Index, s.Shift.Day, new Activity(visit.Kind, visit, time)));
    }

    private static Shift Shuffled(Shift kept, List<Activity> served, Random random)
    {
        var lengths = kept.Breaks.Where(b => !b.Paid).Select(b => b.Time.Minutes).ToList();
        var starts = lengths.Select(l => kept.Time.Start + (random.Next((kept.Time.Minutes - l) / 5 + 1) * 5)).Order().ToList();
        if (random.Next(3) == 0)
        {
            starts = [.. kept.Breaks.Where(b => !b.Paid).Select(b => b.Time.Start)];
        }
        var breaks = lengths.Zip(starts, (l, s) => new Break(new TimeRange(Math.Min(s, kept.Time.End - l), Math.Min(s, kept.Time.End - l) + l), Paid: false)).ToList();
        if (lengths.Count == 0 && kept.Time.Minutes > 60 && random.Next(2) == 0)
        {
            var start = kept.Time.Start + (random.Next((kept.Time.Minutes - 30) / 5) * 5);
            breaks.Add(new Break(new TimeRange(start, start + 30), Paid: false));
        }
        return new Shift(kept.Day, kept.Time, [.. breaks, .. RandomRoster.Meals(served)], served);
    }
}
