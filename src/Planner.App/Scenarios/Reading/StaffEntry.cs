using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>One person of <c>staff.yaml</c>.</summary>
internal sealed record StaffEntry
{
    public required Given<string> Id { get; init; }

    public required string Name { get; init; }

    public required Given<string>? Unit { get; init; }

    public required Contract Contract { get; init; }

    public required IReadOnlyList<CompetenceEntry> Competences { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>When the person can work; empty means always.</summary>
    public required IReadOnlyList<DayHours> Available { get; init; }

    public required IReadOnlyList<DateOnly> FreeWeekends { get; init; }

    public required IReadOnlyList<WishEntry> Wishes { get; init; }

    public required int? DayBreak { get; init; }

    public required LimitsEntry? Limits { get; init; }

    public required IReadOnlyList<ShiftWishEntry> ShiftWishes { get; init; }
}

/// <summary>A competence or delegation, with its validity and, when it holds for one client only, the client.</summary>
internal sealed record CompetenceEntry(string Name, DateRange Valid, Given<string>? Client);

/// <summary>Clock hours on some weekdays.</summary>
internal sealed record DayHours(IReadOnlyList<DayOfWeek> Days, ClockSpan Hours);

/// <summary>A wish to work or to be free in clock hours on some weekdays.</summary>
internal sealed record WishEntry(DayHours When, bool ToWork, int Weight);
