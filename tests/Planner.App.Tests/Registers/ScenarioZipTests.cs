using System.IO.Compression;
using Planner.App.Plans;
using Planner.App.Registers;
using Planner.App.Scenarios;
using Planner.App.Tests.Data;
using Planner.App.Tests.Scenarios;

namespace Planner.App.Tests.Registers;

public sealed class ScenarioZipTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_packed_folder_becomes_a_week(string kind)
    {
        await using var test = await TestDatabase.OpenAsync(kind);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.GetFiles(ScenarioFolders.Of("normal")))
            {
                archive.CreateEntryFromFile(file, $"min enhet/{Path.GetFileName(file)}");
            }
        }
        var parts = Assert.IsType<ScenarioZipOutcome.Opened>(ScenarioZip.Open(zip)).Parts;
        Assert.DoesNotContain("story.md", parts.Keys);
        var import = new ImportScenario(test.Database, TimeProvider.System);
        var imported = Assert.IsType<ImportScenarioOutcome.Imported>(await import.RunPartsAsync(new ImportPartsRequest("min-enhet", parts, "anna"), CancellationToken.None));
        Assert.Equal("min-enhet", imported.Week.Scenario);
        Assert.IsType<ImportScenarioOutcome.AlreadyThere>(await import.RunPartsAsync(new ImportPartsRequest("min-enhet", parts, "anna"), CancellationToken.None));
        Assert.IsType<ImportScenarioOutcome.BadScenario>(await import.RunPartsAsync(new ImportPartsRequest("../annat", parts, "anna"), CancellationToken.None));
        var broken = new Dictionary<string, string>(parts) { ["staff.yaml"] = parts["staff.yaml"].Replace("employment:", "emploiment:", StringComparison.Ordinal) };
        var bad = Assert.IsType<ImportScenarioOutcome.BadScenario>(await import.RunPartsAsync(new ImportPartsRequest("trasig", broken, "anna"), CancellationToken.None));
        Assert.All(bad.Faults, f => Assert.Equal("staff.yaml", f.File));
    }

    [Fact]
    public void A_file_that_unfolds_without_end_is_refused()
    {
        using var zip = Zip(("unit.yaml", new string(' ', 6 * 1024 * 1024)));
        Assert.InRange(zip.Length, 1, 100_000);
        Assert.Contains("för stor", Assert.IsType<ScenarioZipOutcome.Refused>(ScenarioZip.Open(zip)).Reason.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_scenarios_folder_is_refused()
    {
        using var none = Zip(("annat.txt", "x"));
        Assert.IsType<ScenarioZipOutcome.Refused>(ScenarioZip.Open(none));
        using var two = Zip(("a/unit.yaml", "x"), ("b/unit.yaml", "x"));
        Assert.IsType<ScenarioZipOutcome.Refused>(ScenarioZip.Open(two));
        using var many = Zip([.. Enumerable.Range(0, 201).Select(i => ($"{i}.txt", "x"))]);
        Assert.IsType<ScenarioZipOutcome.Refused>(ScenarioZip.Open(many));
        using var noZip = new MemoryStream("inte en zip"u8.ToArray());
        Assert.IsType<ScenarioZipOutcome.Refused>(ScenarioZip.Open(noZip));
    }

    [Fact]
    public void Every_name_read_is_one_of_a_scenarios_files()
    {
        using var zip = Zip(("enhet/unit.yaml", "title: x"), ("enhet/../../etc/staff.yaml", "x"), ("enhet/under/visits.yaml", "x"), ("enhet/clients.yaml", "y"));
        var parts = Assert.IsType<ScenarioZipOutcome.Opened>(ScenarioZip.Open(zip)).Parts;
        Assert.Equal(["clients.yaml", "unit.yaml"], parts.Keys.Order());
        Assert.All(parts.Keys, k => Assert.Contains(k, ScenarioParts.Files));
    }

    private static MemoryStream Zip(params (string Name, string Text)[] files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        zip.Position = 0;
        return zip;
    }
}
