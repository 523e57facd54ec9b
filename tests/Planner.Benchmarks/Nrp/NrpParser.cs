using System.Globalization;

namespace Planner.Benchmarks.Nrp;

/// <summary>Reads the public text format; a fault names its line.</summary>
internal sealed class NrpParser
{
    private readonly Dictionary<string, List<(int Number, string[] Fields)>> _sections = [];

    private NrpParser(string text)
    {
        List<(int, string[])>? section = null;
        foreach (var (line, number) in text.Split('\n').Select((l, i) => (l.Trim(), i + 1)))
        {
            if (line.StartsWith("SECTION_", StringComparison.Ordinal))
            {
                _sections[line] = section = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                (section ?? throw new InstanceFault($"line {number}: '{line}' stands before the first section")).Add((number, line.Split(',')));
            }
        }
    }

    public static NrpFile Parse(string text)
    {
        var parser = new NrpParser(text);
        var horizon = parser.Section("SECTION_HORIZON");
        var days = horizon.Count == 1 ? Number(horizon[0], 0) : throw new InstanceFault($"SECTION_HORIZON has {horizon.Count} lines, but one number of days is meant");
        var file = new NrpFile(
            days,
            [.. parser.Section("SECTION_SHIFTS").Select(r => new NrpShift(Field(r, 0), Number(r, 1), Field(r, 2).Split('|', StringSplitOptions.RemoveEmptyEntries)))],
            [.. parser.Section("SECTION_STAFF").Select(Person)],
            [.. parser.Section("SECTION_DAYS_OFF").SelectMany(r => Enumerable.Range(1, r.Fields.Length - 1).Select(i => (Field(r, 0), Number(r, i))))],
            [.. parser.Section("SECTION_SHIFT_ON_REQUESTS").Select(Request)],
            [.. parser.Section("SECTION_SHIFT_OFF_REQUESTS").Select(Request)],
            [.. parser.Section("SECTION_COVER").Select(r => new NrpCover(Number(r, 0), Field(r, 1), Number(r, 2), Number(r, 3), Number(r, 4)))]);
        NrpReferences.Require(file);
        return file;
    }

    private static NrpRequest Request((int, string[]) row) => new(Field(row, 0), Number(row, 1), Field(row, 2), Number(row, 3));

    private static NrpPerson Person((int Number, string[] Fields) row) => new(
        Field(row, 0), Field(row, 1).Split('|', StringSplitOptions.RemoveEmptyEntries).ToDictionary(m => m.Split('=')[0], m => Number((row.Number, m.Split('=')), 1)),
        Number(row, 2), Number(row, 3), Number(row, 4), Number(row, 5), Number(row, 6), Number(row, 7));

    private static string Field((int Number, string[] Fields) row, int at) =>
        at < row.Fields.Length ? row.Fields[at].Trim() : throw new InstanceFault($"line {row.Number}: there are {row.Fields.Length} fields, but number {at + 1} is needed");

    private static int Number((int Number, string[] Fields) row, int at) =>
        int.TryParse(Field(row, at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new InstanceFault($"line {row.Number}: '{Field(row, at)}' is no whole number of 0 or more");

    private List<(int Number, string[] Fields)> Section(string name) =>
        _sections.TryGetValue(name, out var rows) ? rows : throw new InstanceFault($"there is no {name}");
}
