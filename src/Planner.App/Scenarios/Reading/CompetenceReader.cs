using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads competences: a name, or a group of fields with validity and perhaps the only client.</summary>
internal static class CompetenceReader
{
    public static IReadOnlyList<CompetenceEntry> Read(Fields person)
    {
        var plain = person.List("competences", Formats.Text).Select(c => new CompetenceEntry(c.Value, DateRange.Always, null));
        var delegations = person.Maps("delegations").Select(Delegation).OfType<CompetenceEntry>();
        return [.. plain, .. delegations];
    }

    private static CompetenceEntry? Delegation(Fields fields)
    {
        var name = fields.Get("name", Formats.Text);
        var from = fields.Find("valid-from", Formats.Date);
        var to = fields.Find("valid-to", Formats.Date);
        var client = fields.Find("client", Formats.Id);
        fields.Done();
        return name is not null && Validity.Of(fields, from, to) is { } valid ? new CompetenceEntry(name.Value, valid, client) : null;
    }
}
