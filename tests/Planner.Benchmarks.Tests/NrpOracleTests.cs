using System.Globalization;
using Planner.Benchmarks.Nrp;

namespace Planner.Benchmarks.Tests;

/// <summary>Published rosters are scored as published, or it is said which are not.</summary>
public sealed class NrpOracleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-").FullName;

    [Fact]
    public async Task Rosters_whose_cost_was_counted_elsewhere_are_scored_exactly()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            await WriteAsync(seed, new PlantedNrp(seed), 0);
        }
        var oracle = await CheckAsync();
        Assert.True(oracle.IsRight, oracle.Said);
        Assert.StartsWith("60 of 60 rosters scored as published", oracle.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_that_costs_something_else_is_named()
    {
        await WriteAsync(1, new PlantedNrp(1), 0);
        await WriteAsync(2, new PlantedNrp(2), 1);
        var oracle = await CheckAsync();
        Assert.StartsWith("1 of 2 rosters", oracle.Said, StringComparison.Ordinal);
        Assert.Contains($"Instance2_1_cost{new PlantedNrp(2).Cost + 1}.csv: the scorer says {new PlantedNrp(2).Cost}", oracle.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P0,", "Q0,", "lines for")]
    [InlineData("P0,", "P0,E,", "has 15 days of 14")]
    [InlineData("\nP1,", "\nP0,", "lines for")]
    public void A_damaged_roster_is_told(string old, string text, string said)
    {
        var planted = new PlantedNrp(1);
        Assert.Contains(said, NrpOracle.FaultOf(planted.Instance, planted.Roster.Replace(old, text, StringComparison.Ordinal), "Instance1_1_cost1.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_roster_that_breaks_something_is_told()
    {
        var planted = new PlantedNrp(3);
        var tighter = planted.Instance.Replace("SECTION_DAYS_OFF\n", "SECTION_DAYS_OFF\nP0,0,1,2,3,4,5,6,7,8,9,10,11,12,13\n", StringComparison.Ordinal);
        Assert.Contains("a day off", NrpOracle.FaultOf(tighter, planted.Roster, string.Create(CultureInfo.InvariantCulture, $"x_cost{planted.Cost}.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_fails_when_a_roster_is_not_scored_as_published()
    {
        await WriteAsync(1, new PlantedNrp(1), 1);
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(1, await NrpBenchmark.RunAsync(BenchmarkArguments.Parse(["nrp", "--data", _folder, "--seconds", "1", "--seeds", "1"]), output, error));
        Assert.Contains("0 of 1 rosters scored as published", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<NrpOracle> CheckAsync() => NrpOracle.CheckAsync(Directory.GetFiles(Path.Combine(_folder, "nrp"), "Instance*.txt"), TextWriter.Null);

    private async Task WriteAsync(int number, PlantedNrp planted, int more)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "nrp")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, $"Instance{number}.txt"), planted.Instance);
        await File.WriteAllTextAsync(Path.Combine(folder, $"Instance{number}_1_cost{planted.Cost + more}.csv"), planted.Roster);
    }
}
