using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>Visits in order have a first one: following the order links never comes back.</summary>
internal static class LinkCycle
{
    public static void Check(IReadOnlyList<OrderLink> links, IReadOnlyList<ConcreteVisit> visits, IReadOnlyDictionary<int, Place> places, FaultList faults)
    {
        var open = links.ToList();
        while (open.RemoveAll(l => open.All(o => o.Second != l.First)) > 0)
        {
        }
        open = [.. open.Where(l => open.Any(o => o.First == l.Second))];
        if (open.Count == 0)
        {
            return;
        }
        var names = string.Join(", ", open.SelectMany(l => new[] { l.First, l.Second }).Distinct().Select(i => visits[i].Visit.Id.Value));
        faults.Add(places[open[0].First], $"ordningen går runt i en ring: {names}. Ta bort en av länkarna.", $"the order goes round in a ring: {names}. Remove one of the links.");
    }
}
