using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>An absence of <c>absences.yaml</c>, in local time.</summary>
internal sealed record AbsenceEntry(Given<string> Person, AbsenceKind Kind, Given<Moment> From, Given<Moment> To);

/// <summary>Reads <c>absences.yaml</c>: who is away when; part of a day with clock times.</summary>
internal static class AbsencesReader
{
    public static IReadOnlyList<AbsenceEntry> Read(Fields file)
    {
        var section = Section<AbsenceEntry>.Of(file, "absences", "person", Absence);
        file.Done();
        return section.Entries;
    }

    private static AbsenceEntry? Absence(Fields fields)
    {
        var person = fields.Get("person", Formats.Id);
        var kind = fields.Get("kind", Words.Absences);
        var from = fields.Get("from", Formats.Moment);
        var to = fields.Get("to", Formats.Moment);
        fields.Done();
        if (from is not null && to is not null && to.Value.End <= from.Value.Start)
        {
            fields.Faults.Add(to.At, $"frånvaron slutar {to.Value.End:yyyy-MM-dd HH:mm}, före början {from.Value.Start:yyyy-MM-dd HH:mm}. Kanske är tiderna omkastade.", $"the absence ends {to.Value.End:yyyy-MM-dd HH:mm}, before it begins {from.Value.Start:yyyy-MM-dd HH:mm}. Maybe the times are swapped.");
        }
        return fields.Ok ? new AbsenceEntry(person!, kind!.Value, from!, to!) : null;
    }
}
