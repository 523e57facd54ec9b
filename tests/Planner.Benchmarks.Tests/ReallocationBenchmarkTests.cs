using Planner.Benchmarks.Reallocation;

namespace Planner.Benchmarks.Tests;

/// <summary>What the command says when there is nothing it can read.</summary>
public sealed class ReallocationBenchmarkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-").FullName;

    [Fact]
    public async Task Without_data_it_says_where_to_name_it() =>
        Assert.Equal((2, true), await RunAsync("--data FOLDER", "reallocation"));

    [Fact]
    public async Task A_folder_without_instances_is_told() =>
        Assert.Equal((2, true), await RunAsync("There is no scenario_N.json that was asked for", "reallocation", "--data", _folder));

    [Fact]
    public async Task A_damaged_file_is_told_and_the_others_are_solved()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "reallocation"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "reallocation", "scenario_1.json"), "{");
        await File.WriteAllTextAsync(Path.Combine(_folder, "reallocation", "scenario_2.json"), SmallInstance.Json());
        Assert.Equal((1, true), await RunAsync("scenario_1.json: It is no instance", "reallocation", "--data", _folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, bool Said)> RunAsync(string said, params string[] args)
    {
        var error = new StringWriter();
        var code = await ReallocationBenchmark.RunAsync(BenchmarkArguments.Parse(args), TextWriter.Null, error);
        return (code, error.ToString().Contains(said, StringComparison.Ordinal));
    }
}
