using System.Text.Json.Serialization;

namespace Planner.App.Rosters.Json;

/// <summary>A roster file as it is written; <c>README.md</c> in the folder above says what each field means.</summary>
internal sealed record RosterDocument(
    string Format,
    int Version,
    ScenarioDocument Scenario,
    string TimeZone,
    int Revision,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? BasedOn,
    IReadOnlyList<EventDocument> Events,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Status,
    decimal Cost,
    decimal? Bound,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Seed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Iterations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Workers,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Engine,
    IReadOnlyDictionary<string, decimal> CostByRule,
    IReadOnlyList<UncoveredDocument> Uncovered,
    IReadOnlyList<ShiftDocument> Shifts);

/// <summary>Which scenario a roster belongs to.</summary>
internal sealed record ScenarioDocument(string Name, string Version);

/// <summary>A visit nobody serves.</summary>
internal sealed record UncoveredDocument(
    string Visit, int StaffMissing, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReasonDocument? Reason);

/// <summary>A reason in both languages.</summary>
internal sealed record ReasonDocument(string Sv, string En);

/// <summary>One shift.</summary>
internal sealed record ShiftDocument(
    string Person, string Start, string End, IReadOnlyList<BreakDocument> Breaks, IReadOnlyList<ActivityDocument> Activities);

/// <summary>One break.</summary>
internal sealed record BreakDocument(string Start, string End, bool Paid);

/// <summary>One stretch of paid time.</summary>
internal sealed record ActivityDocument(
    string Kind, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Visit, string Start, string End);
