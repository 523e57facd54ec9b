using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>What <c>history.yaml</c> carries in for people and clients.</summary>
internal sealed record HistoryEntry(IReadOnlyList<PersonHistoryEntry> People, IReadOnlyList<LastDeliveryEntry> Clients)
{
    public static HistoryEntry None { get; } = new([], []);
}

/// <summary>When a client was last served.</summary>
internal sealed record LastDeliveryEntry(Given<string> Client, Given<DateOnly> Date);

/// <summary>Reads <c>history.yaml</c>: what happened before the planned days and still counts.</summary>
internal static class HistoryReader
{
    private static readonly Format<int> Count = Formats.Whole(0, 60);

    public static HistoryEntry Read(Fields file)
    {
        var people = Section<PersonHistoryEntry>.Of(file, "people", "person", Person).Entries;
        var clients = file.Maps("clients").Select(Client).OfType<LastDeliveryEntry>().ToList();
        file.Done();
        return new HistoryEntry(people, clients);
    }

    private static PersonHistoryEntry? Person(Fields fields)
    {
        var person = fields.Get("person", Formats.Id);
        var entry = new PersonHistoryEntry
        {
            Person = person!,
            LastShiftEnd = fields.Find("last-shift-end", Formats.Moment),
            DaysInARow = fields.Find("days-in-a-row", Count),
            DaysOffInARow = fields.Find("days-off-in-a-row", Count),
            Worked = fields.Find("worked", Formats.Duration(0, 1000 * 60)),
            PeriodWeeks = fields.Find("period-weeks", Formats.Whole(0, 26)),
            Balance = fields.Find("balance", Formats.SignedDuration.Where(m => Math.Abs(m) <= 200 * 60, new("Skriv saldot i timmar och minuter, högst 200 timmar över eller under.", "Write the balance in hours and minutes, at most 200 hours over or under."))),
            Weekends = fields.Find("weekends", Count),
            WeekendsInARow = fields.Find("weekends-in-a-row", Count),
            Evenings = fields.Find("evenings", Count),
            Coordination = fields.Find("coordination", Count),
        };
        fields.Done();
        return fields.Ok ? entry : null;
    }

    private static LastDeliveryEntry? Client(Fields fields)
    {
        var client = fields.Get("client", Formats.Id);
        var date = fields.Get("last-delivery", Formats.Date);
        fields.Done();
        return fields.Ok ? new LastDeliveryEntry(client!, date!) : null;
    }
}
