using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Checking;

/// <summary>A shift's time tells which type it is of.</summary>
internal static class ShiftTypeCheck
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        foreach (var same in (draft.Unit?.ShiftTypes.Types.Entries ?? []).GroupBy(t => t.Hours.Value).Where(g => g.Count() > 1))
        {
            var (first, second) = (same.First(), same.ElementAt(1));
            faults.Add(
                second.Hours.At,
                $"{second.Id.Value} har samma tid som {first.Id.Value} (rad {first.Hours.At.Line}): {same.Key}. Ett pass känns igen på sin tid, så slå ihop dem eller ändra den enas.",
                $"{second.Id.Value} has the same time as {first.Id.Value} (line {first.Hours.At.Line}): {same.Key}. A shift is known by its time, so merge them or change one of them.");
        }
    }
}
