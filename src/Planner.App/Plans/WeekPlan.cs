using Planner.App.Rosters;
using Planner.App.Rosters.Summary;
using Planner.App.Scenarios;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>What a week's roster is.</summary>
public enum WeekState
{
    /// <summary>There is no roster yet.</summary>
    Empty,

    /// <summary>A draft (utkast) that nobody works by.</summary>
    Draft,

    /// <summary>The published roster.</summary>
    Published,
}

/// <summary>A week as its board shows it.</summary>
public sealed record WeekPlan
{
    /// <summary>The week.</summary>
    public required WeekEntry Week { get; init; }

    /// <summary>The scenario, without events.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Whether it is a draft.</summary>
    public required WeekState State { get; init; }

    /// <summary>Number of the latest published version, or 0.</summary>
    public required int Published { get; init; }

    /// <summary>The draft's version, which a change must name; 0 when it is not a draft.</summary>
    public int DraftVersion { get; init; }

    /// <summary>Whether it is a draft that starts from an older version than the latest, and so cannot be published.</summary>
    public bool IsDraftOld { get; init; }

    /// <summary>The problem the roster is judged by: the scenario's, with the roster's events and pins.</summary>
    public required PlanningProblem Problem { get; init; }

    /// <summary>The roster.</summary>
    public required Roster Roster { get; init; }

    /// <summary>Everything the rules find in it.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Each person's hours, in the problem's order.</summary>
    public required IReadOnlyList<PersonHours> Hours { get; init; }

    /// <summary>What has happened since it was built.</summary>
    public required IReadOnlyList<RosterEvent> Events { get; init; }

    /// <summary>What undoing would take back, or null when there is nothing.</summary>
    public LocalText? Undoable { get; init; }

    /// <summary>What redoing would do again, or null when there is nothing.</summary>
    public LocalText? Redoable { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime ChangedAt { get; init; }

    /// <summary>Who changed it last, or empty.</summary>
    public string ChangedBy { get; init; } = "";

    /// <summary>A roster the checker has passed, as a board shows it: what is published, or what it would become.</summary>
    /// <param name="week">The week.</param>
    /// <param name="scenario">The scenario, without events.</param>
    /// <param name="number">Number of the published version.</param>
    /// <param name="plan">The roster.</param>
    /// <param name="events">What has happened since it was built.</param>
    public static WeekPlan Of(WeekEntry week, Scenario scenario, int number, CheckedRoster plan, IReadOnlyList<RosterEvent> events) => new()
    {
        Week = week,
        Scenario = scenario,
        State = WeekState.Published,
        Published = number,
        Problem = plan.Problem,
        Roster = plan.Roster,
        Findings = plan.Findings,
        Hours = [.. plan.Roster.Weeks.Select(w => PersonHours.Of(plan.Problem, w))],
        Events = events,
    };

    /// <summary>Breaches of hard rules: a draft may have some, when what it was made from has changed.</summary>
    public IEnumerable<Finding> Breaches => Findings.Where(f => f.Rule.Severity == Severity.Hard);

    /// <summary>Visits and duties that lack staff.</summary>
    public IEnumerable<Visit> Gaps => Problem.Visits.Where(v => UncoveredVisits.Missing(Roster, v) > 0);

    /// <summary>Price units of everything found.</summary>
    public long Cost => Findings.Sum(f => f.Cost);
}
