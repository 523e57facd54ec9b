using Planner.Core.Staffing;

namespace Planner.Benchmarks.Reallocation;

/// <summary>Values of an instance's file, or a fault that names them.</summary>
internal static class InstanceValues
{
    public static T Of<T>(IReadOnlyDictionary<string, T> table, string id, string name) =>
        table.TryGetValue(id, out var value) ? value : throw new InstanceFault($"{name} does not have {id}.");

    public static Dictionary<string, int> Indexed(IReadOnlyList<string> ids) => ids.Distinct().Count() == ids.Count
        ? ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i)
        : throw new InstanceFault($"{ids.GroupBy(i => i).First(g => g.Count() > 1).Key} is there twice.");

    public static TimeRange Range(IReadOnlyList<double> pair, string what) =>
        pair.Count == 2 && Whole(pair[0], what) is var from && Whole(pair[1], what) is var to && from <= to
            ? new TimeRange(from, to)
            : throw new InstanceFault($"{what} is [{string.Join(", ", pair)}] where a start and an end are meant.");

    public static int Whole(double value, string what) => value == Math.Floor(value) && Math.Abs(value) < int.MaxValue
        ? (int)value
        : throw new InstanceFault($"{what} is {value}, which is no whole number of minutes.");
}
