using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>Warns where a decision's visits are more than it grants; a scheduler may have agreed on it, so it is no fault.</summary>
internal static class GrantedTime
{
    public static void Check(ScenarioDraft draft, IReadOnlyList<Visit> visits, int days, FaultList warnings)
    {
        var planned = visits.Where(v => v.Decision is not null).GroupBy(v => v.Decision!.Value.Value).ToDictionary(g => g.Key, g => g.Sum(v => v.Minutes));
        foreach (var decision in draft.Clients.Entries.SelectMany(c => c.Decisions))
        {
            var granted = decision.GrantedMinutes * days / 7;
            if (planned.GetValueOrDefault(decision.Id.Value) is var minutes && minutes > granted)
            {
                warnings.Add(decision.Id.At, $"besöken är {Shown.Duration(minutes)} men beslutet {decision.Id.Value} ger {Shown.Duration(granted)} på {days} dagar. Kanske är ett besök för mycket, eller så är beslutet ändrat.", $"the visits are {Shown.Duration(minutes)} but the decision {decision.Id.Value} grants {Shown.Duration(granted)} in {days} days. Maybe there is a visit too many, or the decision has changed.");
            }
        }
    }
}
