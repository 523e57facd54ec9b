using System.Diagnostics;

namespace Planner.App.Tests.Data;

/// <summary>Runs programs of this machine.</summary>
internal static class Command
{
    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output) Run(string program, string[] arguments, string? folder = null)
    {
        var output = Path.GetTempFileName();
        // Through a file: a server started in the background would hold a pipe open.
        var start = new ProcessStartInfo("sh") { WorkingDirectory = folder ?? Path.GetTempPath() };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"\"$0\" \"$@\" > {output} 2>&1");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        process.WaitForExit();
        var text = File.ReadAllText(output);
        File.Delete(output);
        return (process.ExitCode, text);
    }
}
