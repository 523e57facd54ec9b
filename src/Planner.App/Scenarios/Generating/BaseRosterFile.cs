using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Generating;

/// <summary>Writes <c>base-roster.yaml</c>: the planted shifts, for nine people of ten.</summary>
internal static class BaseRosterFile
{
    public static string Text(IReadOnlyList<GeneratedPerson> team)
    {
        var text = new GeneratedText("Grundschema; var tionde person har inget.").Line("base-roster:");
        foreach (var person in team.Where((_, i) => i % 10 != 9))
        {
            var shifts = person.Shifts.Select(s => $"{GeneratedText.Days([s.Day])}: {new ClockSpan(s.Start, End(person, s))}");
            text.Line($"  - {{ person: {person.Id}, shifts: {{ {string.Join(", ", shifts)} }} }}");
        }
        return text.ToString();
    }

    private static int End(GeneratedPerson person, PlantedShift shift) => person.IsAssistant ? shift.End - PlantedShift.BreakMinutes : shift.End;
}
