using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Checking;

/// <summary>Nobody asks for more people than there are, and nobody is pinned where they must not come.</summary>
internal static class StaffingCheck
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        var vetoes = draft.Clients.Entries.GroupBy(c => c.Code.Value).ToDictionary(c => c.Key, c => c.First().Vetoes);
        foreach (var visit in draft.Visits.Visits)
        {
            Count(visit, draft.Staff.Ids.Count, faults);
            Pins(visit, visit.Client is { } client && vetoes.TryGetValue(client.Value, out var own) ? own : [], faults);
            Each(visit, faults);
        }
    }

    private static void Count(VisitEntry visit, int people, FaultList faults)
    {
        if (visit.Staff is not { } staff)
        {
            return;
        }
        if (people > 0 && staff.Value > people)
        {
            faults.Add(staff.At, $"besöket kräver {staff.Value} personer men staff.yaml har {people}. Minska antalet.", $"the visit needs {staff.Value} people but staff.yaml has {people}. Lower the number.");
        }
        else if (visit.Only.Count > 0 && staff.Value > visit.Only.Count)
        {
            faults.Add(staff.At, $"besöket kräver {staff.Value} personer men only nämner {visit.Only.Count}. Nämn fler, eller minska antalet.", $"the visit needs {staff.Value} people but only names {visit.Only.Count}. Name more, or lower the number.");
        }
    }

    private static void Pins(VisitEntry visit, IReadOnlyList<Given<string>> vetoes, FaultList faults)
    {
        foreach (var pinned in visit.PinPeople)
        {
            if (vetoes.FirstOrDefault(v => v.Value == pinned.Value) is { } veto)
            {
                faults.Add(pinned.At, $"{pinned.Value} är låst till besöket men får inte besöka {visit.Client!.Value} ({veto.At.File} rad {veto.At.Line}). Lås någon annan, eller ta bort vetot.", $"{pinned.Value} is pinned to the visit but must not come to {visit.Client!.Value} ({veto.At.File} line {veto.At.Line}). Pin somebody else, or remove the veto.");
            }
            if (visit.Only.Count > 0 && visit.Only.All(o => o.Value != pinned.Value))
            {
                faults.Add(pinned.At, $"{pinned.Value} är låst till besöket men står inte i only. Lägg till personen där, eller lås någon annan.", $"{pinned.Value} is pinned to the visit but is not in only. Add the person there, or pin somebody else.");
            }
        }
        var staff = visit.Staff?.Value ?? 1;
        if (visit.PinPeople.Count > staff)
        {
            faults.Add(visit.PinPeople[staff].At, $"{visit.PinPeople.Count} personer är låsta men besöket kräver {staff}. Ta bort någon, eller höj staff.", $"{visit.PinPeople.Count} people are pinned but the visit needs {staff}. Remove one, or raise staff.");
        }
    }

    private static void Each(VisitEntry visit, FaultList faults)
    {
        if (visit.Each.Count > 0 && (visit.Only.Count > 0 || visit.Staff is not null))
        {
            faults.Add(visit.Each[0].At, "each ger var och en en egen uppgift, så only och staff kan inte stå bredvid. Ta bort dem.", "each gives everyone a duty of their own, so only and staff cannot stand beside it. Remove them.");
        }
    }
}
