using Planner.App.Registers;
using Planner.App.Scenarios;
using Planner.App.Scenarios.Yaml;
using Planner.App.Tests.Scenarios;

namespace Planner.App.Tests.Registers;

public sealed class RegisterFilesTests
{
    public static TheoryData<RegisterKind, string> All()
    {
        var all = new TheoryData<RegisterKind, string>();
        foreach (var scenario in new[] { "resursenheten", "helg-tungt", "sommar-med-vikarier" })
        {
            foreach (var kind in Enum.GetValues<RegisterKind>())
            {
                all.Add(kind, scenario);
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_register_written_as_it_was_read_means_the_same(RegisterKind kind, string scenario)
    {
        var parts = ScenarioParts.Read(ScenarioFolders.Of(scenario));
        var table = RegisterFiles.Read(kind, parts);
        if (kind is RegisterKind.Staff or RegisterKind.Clients or RegisterKind.Decisions or RegisterKind.Visits)
        {
            Assert.NotEmpty(table.Rows);
        }
        var faults = new FaultList();
        // As it comes back from a file.
        var sheet = RegisterCsv.Read(RegisterCsv.Write(table.Sheet));
        var again = table with { Rows = [.. sheet.Skip(1).Select((r, i) => new RegisterRow(i + 2, sheet[0].Zip(r).Where(c => c.Second.Length > 0).ToDictionary(c => c.First, c => c.Second)))] };
        var written = RegisterFiles.Write(again, parts, faults);
        Assert.Empty(faults.Sorted);
        Assert.Equal(Version(scenario, parts), Version(scenario, written.Parts));
        Assert.Equal(table.Sheet.Select(r => string.Join('|', r)), RegisterFiles.Read(kind, written.Parts).Sheet.Select(r => string.Join('|', r)));
        Assert.Equal(table.Rows.Count, written.Rows.Count);
    }

    [Fact]
    public void Limits_of_a_persons_own_are_not_lost_when_the_register_is_written()
    {
        var parts = ScenarioParts.Read(ScenarioFolders.Of("normal")).ToDictionary();
        var table = RegisterFiles.Read(RegisterKind.Staff, parts);
        var limited = table with { Rows = [table.Rows[0] with { Cells = new Dictionary<string, string>(table.Rows[0].Cells) { ["limits"] = "{ most-days-in-a-row: 3 }" } }, .. table.Rows.Skip(1)] };
        var faults = new FaultList();
        var written = RegisterFiles.Write(limited, parts, faults).Parts;
        Assert.Empty(faults.Sorted);
        Assert.Equal("{ most-days-in-a-row: 3 }", RegisterFiles.Read(RegisterKind.Staff, written).Rows[0]["limits"]);
        Assert.NotEqual(Version("normal", parts), Version("normal", written));
    }

    [Fact]
    public void Every_column_has_a_name_that_users_read()
    {
        var texts = File.ReadAllText(Path.Combine(ScenarioFolders.Of("normal"), "..", "..", "src", "Planner.Web", "Texts", "Text.sv.resx"));
        Assert.All(
            Enum.GetValues<RegisterKind>().SelectMany(k => RegisterLayout.Of(k).Columns).Select(c => c.Name).Distinct(),
            column => Assert.Contains($"name=\"Column.{column}\"", texts, StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_keep_what_is_in_their_cells()
    {
        IReadOnlyList<IReadOnlyList<string>> sheet = [["a", "b"], ["semi;kolon", "citat \" här"], ["två\nrader", ""], ["=1+1", "'=x"], ["-5", "åäö"]];
        Assert.Equal(sheet.Select(r => string.Join('|', r)), RegisterCsv.Read(RegisterCsv.Write(sheet)).Select(r => string.Join('|', r)).Select(r => r.Replace("|=x", "|'=x", StringComparison.Ordinal)));
        Assert.DoesNotContain("\n=1", RegisterCsv.Write(sheet), StringComparison.Ordinal);
        Assert.Equal([["a", "b"], ["1", "2"]], RegisterCsv.Read("\uFEFFa,b\n1,2\n"));
    }

    private static string Version(string name, IReadOnlyDictionary<string, string> parts) => ScenarioLoader.Load(name, parts) switch
    {
        ScenarioOutcome.Loaded loaded => loaded.Scenario.Problem.Version,
        ScenarioOutcome.Faulty faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults.Take(5).Select(f => f.In("sv")))),
        _ => throw new InvalidOperationException(),
    };
}
