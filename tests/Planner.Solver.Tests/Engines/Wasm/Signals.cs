using System.Diagnostics;

namespace Planner.Solver.Tests.Engines.Wasm;

internal static class Signals
{
    public static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Freezes a process without ending it; only where processes have such a state.</summary>
    public static async Task FreezeAsync(int processId)
    {
        using var kill = Process.Start("kill", ["-STOP", $"{processId}"]);
        await kill.WaitForExitAsync();
    }

    public static bool IsRunning(int processId) => Process.GetProcesses().Any(p => p.Id == processId);
}
