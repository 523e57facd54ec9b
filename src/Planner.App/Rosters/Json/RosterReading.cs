using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>What came of reading a roster file.</summary>
public abstract record RosterReading
{
    private RosterReading()
    {
    }

    /// <summary>The file is a roster for the problem; whether it is lawful is for the checker to say.</summary>
    /// <param name="Problem">The problem the roster is judged by: the scenario's with the file's events applied.</param>
    /// <param name="Roster">The roster.</param>
    /// <param name="Revision">Which revision it is, and its events.</param>
    /// <param name="Claims">What the file says of itself.</param>
    public sealed record Read(PlanningProblem Problem, Roster Roster, RosterRevision Revision, RosterClaims Claims) : RosterReading;

    /// <summary>The file cannot be understood; every fault is named.</summary>
    public sealed record Faulty(IReadOnlyList<RosterFault> Faults) : RosterReading;
}

/// <summary>What a roster file says of itself, which the checker's answer can be held against. Null where it says nothing.</summary>
/// <param name="Cost">Total cost in kronor.</param>
/// <param name="Uncovered">Visits it names as uncovered.</param>
public sealed record RosterClaims(decimal? Cost, IReadOnlyList<VisitId>? Uncovered);
