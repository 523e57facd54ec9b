using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Checking;

/// <summary>An id names one thing.</summary>
internal static class DuplicateCheck
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        Each(draft.Staff.Ids, faults);
        Each(draft.Clients.Ids, faults);
        Each(draft.Clients.Entries.SelectMany(c => c.Decisions.Select(d => d.Id)), faults);
        Each(draft.Visits.Visits.Select(v => v.Id).OfType<Given<string>>(), faults);
        Each(draft.Unit?.ShiftTypes.Types.Ids ?? [], faults);
        Each(draft.BaseRoster.Ids, faults);
        Each(draft.History.People.Select(p => p.Person), faults);
        Each(draft.History.Clients.Select(c => c.Client), faults);
    }

    private static void Each(IEnumerable<Given<string>> ids, FaultList faults)
    {
        foreach (var same in ids.GroupBy(i => i.Value).Where(g => g.Count() > 1))
        {
            var first = same.First().At.Line;
            foreach (var id in same.Skip(1))
            {
                faults.Add(id.At, $"{id.Value} finns redan på rad {first}. Ge den ena ett annat id, eller ta bort dubbletten.", $"{id.Value} already stands on line {first}. Give one of them another id, or remove the duplicate.");
            }
        }
    }
}
