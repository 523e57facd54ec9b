using System.Net;
using System.Net.Sockets;

namespace Planner.App.Tests.Data;

/// <summary>A PostgreSQL from binaries on this machine, in a temporary folder, without caring for power cuts. It can be stopped and started again.</summary>
internal sealed class LocalPostgres
{
    private const string Careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200";
    private readonly string _folder = Directory.CreateTempSubdirectory("pg-test-").FullName;
    private readonly int _port = FreePort();
    private readonly string[] _control;

    private LocalPostgres(string bin)
    {
        // The server refuses to run as root.
        string[] user = IsRoot ? ["runuser", "-u", "postgres", "--"] : [];
        if (IsRoot)
        {
            Command.Run("chown", ["postgres:", _folder]);
        }
        _control = [.. user, $"{bin}/pg_ctl", "-D", $"{_folder}/d"];
        Run([.. user, $"{bin}/initdb", "-D", $"{_folder}/d", "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
        StopWithUs(_folder, string.Join(' ', [.. _control, "-m", "immediate", "stop"]));
    }

    /// <summary>Whether there are binaries to start one from.</summary>
    public static bool IsHere => !OperatingSystem.IsWindows() && Binaries() is not null
        && (!IsRoot || File.ReadAllText("/etc/passwd").Contains("postgres:", StringComparison.Ordinal));

    /// <summary>Connection string of the server.</summary>
    public string Connection => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres";

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>A new server that is started, or null when there are no binaries.</summary>
    public static LocalPostgres? Create()
    {
        if (!IsHere)
        {
            return null;
        }
        var server = new LocalPostgres(Binaries()!);
        server.Start();
        return server;
    }

    /// <summary>Starts it, again with what was in it.</summary>
    public void Start() => Run([.. _control, "-w", "-t", "60", "-l", $"{_folder}/log", "-o", $"-c listen_addresses=127.0.0.1 -p {_port} -k {_folder} {Careless}", "start"]);

    /// <summary>Stops it as whoever looks after it does: sessions are ended.</summary>
    public void Stop() => Run([.. _control, "-w", "-m", "fast", "stop"]);

    private static string? Binaries()
    {
        var folders = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => $"{d}/bin").ToList() : [];
        folders.AddRange(["/opt/homebrew/bin", "/usr/local/bin", "/usr/bin", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)]);
        return folders.Find(d => File.Exists($"{d}/initdb") && File.Exists($"{d}/postgres"));
    }

    private void Run(string[] words)
    {
        var (code, output) = Command.Run(words[0], words[1..], _folder);
        if (code != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with {code}: {output}");
        }
    }

    /// <summary>A watchdog outlives the test process, which is killed soon after the last test and may crash.</summary>
    private static void StopWithUs(string folder, string stop) => Command.Run("sh", [
        "-c", $"(trap '' HUP INT TERM; while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 1; done; {stop}; rm -rf {folder}) >/dev/null 2>&1 &",
    ]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
