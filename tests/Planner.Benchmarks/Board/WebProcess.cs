using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Planner.Benchmarks.Board;

/// <summary>The web planner as a process of its own, on a free port, with a database of its own.</summary>
internal sealed class WebProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> _said = [];
    private readonly Process _process;

    private WebProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Seconds from start until it said that it is ready.</summary>
    public double StartSeconds { get; private set; }

    /// <summary>Bytes it has in memory now.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The program beside this one in the project: the same build, made with it.</summary>
    public static string Beside()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var top = here.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(top, "src", "Planner.Web", "bin", here.Parent.Name, here.Name, "Planner.Web.dll");
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="program">Its file.</param>
    /// <param name="database">Its database's file.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not become ready.</exception>
    public static async Task<WebProcess> StartAsync(string program, string database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, "--Urls", address.ToString(), "--Logging:LogLevel:Default", "Warning"])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Planner"] = $"Data Source={database}";
        var clock = Stopwatch.StartNew();
        var web = new WebProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."), address);
        web.Listen();
        await web.ReadyAsync();
        web.StartSeconds = clock.Elapsed.TotalSeconds;
        return web;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(25))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The server ended by itself: {string.Join(' ', _said.TakeLast(5))}");
            }
            try
            {
                using var answer = await client.GetAsync(new Uri("/halsa/redo", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
        throw new InvalidOperationException($"The server was not ready after {Patience.TotalSeconds:F0} s: {string.Join(' ', _said.TakeLast(5))}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
