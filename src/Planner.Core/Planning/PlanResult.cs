namespace Planner.Core.Planning;

/// <summary>A finished search: the plan, what was proven of it, and how it was found.</summary>
/// <param name="Plan">The plan, passed by the checker.</param>
/// <param name="Status">What was proven.</param>
/// <param name="Bound">No plan can cost less than this many price units, or null when not known.</param>
/// <param name="Options">Seed and limits used.</param>
/// <param name="Engine">Name of the solver engine, or <c>none</c>.</param>
/// <param name="Iterations">Search rounds done.</param>
/// <param name="Elapsed">Wall time.</param>
/// <param name="Notes">What the user should know, for example what to install.</param>
public sealed record PlanResult(
    CheckedRoster Plan, PlanStatus Status, long? Bound, PlanOptions Options, string Engine, int Iterations, TimeSpan Elapsed, IReadOnlyList<string> Notes);
