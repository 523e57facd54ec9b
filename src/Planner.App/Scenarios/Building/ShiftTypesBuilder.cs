using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>Makes types of shifts, and unfolds what is wanted and wished of them over the planned days.</summary>
internal sealed class ShiftTypesBuilder(UnitEntry unit, Horizon horizon)
{
    private readonly Dictionary<string, int> _positions = unit.ShiftTypes.Types.Entries.Select((t, i) => (t.Id.Value, i)).ToDictionary(t => t.Value, t => t.i);

    public IReadOnlyList<ShiftType> Types() => [.. unit.ShiftTypes.Types.Entries.Select(Type)];

    /// <summary>Every day's demands; a date's own stands in place of its weekday's.</summary>
    public IReadOnlyList<ShiftDemand> Demands(FaultList faults)
    {
        var demands = new SortedDictionary<(int Day, int Type), (ShiftDemandEntry Entry, ShiftDemand Demand)>();
        foreach (var entry in unit.ShiftTypes.Demands.OrderBy(d => d.Days.Dates.Count))
        {
            foreach (var day in DaysOf(entry.Days))
            {
                var demand = new ShiftDemand(day, _positions[entry.Type.Value], entry.Wanted.Value, Price.OfKronor(entry.UnderKronor), Price.OfKronor(entry.OverKronor));
                if (demands.TryGetValue((day, demand.Type), out var before) && before.Entry.Days.Dates.Count == entry.Days.Dates.Count)
                {
                    Twice(entry, before.Entry, day, faults);
                }
                demands[(day, demand.Type)] = (entry, demand);
            }
        }
        return [.. demands.Values.Select(d => d.Demand)];
    }

    public IReadOnlyList<ShiftWish> Wishes(IReadOnlyList<ShiftWishEntry> wishes) =>
        [.. wishes.SelectMany(w => DaysOf(w.Days).Select(d => new ShiftWish(d, _positions[w.Type.Value], w.ToWork, w.Weight))).OrderBy(w => w.Day)];

    public WorkLimits Limits(LimitsEntry? limits) => limits is null ? WorkLimits.None : new WorkLimits
    {
        MostDaysInARow = limits.MostDaysInARow?.Value,
        LeastDaysInARow = limits.LeastDaysInARow?.Value,
        LeastDaysOffInARow = limits.LeastDaysOffInARow?.Value,
        MostWeekends = limits.MostWeekends?.Value,
        LeastMinutes = limits.LeastMinutes?.Value,
        MostMinutes = limits.MostMinutes?.Value,
        MostOfType = limits.MostOfType.ToDictionary(m => _positions[m.Type.Value], m => m.Most),
    };

    private static ShiftType Type(ShiftTypeEntry entry)
    {
        var hours = entry.Hours.Value;
        return new ShiftType(entry.Id.Value, new TimeOnly(hours.From / 60, hours.From % 60), hours.End - hours.From)
        {
            RastMinutes = entry.Rast,
            NotNext = entry.NotNext.Select(n => n.Value).ToHashSet(),
        };
    }

    private IEnumerable<int> DaysOf(DaysEntry days) => DayGroups.Of(days, unit).Select(d => horizon.DayOf(d[0]));

    private void Twice(ShiftDemandEntry entry, ShiftDemandEntry before, int day, FaultList faults)
    {
        var (type, date) = (entry.Type.Value, Shown.Date(horizon.DateOf(day)));
        faults.Add(
            entry.Days.At,
            $"{type} har redan ett behov {date} (rad {before.Days.At.Line}): {before.Wanted.Value}. Behåll ett av dem, eller skriv date för den dag som är annorlunda.",
            $"{type} already has a demand on {date} (line {before.Days.At.Line}): {before.Wanted.Value}. Keep one of them, or write date for the day that differs.");
    }
}
