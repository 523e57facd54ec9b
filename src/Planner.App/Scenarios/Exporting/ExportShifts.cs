namespace Planner.App.Scenarios.Exporting;

internal sealed record ExportShiftType(string Id, string Start, int Minutes, int RastMinutes, IReadOnlyList<string> NotNext);

internal sealed record ExportShiftDemand(string Date, string Type, int Wanted, decimal UnderKronor, decimal OverKronor);

internal sealed record ExportShiftWish(string Date, string Type, string Want, int Weight);

internal sealed record ExportMostOfType(string Type, int Most);

internal sealed record ExportLimits(
    int? MostDaysInARow, int? LeastDaysInARow, int? LeastDaysOffInARow, int? MostWeekends, int? LeastMinutes, int? MostMinutes,
    IReadOnlyList<ExportMostOfType> MostOfType);
