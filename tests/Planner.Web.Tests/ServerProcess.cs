using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Planner.Web.Tests;

/// <summary>The server as a process of its own, on a port that it keeps when it is killed and started again.</summary>
internal sealed class ServerProcess(string connection, string folder) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public bool HasEnded => _process!.HasExited;

    /// <summary>A browser without pages, by which the first manager is created.</summary>
    public async Task<HttpClient> FirstManagerAsync(string name)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        var created = await browser.PostAsync("/forsta-start", "first-run", ("Input.UserName", name), ("Input.Password", WebServer.Password), ("Input.Again", WebServer.Password));
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        return browser;
    }

    /// <summary>Starts it without waiting.</summary>
    public void Start()
    {
        _process?.Dispose();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Planner.Web.dll"), "--Urls", Address.OriginalString, "--Logging:LogLevel:Default", "Warning"])
        {
            WorkingDirectory = folder,
        };
        start.Environment["ConnectionStrings__Planner"] = connection;
        _process = Process.Start(start)!;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartReadyAsync()
    {
        Start();
        await UntilHealthAsync(HttpStatusCode.OK);
    }

    /// <summary>Waits until it says of itself that it is well, or not.</summary>
    public async Task<string> UntilHealthAsync(HttpStatusCode status)
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(200))
        {
            Assert.False(HasEnded, "The server ended by itself.");
            Assert.True(DateTime.UtcNow < until, $"The server never answered {status}.");
            try
            {
                var answer = await client.GetAsync(new Uri("/halsa/redo", UriKind.Relative));
                if (answer.StatusCode == status)
                {
                    return await answer.Content.ReadAsStringAsync();
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }
        }
    }

    /// <summary>Kills it without warning.</summary>
    public async Task KillAsync()
    {
        using var kill = Process.Start("kill", ["-9", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
