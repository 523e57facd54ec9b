using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>A type of shift of <c>unit.yaml</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hours">From start to end, the rast included.</param>
/// <param name="Rast">Minutes of unpaid rast.</param>
/// <param name="NotNext">Types that may not follow the day after.</param>
internal sealed record ShiftTypeEntry(Given<string> Id, Given<ClockSpan> Hours, int Rast, IReadOnlyList<Given<string>> NotNext);

/// <summary>How many are wanted for a type of shift on some days.</summary>
/// <param name="Days">On which days.</param>
/// <param name="Type">The type.</param>
/// <param name="Wanted">How many.</param>
/// <param name="UnderKronor">What each one missing costs.</param>
/// <param name="OverKronor">What each one too many costs.</param>
internal sealed record ShiftDemandEntry(DaysEntry Days, Given<string> Type, Given<int> Wanted, decimal UnderKronor, decimal OverKronor);

/// <summary>A wish for or against a type of shift on some days.</summary>
internal sealed record ShiftWishEntry(DaysEntry Days, Given<string> Type, bool ToWork, int Weight);

/// <summary>The types of shifts a unit staffs by, and what is wanted of them.</summary>
internal sealed record ShiftTypesEntry(Section<ShiftTypeEntry> Types, IReadOnlyList<ShiftDemandEntry> Demands);
