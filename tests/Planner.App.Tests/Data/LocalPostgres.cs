using System.Net;
using System.Net.Sockets;

namespace Planner.App.Tests.Data;

/// <summary>Starts PostgreSQL from binaries on this machine, in a temporary folder, without caring for power cuts.</summary>
internal static class LocalPostgres
{
    private const string Careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200";

    /// <summary>Connection string of the server, or null when there are no binaries.</summary>
    public static string? Start()
    {
        if (OperatingSystem.IsWindows() || Binaries() is not { } bin)
        {
            return null;
        }
        var isRoot = Environment.UserName == "root";
        if (isRoot && !File.ReadAllText("/etc/passwd").Contains("postgres:", StringComparison.Ordinal))
        {
            return null;
        }
        var folder = Directory.CreateTempSubdirectory("pg-test-").FullName;
        if (isRoot)
        {
            Command.Run("chown", ["postgres:", folder]);
        }
        // The server refuses to run as root.
        string[] user = isRoot ? ["runuser", "-u", "postgres", "--"] : [];
        var port = FreePort();
        Run(folder, [.. user, $"{bin}/initdb", "-D", $"{folder}/d", "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
        Run(folder, [.. user, $"{bin}/pg_ctl", "-D", $"{folder}/d", "-w", "-t", "60", "-l", $"{folder}/log", "-o", $"-c listen_addresses=127.0.0.1 -p {port} -k {folder} {Careless}", "start"]);
        StopWithUs(folder, string.Join(' ', [.. user, $"{bin}/pg_ctl", "-D", $"{folder}/d", "-m", "immediate", "stop"]));
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    private static string? Binaries()
    {
        var folders = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => $"{d}/bin").ToList() : [];
        folders.AddRange(["/opt/homebrew/bin", "/usr/local/bin", "/usr/bin", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)]);
        return folders.Find(d => File.Exists($"{d}/initdb") && File.Exists($"{d}/postgres"));
    }

    private static void Run(string folder, string[] words)
    {
        var (code, output) = Command.Run(words[0], words[1..], folder);
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
