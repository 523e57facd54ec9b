using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Summary;

/// <summary>Demand of one service, or of one kind of duty, and how much of it is covered.</summary>
/// <param name="Kind">Visit, or the kind of duty.</param>
/// <param name="Service">The service (insats), or null for a duty.</param>
/// <param name="Visits">How many visits or duties.</param>
/// <param name="CoveredMinutes">Staff minutes covered.</param>
/// <param name="UncoveredMinutes">Staff minutes not covered.</param>
public sealed record ServiceHours(ActivityKind Kind, Service? Service, int Visits, int CoveredMinutes, int UncoveredMinutes)
{
    internal static IReadOnlyList<ServiceHours> Of(CheckedRoster plan) =>
        [.. from visit in plan.Problem.Visits
            group visit by (visit.Kind, visit.Service) into kind
            orderby kind.Key.Kind, kind.Key.Service
            let uncovered = kind.Sum(v => v.Minutes * UncoveredVisits.Missing(plan.Roster, v))
            select new ServiceHours(kind.Key.Kind, kind.Key.Service, kind.Count(), kind.Sum(v => v.StaffMinutes) - uncovered, uncovered)];
}
