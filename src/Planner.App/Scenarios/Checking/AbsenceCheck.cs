using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Checking;

/// <summary>A person is away for one reason at a time.</summary>
internal static class AbsenceCheck
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        foreach (var own in draft.Absences.GroupBy(a => a.Person.Value))
        {
            AbsenceEntry? before = null;
            foreach (var absence in own.OrderBy(a => a.From.Value.Start).ThenBy(a => a.From.At.Line))
            {
                if (before is not null && absence.From.Value.Start < before.To.Value.End)
                {
                    Overlap(before, absence, faults);
                }
                before = before is null || absence.To.Value.End > before.To.Value.End ? absence : before;
            }
        }
    }

    private static void Overlap(AbsenceEntry before, AbsenceEntry absence, FaultList faults)
    {
        var times = $"{before.From.Value.Start:yyyy-MM-dd HH:mm}-{before.To.Value.End:yyyy-MM-dd HH:mm}";
        faults.Add(
            absence.From.At,
            $"{absence.Person.Value} är redan frånvarande {times} (rad {before.From.At.Line}). Slå ihop dem, eller ändra så att de inte överlappar.",
            $"{absence.Person.Value} is already absent {times} (line {before.From.At.Line}). Merge them, or change them so that they do not overlap.");
    }
}
