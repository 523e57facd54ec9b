using Planner.App.Rosters.Summary;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>A finished plan with everything that is shown and written about it.</summary>
/// <param name="Result">The plan and how it was found.</param>
/// <param name="Summary">Its figures.</param>
/// <param name="Uncovered">What is not covered, and why.</param>
public sealed record WeekReport(PlanResult Result, PlanSummary Summary, IReadOnlyList<UncoveredVisit> Uncovered);

/// <summary>A visit or duty that lacks staff.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="StaffMissing">How many people it lacks, 1 or more.</param>
/// <param name="Reason">Why.</param>
public sealed record UncoveredVisit(Visit Visit, int StaffMissing, LocalText Reason);
