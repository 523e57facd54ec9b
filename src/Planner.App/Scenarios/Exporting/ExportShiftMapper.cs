using Planner.App.Scenarios.Yaml;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Exporting;

/// <summary>
/// Turns what a unit staffs by into the exported form. Null where the scenario says nothing of it: the field is left out, so that
/// the versions of scenarios without shift types are what they were before there were any.
/// </summary>
internal sealed class ExportShiftMapper(ProblemParts parts)
{
    public IReadOnlyList<ExportShiftType>? Types() => NullIfNone(parts.ShiftTypes.Select(t =>
        new ExportShiftType(t.Id, $"{t.Start:HH:mm}", t.Minutes, t.RastMinutes, [.. t.NotNext.Order(StringComparer.Ordinal)])));

    public IReadOnlyList<ExportShiftDemand>? Demands() => NullIfNone(parts.ShiftDemands.Select(d =>
        new ExportShiftDemand(DateOf(d.Day), IdOf(d.Type), d.Wanted, Price.ToKronor(d.UnderPrice), Price.ToKronor(d.OverPrice))));

    public IReadOnlyList<ExportShiftWish>? Wishes(Person person) => NullIfNone(person.ShiftWishes.Select(w =>
        new ExportShiftWish(DateOf(w.Day), IdOf(w.Type), w.ToWork ? "have" : "avoid", w.Weight)));

    public ExportLimits? Limits(Person person)
    {
        var limits = person.Limits;
        var export = new ExportLimits(
            limits.MostDaysInARow, limits.LeastDaysInARow, limits.LeastDaysOffInARow, limits.MostWeekends, limits.LeastMinutes, limits.MostMinutes,
            [.. limits.MostOfType.OrderBy(m => m.Key).Select(m => new ExportMostOfType(IdOf(m.Key), m.Value))]);
        return limits with { MostOfType = WorkLimits.None.MostOfType } == WorkLimits.None && export.MostOfType.Count == 0 ? null : export;
    }

    private static List<T>? NullIfNone<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } some ? some : null;

    private string DateOf(int day) => Shown.Date(parts.Horizon.DateOf(day));

    private string IdOf(int type) => parts.ShiftTypes[type].Id;
}
