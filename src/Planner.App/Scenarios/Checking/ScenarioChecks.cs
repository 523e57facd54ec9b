using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Checking;

/// <summary>Checks the parts of a draft against each other.</summary>
internal static class ScenarioChecks
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        DuplicateCheck.Check(draft, faults);
        NameCheck.Check(draft, faults);
        ShiftTypeCheck.Check(draft, faults);
        AbsenceCheck.Check(draft, faults);
        StaffingCheck.Check(draft, faults);
        GridCheck.Check(draft, faults);
        HistoryCheck.Check(draft, faults);
        DecisionCheck.Check(draft, faults);
    }
}
