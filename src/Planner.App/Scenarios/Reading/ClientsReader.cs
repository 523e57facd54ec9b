using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads <c>clients.yaml</c>: clients by code, where they live, their decisions and who knows them.</summary>
internal static class ClientsReader
{
    public static Section<ClientEntry> Read(Fields file)
    {
        var section = Section<ClientEntry>.Of(file, "clients", "code", Client);
        file.Done();
        return section;
    }

    private static ClientEntry? Client(Fields client)
    {
        var code = client.Get("code", Formats.Id);
        var unit = client.Find("unit", Formats.Text);
        var zone = client.Get("zone", Formats.Text);
        var keyWorkers = client.List("key-workers", Formats.Id);
        var vetoes = client.List("vetoes", Formats.Id);
        var language = client.Find("language", Formats.Text);
        var flagged = client.Find("flagged", Formats.YesNo);
        var shortVisit = client.Find("short-visit", Formats.Duration(5, 8 * 60));
        var phone = client.Find("phone", Formats.Duration(5, 2 * 60));
        var competences = client.List("competences", Formats.Text);
        if (!client.Has("decisions"))
        {
            client.Faults.Add(client.At("decisions"), "beslut saknas. Skriv minst ett: id, insats, granted och valid-to.", "there is no decision. Write at least one: id, insats, granted and valid-to.");
        }
        var decisions = client.Maps("decisions").Select(Decision).OfType<DecisionEntry>().ToList();
        client.Done();
        return !client.Ok ? null : new ClientEntry
        {
            Code = code!,
            Unit = unit,
            Zone = zone!,
            KeyWorkers = keyWorkers,
            Vetoes = vetoes,
            Language = language?.Value,
            IsFlagged = flagged?.Value ?? false,
            ShortVisitMinutes = shortVisit?.Value,
            PhoneMinutes = phone?.Value,
            Competences = competences,
            Decisions = decisions,
        };
    }

    private static DecisionEntry? Decision(Fields fields)
    {
        var id = fields.Get("id", Formats.Id);
        var service = fields.Get("insats", Words.Services);
        var granted = fields.Get("granted", Formats.Duration(15, 168 * 60));
        var from = fields.Find("valid-from", Formats.Date);
        var to = fields.Find("valid-to", Formats.Date);
        fields.Done();
        return Validity.Of(fields, from, to) is { } valid
            ? new DecisionEntry(id!, service!.Value, granted!.Value, valid, fields.At("valid-from"), fields.At("valid-to"))
            : null;
    }
}
