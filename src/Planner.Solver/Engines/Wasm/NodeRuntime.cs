using System.ComponentModel;
using System.Diagnostics;

namespace Planner.Solver;

/// <summary>A Node executable that runs on this machine.</summary>
internal sealed record NodeRuntime(string Executable, Version Version)
{
    /// <summary>From this version on, WebAssembly can wait without a slow translation (JSPI).</summary>
    public const int Fast = 25;

    /// <summary>The oldest version the engine runs on, several times slower.</summary>
    public const int Oldest = 20;

    private static readonly TimeSpan AskLimit = TimeSpan.FromSeconds(20);

    public static string FileName => OperatingSystem.IsWindows() ? "node.exe" : "node";

    /// <summary>A fast Node on the path, else the one npm carries, else an older one on the path, else null.</summary>
    public static async Task<NodeRuntime?> FindAsync(EngineHost host, string? path, CancellationToken cancel)
    {
        var onPath = await FirstThatRunsAsync(OnPath(path), cancel).ConfigureAwait(false);
        if (onPath?.Version.Major >= Fast) return onPath;
        var carried = await FirstThatRunsAsync(host.CarriedNodes, cancel).ConfigureAwait(false);
        return carried ?? (onPath?.Version.Major >= Oldest ? onPath : null);
    }

    private static IEnumerable<string> OnPath(string? path) =>
        from folder in (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        select Path.Combine(folder, FileName);

    private static async Task<NodeRuntime?> FirstThatRunsAsync(IEnumerable<string> executables, CancellationToken cancel)
    {
        foreach (string executable in executables.Where(File.Exists))
            if (await VersionOfAsync(executable, cancel).ConfigureAwait(false) is Version version) return new(executable, version);
        return null;
    }

    private static async Task<Version?> VersionOfAsync(string executable, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AskLimit);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(executable, "--version") { RedirectStandardOutput = true })!;
            using var killing = limit.Token.Register(process.Kill);
            string answer = await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false);
            return Version.TryParse(answer.Trim().TrimStart('v'), out var version) ? version : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException || e is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            // An executable for another platform, or one that hangs, is as good as none.
            return null;
        }
    }
}
