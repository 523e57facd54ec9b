using System.Text.Json;
using Planner.App.Scenarios;
using Planner.Benchmarks.Growth;
using Planner.Benchmarks.Peers;

namespace Planner.Benchmarks.Tests;

/// <summary>A short run of each family on made-up data of the same form, and what the command says as a whole.</summary>
public sealed class AllFamiliesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-").FullName;

    [Fact]
    public async Task Every_family_runs_on_made_up_data_and_machines_can_read_it()
    {
        Public();
        Own();
        var (output, error) = (new StringWriter(), new StringWriter());
        string[] args = ["all", "--json", "--quick", "--data", _folder, "--scenarios-folder", _folder, "--scenario", "liten", "--seconds", "2", "--absences", "1", "--people", "5", "--people", "6", "--workers", "1"];
        Assert.True(await AllFamilies.RunAsync(args, output, error) == 0, error.ToString());
        var families = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("families").EnumerateArray().ToDictionary(f => f.GetProperty("family").GetString()!);
        Assert.Equal(["absence", "growth", "nrp", "own", "peers", "reallocation"], families.Keys.Order());
        Assert.All(families.Values, f => Assert.Equal(0, f.GetProperty("exitCode").GetInt32()));
        Assert.All(families.Values.SelectMany(f => f.GetProperty("results").EnumerateArray()), r =>
        {
            Assert.Equal(JsonValueKind.Null, r.GetProperty("fault").ValueKind);
            Assert.Equal(Environment.ProcessorCount, r.GetProperty("cores").GetInt32());
        });
        foreach (var family in families.Values)
        {
            Assert.Contains(family.GetProperty("results").EnumerateArray(), r => r.GetProperty("checked").ValueKind == JsonValueKind.True && r.GetProperty("value").GetArrayLength() > 0);
        }
    }

    [Fact]
    public async Task Without_data_it_is_said_and_the_own_families_run()
    {
        Own();
        var output = new StringWriter();
        string[] args = ["all", "--family", "nrp", "--family", "reallocation", "--family", "own", "--scenarios-folder", _folder, "--scenario", "liten", "--seconds", "1", "--workers", "1"];
        Assert.Equal(2, await AllFamilies.RunAsync(args, output, TextWriter.Null));
        Assert.Contains("say where they are with --data FOLDER", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("nrp: data or engine missing, reallocation: data or engine missing, own: 1 results", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_that_fails_is_told_and_the_code_says_so()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "trasig"));
        Directory.CreateDirectory(Path.Combine(_folder, "nrp"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "nrp", "Instance1.txt"), SmallNrp.Text);
        var output = new StringWriter();
        string[] args = ["all", "--family", "own", "--family", "nrp", "--data", _folder, "--scenarios-folder", _folder, "--scenario", "trasig", "--seconds", "1", "--seeds", "1", "--workers", "1"];
        Assert.Equal(1, await AllFamilies.RunAsync(args, output, TextWriter.Null));
        Assert.Contains("FAULT: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("nrp: 2 results, own: FAILED", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_is_not_there_is_told()
    {
        foreach (var family in new Func<BenchmarkArguments, TextWriter, TextWriter, ResultLog?, Task<int>>[] { OwnScenarios.RunAsync, AbsenceBenchmark.RunAsync, PeersBenchmark.RunAsync })
        {
            var error = new StringWriter();
            Assert.Equal(2, await family(BenchmarkArguments.Parse(["own", "--scenarios-folder", _folder, "--scenario", "borta"]), TextWriter.Null, error, null));
            Assert.Contains("There is no scenario borta", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Quick_is_shorter_in_every_family()
    {
        foreach (var family in new[] { "nrp", "reallocation", "own", "absence", "peers", "growth" })
        {
            var (full, quick) = (BenchmarkArguments.Parse([family]), BenchmarkArguments.Parse([family, "--quick"]));
            Assert.True(quick.Seconds < full.Seconds && quick.Seeds <= full.Seeds && quick.Absences <= full.Absences && quick.Scenarios.Count <= full.Scenarios.Count && quick.People.Count < full.People.Count, family);
        }
    }

    [Fact]
    public async Task Growth_reports_each_size_and_the_exponents()
    {
        var (output, results) = (new StringWriter(), new ResultLog());
        Assert.Equal(0, await GrowthBenchmark.RunAsync(BenchmarkArguments.Parse(["growth", "--people", "5", "--people", "8", "--seconds", "1", "--absences", "0", "--workers", "1"]), output, TextWriter.Null, results));
        Assert.Equal(["5 people", "8 people", "exponents"], results.Results.Select(r => r.Instance));
        Assert.Contains("memory ", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Own()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "liten")).FullName;
        foreach (var (file, text) in ScenarioGenerator.Generate("liten", new GeneratorOptions(5, 1, null)))
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }
    }

    private void Public()
    {
        var planted = new PlantedNrp(1);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "nrp")).FullName, "Instance1.txt"), planted.Instance);
        File.WriteAllText(Path.Combine(_folder, "nrp", $"Instance1_1_cost{planted.Cost}.csv"), planted.Roster);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "reallocation")).FullName, "scenario_1.json"), SmallInstance.Json());
    }
}
