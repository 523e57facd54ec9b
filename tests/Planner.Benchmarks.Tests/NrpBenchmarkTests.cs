using Planner.Benchmarks.Nrp;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Benchmarks.Tests;

/// <summary>The whole way on made-up data: read, plan, check, score, and what is said when that cannot be.</summary>
public sealed class NrpBenchmarkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-").FullName;

    [Fact]
    public async Task A_small_instance_is_planned_checked_scored_and_proven()
    {
        var start = Assert.IsType<EngineStart.Ready>(await CpSatEngines.StartAsync(1, TimeProvider.System));
        await using var pool = start.Pool;
        var file = NrpParser.Parse(SmallNrp.Text);
        var run = await NrpRun.OfAsync(file, NrpReader.Problem("x", file), new PlanOptions(1, 20, null, 2), pool);
        Assert.Null(run.Fault);
        Assert.True(run.IsProven, $"{run.Cost} is not proven, the bound is {run.Bound}");
        Assert.Equal(run.Cost, run.Bound);
    }

    [Fact]
    public async Task An_instance_that_nobody_can_keep_is_told()
    {
        var file = NrpParser.Parse(SmallNrp.Text.Replace("2400,1440,5", "2400,2880,5", StringComparison.Ordinal));
        var run = await NrpRun.OfAsync(file, NrpReader.Problem("x", file), new PlanOptions(1, 4, null, 1), null);
        Assert.Contains("arbetstid-i-perioden", run.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_data_it_says_where_to_name_it() => Assert.Equal((2, true), await RunAsync("--data FOLDER", "nrp"));

    [Fact]
    public async Task A_folder_without_instances_is_told() => Assert.Equal((2, true), await RunAsync("There is no InstanceN.txt", "nrp", "--data", _folder));

    [Fact]
    public async Task A_damaged_file_is_told_and_the_others_are_planned()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "nrp"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "nrp", "Instance1.txt"), "SECTION_HORIZON\nten\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "nrp", "Instance2.txt"), SmallNrp.Text);
        Assert.Equal((1, true), await RunAsync("Instance1.txt: line 2: 'ten' is no whole number", "nrp", "--data", _folder, "--seconds", "5", "--seeds", "1"));
    }

    [Fact]
    public async Task A_run_ends_when_its_roster_is_good_enough_and_else_goes_on_to_proof()
    {
        var file = NrpParser.Parse(SmallNrp.Text);
        Task<NrpRun> Run(int? target) => NrpRun.OfAsync(file, NrpReader.Problem("1", file), new PlanOptions(1, 20, null, 1), null, target);
        var (whole, first) = (await Run(null), await Run(int.MaxValue));
        Assert.Equal((true, false), (whole.IsProven, first.IsProven));
        Assert.True(first.Cost >= whole.Cost && first.Fault is null, $"{first.Cost}, {whole.Cost}: {first.Fault}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, bool Said)> RunAsync(string said, params string[] args)
    {
        var error = new StringWriter();
        var code = await NrpBenchmark.RunAsync(BenchmarkArguments.Parse(args), TextWriter.Null, error);
        return (code, error.ToString().Contains(said, StringComparison.Ordinal));
    }
}
