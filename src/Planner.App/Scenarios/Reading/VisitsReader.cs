using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads <c>visits.yaml</c>: weekly patterns, single visits, duties, and links between visits.</summary>
internal static class VisitsReader
{
    /// <summary>Longer visits than any lawful shift cannot be planned; see the rule of the longest shift.</summary>
    private static readonly Format<int> Length = Formats.Duration(5, 13 * 60);

    public static VisitsEntry Read(Fields file)
    {
        List<VisitEntry?> visits =
        [
            .. file.Maps("weekly").Select(f => Visit(f, ClientPart, DaysReader.Weekly)),
            .. file.Maps("single").Select(f => Visit(f, ClientPart, DaysReader.Single)),
            .. file.Maps("duties").Select(f => Visit(f, DutyPart, DaysReader.WeeklyOrSingle)),
        ];
        var links = file.Maps("links").Select(LinkReader.Read).OfType<LinkEntry>().ToList();
        file.Done();
        return new VisitsEntry([.. visits.OfType<VisitEntry>()], links);
    }

    private static VisitEntry? Visit(Fields fields, Func<Fields, VisitEntry, VisitEntry> part, Func<Fields, DaysEntry> days)
    {
        var minutes = fields.Get("length", Length);
        var pin = fields.Map("pin");
        var entry = new VisitEntry
        {
            At = fields.Here,
            Id = fields.Find("id", Formats.Id),
            Unit = fields.Find("unit", Formats.Text),
            Zone = fields.Find("zone", Formats.Text),
            Minutes = minutes!,
            Staff = fields.Find("staff", Formats.Whole(1, 20)),
            Days = days(fields),
            Start = StartReader.Read(fields, minutes?.Value)!,
            Competences = fields.List("competences", Formats.Text),
            Only = fields.List("only", Formats.Id),
            PinPeople = pin?.List("people", Formats.Id) ?? [],
            PinStart = pin?.Find("start", Formats.Clock),
        };
        pin?.Done();
        entry = part(fields, entry);
        fields.Done();
        return fields.Ok ? entry : null;
    }

    private static VisitEntry ClientPart(Fields fields, VisitEntry entry) => entry with
    {
        Client = fields.Get("client", Formats.Id),
        Service = fields.Find("insats", Words.Services),
        Flexibility = fields.Find("flexibility", Words.Flexibilities),
        Meals = fields.Find("meals", Formats.YesNo)?.Value ?? true,
    };

    private static VisitEntry DutyPart(Fields fields, VisitEntry entry) => entry with
    {
        Kind = fields.Get("kind", Words.Duties)?.Value ?? ActivityKind.Meeting,
        Each = fields.List("each", Formats.Id),
    };
}
