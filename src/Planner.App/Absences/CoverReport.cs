using System.Text.Json.Serialization;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>What somebody reports, as they write it: times are local, <c>2026-11-23T06:15</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Absent), "absent")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(Late), "late")]
[JsonDerivedType(typeof(Occupied), "occupied")]
[JsonDerivedType(typeof(Added), "added")]
public abstract record CoverReport
{
    private CoverReport()
    {
    }

    /// <summary>People are away from a time: for so many days, the first counted, or until a time; one day when neither is said.</summary>
    public sealed record Absent(IReadOnlyList<string> People, string From, int? Days, string? Until, [property: JsonPropertyName("as")] AbsenceKind Kind) : CoverReport;

    /// <summary>Somebody who was away is back.</summary>
    public sealed record Returned(string Person, string From) : CoverReport;

    /// <summary>A visit will not take place.</summary>
    public sealed record Cancelled(string Visit) : CoverReport;

    /// <summary>A visit runs late and lasts this long in all.</summary>
    public sealed record Late(string Visit, int Minutes) : CoverReport;

    /// <summary>Somebody on duty is busy with something else for a while: where, or at the unit's own place when nothing is said.</summary>
    public sealed record Occupied(string Person, string From, string Until, string? Zone) : CoverReport;

    /// <summary>A new visit, which may start between two times of a day.</summary>
    public sealed record Added(
        string Visit, string Client, Service Service, int Minutes, int Staff, string Earliest, string Latest, IReadOnlyList<string> Competences) : CoverReport;
}
