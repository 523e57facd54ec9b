using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Checking;

/// <summary>Everything mentioned exists: people, clients, zones and units.</summary>
internal sealed class NameCheck(FaultList faults)
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        var check = new NameCheck(faults);
        check.People(draft);
        check.Clients(draft);
        if (draft.Unit is { } unit)
        {
            check.Zones(draft, unit);
            check.Units(draft, unit);
            check.ShiftTypes(draft, unit.ShiftTypes);
        }
    }

    private void People(ScenarioDraft draft)
    {
        var visits = draft.Visits.Visits;
        Known(new("staff.yaml har ingen person", "staff.yaml has no person"), draft.Staff.Ids.Select(s => s.Value), [
            .. draft.Clients.Entries.SelectMany(c => c.KeyWorkers.Concat(c.Vetoes)),
            .. visits.SelectMany(v => v.Only.Concat(v.PinPeople)),
            .. visits.SelectMany(v => v.Each).Where(p => p.Value != VisitWords.Everyone),
            .. draft.BaseRoster.Ids,
            .. draft.History.People.Select(p => p.Person),
            .. draft.Absences.Select(a => a.Person)]);
    }

    private void Clients(ScenarioDraft draft) =>
        Known(new("clients.yaml har ingen brukare", "clients.yaml has no client"), draft.Clients.Ids.Select(c => c.Value), [
            .. draft.Visits.Visits.Select(v => v.Client),
            .. draft.Staff.Entries.SelectMany(s => s.Competences).Select(c => c.Client),
            .. draft.History.Clients.Select(c => c.Client)]);

    private void Zones(ScenarioDraft draft, UnitEntry unit) =>
        Known(new("zones i unit.yaml har inget område", "zones in unit.yaml has no zone"), unit.Travel.Zones, [
            .. unit.Units.Select(u => u.Office),
            .. draft.Clients.Entries.Select(c => c.Zone),
            .. draft.Visits.Visits.Select(v => v.Zone)]);

    private void Units(ScenarioDraft draft, UnitEntry unit) =>
        Known(new("unit.yaml har ingen enhet", "unit.yaml has no unit"), unit.Units.Select(u => u.Name), [
            .. draft.Staff.Entries.Select(s => s.Unit),
            .. draft.Clients.Entries.Select(c => c.Unit),
            .. draft.Visits.Visits.Select(v => v.Unit)]);

    private void ShiftTypes(ScenarioDraft draft, ShiftTypesEntry types) =>
        Known(new("shift-types i unit.yaml har ingen passtyp", "shift-types in unit.yaml has no shift type"), types.Types.Ids.Select(t => t.Value), [
            .. types.Types.Entries.SelectMany(t => t.NotNext),
            .. types.Demands.Select(d => d.Type),
            .. draft.Staff.Entries.SelectMany(s => s.ShiftWishes).Select(w => w.Type),
            .. draft.Staff.Entries.Select(s => s.Limits).OfType<LimitsEntry>().Distinct().SelectMany(l => l.MostOfType).Select(m => m.Type)]);

    private void Known(LocalText missing, IEnumerable<string> names, IEnumerable<Given<string>?> mentions)
    {
        var known = names.ToHashSet();
        foreach (var mention in mentions.OfType<Given<string>>().Where(m => !known.Contains(m.Value)))
        {
            var near = Suggest.Nearest(mention.Value, known);
            faults.Add(
                mention.At,
                $"{missing.Sv} {mention.Value}. {(near is null ? "Lägg till den där, eller rätta namnet." : $"Menade du {near}?")}",
                $"{missing.En} {mention.Value}. {(near is null ? "Add it there, or correct the name." : $"Did you mean {near}?")}");
        }
    }
}
