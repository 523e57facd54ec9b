using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>Puts <c>valid-from</c> and <c>valid-to</c> together.</summary>
internal static class Validity
{
    /// <summary>The range, open at an end not written; null after a fault.</summary>
    public static DateRange? Of(Fields fields, Given<DateOnly>? from, Given<DateOnly>? to)
    {
        var first = from?.Value ?? DateOnly.MinValue;
        var last = to?.Value ?? DateOnly.MaxValue;
        if (last >= first)
        {
            return fields.Ok ? new DateRange(first, last) : null;
        }
        fields.Faults.Add(to!.At, $"slutar {Shown.Date(last)}, före början {Shown.Date(first)}. Kanske är datumen omkastade.", $"ends {Shown.Date(last)}, before it begins {Shown.Date(first)}. Maybe the dates are swapped.");
        return null;
    }
}
