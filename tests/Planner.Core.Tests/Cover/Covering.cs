using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>Short ways to say what happens to a roster and to ask for cover.</summary>
internal static class Covering
{
    /// <summary>A policy under which tiny days are always solved to proof.</summary>
    public static CoverPolicy Patient { get; } = new() { WorkPerTier = 2, SecondsPerTier = 60 };

    /// <summary>The roster passed by the checker under every rule; fails the test when it is not lawful.</summary>
    public static CheckedRoster Checked(this WeekBuilder week)
    {
        var example = week.Build();
        return Checked(new PlanningProblem(example.Parts), example.Roster, "the roster built");
    }

    /// <inheritdoc cref="Checked(WeekBuilder)"/>
    public static CheckedRoster Checked(PlanningProblem problem, Roster roster, string label)
    {
        var outcome = PlanChecker.Check(problem, roster);
        var said = outcome is CheckOutcome.Rejected rejected ? Said(problem, rejected.Findings.Items) : "";
        Assert.True(outcome is CheckOutcome.Passed, $"{label} breaks {said}");
        return ((CheckOutcome.Passed)outcome).Plan;
    }

    /// <summary>Hard findings in words.</summary>
    public static string Said(PlanningProblem problem, IEnumerable<Finding> findings) => string.Join("; ", findings
        .Where(f => f.Rule.Severity == Severity.Hard).Select(f => $"{f.Rule.Id} {f.Person?.Id} {f.Visit?.Id} {f.Rule.Describe(f, problem).En}"));

    /// <summary>Somebody is sick from the one minute to the other.</summary>
    public static RosterEvent.Absent Sick(string person, int from, int to) => new(new(person), new TimeRange(from, to), AbsenceKind.Sick, []);

    /// <summary>Somebody is sick a whole day.</summary>
    public static RosterEvent.Absent Sick(this CheckedRoster before, string person, int day) =>
        Sick(person, before.Problem.Horizon.DayStart(day), before.Problem.Horizon.DayStart(day + 1));

    /// <summary>The situation the events leave, with what falls away filled in.</summary>
    public static CoverSituation Situation(this CheckedRoster before, int now, params RosterEvent[] happened) =>
        new(before, Taken(before, now, happened), now);

    /// <summary>The events as the planner takes them over.</summary>
    public static IReadOnlyList<RosterEvent> Taken(CheckedRoster before, int now, params RosterEvent[] happened) =>
        Assert.IsType<Intake.Taken>(EventIntake.Read(before, happened, now)).Events;

    /// <summary>The reallocation found with the real engines.</summary>
    public static async Task<CoverProposal> ReallocateAsync(this CheckedRoster before, int now, CoverPolicy policy, params RosterEvent[] happened)
    {
        var outcome = await new AbsencePlanner(await Engine.SolverAsync()).ReallocateAsync(before, happened, now, policy, CancellationToken.None);
        return Assert.IsType<CoverOutcome.Proposed>(outcome).Proposals[0];
    }

    /// <summary>Proposals with the real engines.</summary>
    public static async Task<CoverOutcome.Proposed> ProposeAsync(this CheckedRoster before, int now, CoverPolicy policy, params RosterEvent[] happened)
    {
        var outcome = await new AbsencePlanner(await Engine.SolverAsync()).PlanAsync(before, happened, now, policy, CancellationToken.None);
        return Assert.IsType<CoverOutcome.Proposed>(outcome);
    }

    /// <summary>Each tier but the tie-break with its value, for comparing and for failures.</summary>
    public static string Text(IReadOnlyList<TierResult> tiers) =>
        string.Join(' ', tiers.Where(t => t.Tier != CoverTier.TieBreak).Select(t => $"{t.Tier}={t.Value}"));
}
