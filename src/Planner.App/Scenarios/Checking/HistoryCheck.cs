using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Checking;

/// <summary>What is carried in happened before the planned days and does not contradict itself.</summary>
internal static class HistoryCheck
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        foreach (var person in draft.History.People)
        {
            Contradictions(person, faults);
            if (draft.Unit is { } unit && person.LastShiftEnd is { } end && end.Value.Start > unit.FirstDay.ToDateTime(new TimeOnly(12, 0)))
            {
                faults.Add(end.At, $"sista passet slutar {end.Value.Start:yyyy-MM-dd HH:mm}, efter att planen börjar {Shown.Date(unit.FirstDay)}. Skriv slutet på det sista passet före planen.", $"the last shift ends {end.Value.Start:yyyy-MM-dd HH:mm}, after the plan begins {Shown.Date(unit.FirstDay)}. Write the end of the last shift before the plan.");
            }
        }
    }

    private static void Contradictions(PersonHistoryEntry person, FaultList faults)
    {
        if (person.DaysInARow is { Value: > 0 } worked && person.DaysOffInARow is { Value: > 0 } off)
        {
            faults.Add(off.At, $"{worked.Value} arbetsdagar och {off.Value} lediga dagar i rad kan inte båda ligga närmast före planen. Sätt den ena till 0.", $"{worked.Value} working days and {off.Value} days off in a row cannot both come just before the plan. Set one of them to 0.");
        }
        // Those in a row may have begun before the period did, so of them no more than the period has had lie in it.
        if (person.WeekendsInARow is { } inARow && person.Weekends is { } weekends && Math.Min(inARow.Value, person.PeriodWeeks?.Value ?? inARow.Value) > weekends.Value)
        {
            faults.Add(inARow.At, $"{inARow.Value} helger i rad är fler än periodens {weekends.Value}. Rätta den ena.", $"{inARow.Value} weekends in a row are more than the period's {weekends.Value}. Correct one of them.");
        }
    }
}
