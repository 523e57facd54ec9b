using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Checking;

/// <summary>Lengths and start times are multiples of the unit's time grid.</summary>
internal static class GridCheck
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        if (draft.Unit is not { } unit)
        {
            return;
        }
        foreach (var visit in draft.Visits.Visits)
        {
            Multiple(visit.Minutes.At, visit.Minutes.Value, unit.Grid, faults);
            Multiple(visit.Start.At, visit.Start.Earliest, unit.Grid, faults);
            Multiple(visit.Start.At, visit.Start.Last, unit.Grid, faults);
            if (visit.PinStart is { } start)
            {
                Multiple(start.At, start.Value, unit.Grid, faults);
                Pinned(visit, start, faults);
            }
        }
    }

    private static void Multiple(Place at, int minutes, int grid, FaultList faults)
    {
        if (minutes % grid == 0)
        {
            return;
        }
        var (below, above) = (Shown.Duration(minutes / grid * grid), Shown.Duration(((minutes / grid) + 1) * grid));
        faults.Add(at, $"{Shown.Duration(minutes)} ligger inte på tidsrutan {grid} minuter. Skriv {below} eller {above}, eller ändra grid i unit.yaml.", $"{Shown.Duration(minutes)} is not on the time grid of {grid} minutes. Write {below} or {above}, or change grid in unit.yaml.");
    }

    private static void Pinned(VisitEntry visit, Given<int> start, FaultList faults)
    {
        if (start.Value < visit.Start.Earliest || start.Value > visit.Start.Latest)
        {
            var span = $"{Shown.Clock(visit.Start.Earliest)}-{Shown.Clock(visit.Start.Latest)}";
            faults.Add(start.At, $"låst start {Shown.Clock(start.Value)} ligger utanför besökets start {span}. Flytta den ena.", $"the pinned start {Shown.Clock(start.Value)} lies outside the visit's start {span}. Move one of them.");
        }
        if (visit.Days.AnyOf)
        {
            faults.Add(start.At, "en låst start behöver en bestämd dag. Skriv days eller date i stället för any-of.", "a pinned start needs a given day. Write days or date instead of any-of.");
        }
    }
}
