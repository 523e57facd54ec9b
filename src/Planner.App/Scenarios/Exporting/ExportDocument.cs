using System.Text.Json.Serialization;

namespace Planner.App.Scenarios.Exporting;

/// <summary>The normalised problem as it is written; see README.md in the folder above for what each field means.</summary>
internal sealed record ExportDocument(
    string Format,
    int FormatVersion,
    ExportScenario Scenario,
    ExportHorizon Horizon,
    ExportTravel Travel,
    IReadOnlyList<ExportPerson> People,
    IReadOnlyList<ExportClient> Clients,
    IReadOnlyList<ExportVisit> Visits,
    IReadOnlyList<ExportLink> SamePersonLinks,
    IReadOnlyList<ExportOrderLink> OrderLinks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ExportShiftType>? ShiftTypes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ExportShiftDemand>? ShiftDemands,
    IReadOnlyList<ExportRule> Rules,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExportCover? Cover);

internal sealed record ExportScenario(string Name, string Version, bool OvertimeAllowed);

internal sealed record ExportCover(string SupportFrom, string SupportTo, int CallInMinutes, int LongestDayMinutes, bool CountVisits);

internal sealed record ExportHorizon(string FirstDate, int Days, string TimeZone, int GridMinutes, string ResourceFrom, string ResourceTo);

internal sealed record ExportTravel(IReadOnlyList<string> Zones, IReadOnlyList<IReadOnlyList<int>> Minutes);

internal sealed record ExportTime(string Start, string End);

internal sealed record ExportPerson
{
    public required string Id { get; init; }

    public required string Unit { get; init; }

    public required int FullTimeWeekMinutes { get; init; }

    public required decimal EmploymentPercent { get; init; }

    public required bool Hourly { get; init; }

    public required int TargetMinutes { get; init; }

    public required IReadOnlyList<ExportCompetence> Competences { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyList<ExportTime> Available { get; init; }

    public required IReadOnlyList<ExportTime> Absences { get; init; }

    public required IReadOnlyList<ExportWish> Wishes { get; init; }

    public required IReadOnlyList<ExportTime> BaseShifts { get; init; }

    public required string? DayBreak { get; init; }

    public required IReadOnlyList<string> FreeWeekends { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<ExportShiftWish>? ShiftWishes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required ExportLimits? Limits { get; init; }

    public required ExportHistory History { get; init; }
}

internal sealed record ExportCompetence(string Name, string? ValidFrom, string? ValidTo, string? Client);

internal sealed record ExportWish(string Start, string End, string Want, int Weight);

internal sealed record ExportHistory(
    string? LastShiftEnd, int DaysInARow, int DaysOffInARow, int PeriodWorkedMinutes, int PeriodWeeks, int BalanceMinutes,
    int WeekendsWorked, int WeekendsInARow, int EveningsWorked, int CoordinationDuties);

internal sealed record ExportClient(
    string Id, string Zone, IReadOnlyList<string> KeyWorkers, IReadOnlyList<string> Vetoes, string? Language, bool Flagged,
    string? LastDelivery, IReadOnlyList<ExportDecision> Decisions);

internal sealed record ExportDecision(string Id, string Service, int GrantedMinutesPerWeek, string? ValidFrom, string? ValidTo);

internal sealed record ExportVisit
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string? Client { get; init; }

    public required string? Service { get; init; }

    public required string? Decision { get; init; }

    public required string Unit { get; init; }

    public required string Zone { get; init; }

    public required int Minutes { get; init; }

    public required int Staff { get; init; }

    public required IReadOnlyList<ExportWindow> Windows { get; init; }

    public required IReadOnlyList<string> Competences { get; init; }

    public required IReadOnlyList<string>? OnlyPeople { get; init; }

    public required string Flexibility { get; init; }

    public required IReadOnlyList<int> MealOffsets { get; init; }

    public required ExportPin? Pin { get; init; }
}

internal sealed record ExportWindow(string EarliestStart, string LatestStart);

internal sealed record ExportPin(IReadOnlyList<string> People, string? Start);

internal sealed record ExportLink(string First, string Second);

internal sealed record ExportOrderLink(string First, string Second, int MinGapMinutes, int MaxGapMinutes);

internal sealed record ExportRule(string Id, string Title, string Severity, IReadOnlyList<ExportSetting> Settings);

internal sealed record ExportSetting(string Key, string Title, decimal Value, string Unit, decimal Default, string Source, string ValidFrom);
