namespace Planner.Solver.Tests.Engines.Wasm;

/// <summary>Missing and broken parts of the engine host are told apart and named.</summary>
[Collection(EngineTestGroup.Name)]
public sealed class EngineHostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("planner-host-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_empty_folder_is_no_host() =>
        Assert.Contains("PLANNER_ENGINE_HOST", await MissingAsync(new() { HostFolder = _folder.FullName }), StringComparison.Ordinal);

    [Fact]
    public async Task A_host_without_packages_says_npm_ci()
    {
        AddScript("");
        Assert.Contains("npm ci", await MissingAsync(new() { HostFolder = _folder.FullName }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_any_node_says_so()
    {
        AddScript("");
        AddPackages();
        var options = new EngineOptions { HostFolder = _folder.FullName, NodePath = _folder.FullName };
        Assert.Contains("No Node.js 20 or later", await MissingAsync(options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_ends_at_once_fails_each_solve_with_its_last_words()
    {
        AddScript("console.error('disk is full'); process.exit(3);");
        AddPackages();
        var start = await CpSatEngines.StartAsync(2, TimeProvider.System, new EngineOptions { HostFolder = _folder.FullName });
        await using var pool = Assert.IsType<EngineStart.Ready>(start).Pool;
        for (int attempt = 0; attempt < 2; attempt++)
        {
            var failed = Assert.IsType<SolveOutcome.EngineFailed>(await pool.SolveAsync(SampleModels.Easy(), EngineFixture.Ample.ToParameters()));
            Assert.Contains("exit code 3; disk is full", failed.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_host_that_never_gets_ready_fails_at_the_start_limit()
    {
        AddScript("setInterval(() => {}, 1000);");
        AddPackages();
        var options = new EngineOptions { HostFolder = _folder.FullName, StartLimit = TimeSpan.FromSeconds(1) };
        await using var pool = Assert.IsType<EngineStart.Ready>(await CpSatEngines.StartAsync(1, TimeProvider.System, options)).Pool;
        var failed = Assert.IsType<SolveOutcome.EngineFailed>(await pool.SolveAsync(SampleModels.Easy(), EngineFixture.Ample.ToParameters()));
        Assert.Contains("did not start within 1 s", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_executable_that_is_no_node_is_passed_over()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, NodeRuntime.FileName), "not a program");
        Assert.Null(await NodeRuntime.FindAsync(new EngineHost(_folder.FullName), _folder.FullName, default));
    }

    private static async Task<string> MissingAsync(EngineOptions options) =>
        Assert.IsType<EngineStart.Missing>(await CpSatEngines.StartAsync(1, TimeProvider.System, options)).Instruction;

    private void AddScript(string text) => File.WriteAllText(Path.Combine(_folder.FullName, "host.mjs"), text);

    private void AddPackages() => _folder.CreateSubdirectory("node_modules/or-tools-wasm");
}
