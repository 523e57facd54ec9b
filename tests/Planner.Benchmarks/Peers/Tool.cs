using System.Diagnostics;
using System.Text;

namespace Planner.Benchmarks.Peers;

/// <summary>Runs another program, and ends it when its time is over.</summary>
internal static class Tool
{
    /// <summary>What came of it.</summary>
    /// <param name="ExitCode">The program's exit code; -1 when it was ended.</param>
    /// <param name="Seconds">Wall time.</param>
    /// <param name="Errors">What it wrote to standard error.</param>
    public sealed record Run(int ExitCode, double Seconds, string Errors)
    {
        public bool IsEnded => ExitCode == -1;
    }

    /// <summary>Whether the program is on the path.</summary>
    public static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && (File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))));

    /// <summary>Runs it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="limit">The most seconds.</param>
    /// <param name="line">Told each line of standard output with the second it came, or null.</param>
    public static async Task<Run> RunAsync(string program, IEnumerable<string> arguments, double limit, Action<string, double>? line = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(limit));
        var errors = new StringBuilder();
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput, text => line?.Invoke(text, clock.Elapsed.TotalSeconds)), ReadAsync(process.StandardError, text => errors.AppendLine(text)));
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        await reading;
        return new Run(stop.IsCancellationRequested ? -1 : process.ExitCode, clock.Elapsed.TotalSeconds, errors.ToString());
    }

    private static async Task ReadAsync(StreamReader stream, Action<string> take)
    {
        while (await stream.ReadLineAsync() is { } text)
        {
            take(text);
        }
    }
}
