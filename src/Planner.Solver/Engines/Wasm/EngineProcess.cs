using System.ComponentModel;
using System.Diagnostics;

namespace Planner.Solver;

/// <summary>A Node child process with frames on its standard input and output. It ends by itself when its input closes.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private const int KeptLines = 8;

    private static readonly TimeSpan LastWordsLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Queue<string> _lastLines = new();
    private readonly Lock _lock = new();

    private EngineProcess(Process process)
    {
        _process = process;
        // Unread error output would fill its pipe and stop the child.
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <exception cref="EngineFaultException">The executable cannot be started.</exception>
    public static EngineProcess Start(EngineHost host, NodeRuntime node)
    {
        var start = new ProcessStartInfo(node.Executable, [host.Script])
        {
            WorkingDirectory = host.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Options meant for other Node programs, such as a debugger, would write between the frames.
        start.Environment.Remove("NODE_OPTIONS");
        try
        {
            return new EngineProcess(Process.Start(start)!);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new EngineFaultException($"{node.Executable} did not start: {e.Message}. Maybe it was removed; install Node.js again.", e);
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has already ended.
        }
    }

    /// <summary>Gives a process whose output has ended the moment it needs to end and to have its error output read.</summary>
    public async Task WaitForLastWordsAsync()
    {
        using var limit = new CancellationTokenSource(LastWordsLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException)
        {
            // It is described as it stands.
        }
    }

    /// <summary>How the process stands and the last lines it printed, for an error text.</summary>
    public string Describe()
    {
        string state = _process.HasExited ? $"ended with exit code {_process.ExitCode}" : "is running";
        lock (_lock) return string.Join("; ", _lastLines.Prepend($"process {Id} {state}"));
    }

    /// <summary>Ends the process and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await WaitForLastWordsAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (_lock)
        {
            _lastLines.Enqueue(line.Trim());
            if (_lastLines.Count > KeptLines) _lastLines.Dequeue();
        }
    }
}
