using System.Text.Json;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>The words files use for the planner's fixed choices: the name in camel case.</summary>
public static class RosterWords
{
    /// <summary>The word for a kind of activity, for example <c>visit</c>.</summary>
    public static string Of(ActivityKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The word for a service, for example <c>housingSupport</c>.</summary>
    public static string Of(Service service) => JsonNamingPolicy.CamelCase.ConvertName(service.ToString());

    /// <summary>The word for a kind of absence, for example <c>annualLeave</c>.</summary>
    public static string Of(AbsenceKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The word for a status, for example <c>bestFound</c>.</summary>
    public static string Of(PlanStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
