using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>A wish to have every single absence of a roster played.</summary>
/// <param name="ScenarioFolder">The scenario's folder.</param>
/// <param name="RosterFile">The roster file.</param>
/// <param name="LedgerFile">The ledger that knows who has been moved before; null for <c>ledger.jsonl</c> beside the roster.</param>
/// <param name="OutFolder">Folder for <c>resilience.json</c>, or null to write nothing.</param>
public sealed record PlayAbsencesRequest(string ScenarioFolder, string RosterFile, string? LedgerFile = null, string? OutFolder = null);

/// <summary>How far a play has come.</summary>
/// <param name="Played">Absences played.</param>
/// <param name="All">Absences there are.</param>
/// <param name="Lost">How many of those played lose something.</param>
public sealed record PlayStep(int Played, int All, int Lost);

/// <summary>What came of playing every single absence. Never changes the roster.</summary>
public abstract record PlayAbsencesOutcome
{
    private PlayAbsencesOutcome()
    {
    }

    /// <summary>The map; when the play was stopped, what was not played says so.</summary>
    /// <param name="Map">The map.</param>
    /// <param name="Revision">Revision of the roster played.</param>
    /// <param name="Notes">What the reader should know.</param>
    /// <param name="Engine">Name of the solver engine, or <c>none</c>.</param>
    /// <param name="Elapsed">Wall time of the play, starting engines included.</param>
    /// <param name="File">The file written, or null.</param>
    public sealed record Played(ResilienceMap Map, int Revision, IReadOnlyList<LocalText> Notes, string Engine, TimeSpan Elapsed, string? File) : PlayAbsencesOutcome;

    /// <summary>The roster breaks hard rules before anybody is away.</summary>
    public sealed record Rejected(PlanningProblem Problem, IReadOnlyList<Finding> Breaches) : PlayAbsencesOutcome;

    /// <summary>The map cannot be written; nothing was played when that was known before.</summary>
    public sealed record Unwritten(LocalText Fault) : PlayAbsencesOutcome;

    /// <summary>There is no such week, it is not published, or somebody else plays it.</summary>
    public sealed record Refused(LocalText Reason) : PlayAbsencesOutcome;

    /// <summary>The scenario cannot be read.</summary>
    public sealed record BadScenario(IReadOnlyList<ScenarioFault> Faults) : PlayAbsencesOutcome;

    /// <summary>The roster file cannot be read, or belongs to another scenario or version.</summary>
    public sealed record BadRoster(IReadOnlyList<RosterFault> Faults) : PlayAbsencesOutcome;
}
