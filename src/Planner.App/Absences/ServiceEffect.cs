using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>What a plan does to clients and duties, in staff minutes. Never netted against money.</summary>
/// <param name="Delivered">Of the visits touched: given, also when by others or at another time.</param>
/// <param name="Retimed">Of those: at another time the same day.</param>
/// <param name="MovedDay">Of those: on another day.</param>
/// <param name="Shortened">Lost because visits are shortened or made by phone.</param>
/// <param name="ToRebook">LSS visits to be given another day if client or family agrees.</param>
/// <param name="Cancelled">Other visits that nobody serves.</param>
/// <param name="AssistanceLost">Personlig assistans that nobody serves.</param>
/// <param name="DutiesLost">The unit's own duties left undone.</param>
public sealed record ServiceEffect(
    int Delivered, int Retimed, int MovedDay, int Shortened, int ToRebook, int Cancelled, int AssistanceLost, int DutiesLost)
{
    /// <summary>No effect.</summary>
    public static ServiceEffect None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Client minutes not given as they were to be: shortened, to be rebooked, cancelled.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Lost => Shortened + ToRebook + Cancelled + AssistanceLost;

    /// <summary>The effect of some changes.</summary>
    /// <param name="before">The problem before, for the visits' full lengths.</param>
    /// <param name="changes">What happens to visits.</param>
    public static ServiceEffect Of(PlanningProblem before, IEnumerable<VisitChange> changes) =>
        changes.Aggregate(None, (sum, change) => sum.Plus(Of(before, change)));

    /// <summary>Both effects together.</summary>
    public ServiceEffect Plus(ServiceEffect other) => new(
        Delivered + other.Delivered, Retimed + other.Retimed, MovedDay + other.MovedDay, Shortened + other.Shortened, ToRebook + other.ToRebook,
        Cancelled + other.Cancelled, AssistanceLost + other.AssistanceLost, DutiesLost + other.DutiesLost);

    private static ServiceEffect Of(PlanningProblem before, VisitChange change)
    {
        var minutes = change.Visit.StaffMinutes;
        return change.Kind switch
        {
            VisitChangeKind.Uncovered when change.Visit.Service is null => None with { DutiesLost = minutes },
            VisitChangeKind.Uncovered when change.Visit.Service == Service.PersonalAssistance => None with { AssistanceLost = minutes },
            VisitChangeKind.Uncovered => None with { Cancelled = minutes },
            VisitChangeKind.RebookByAgreement => None with { ToRebook = minutes },
            VisitChangeKind.Reduced => None with { Delivered = minutes, Shortened = Math.Max(0, FullMinutes(before, change.Visit) - minutes) },
            VisitChangeKind.MovedDay => None with { Delivered = minutes, MovedDay = minutes },
            VisitChangeKind.Retimed => None with { Delivered = minutes, Retimed = minutes },
            _ => None with { Delivered = minutes },
        };
    }

    private static int FullMinutes(PlanningProblem before, Visit visit) =>
        before.Visits.FirstOrDefault(v => v.Id == visit.Id)?.StaffMinutes ?? visit.StaffMinutes;
}
