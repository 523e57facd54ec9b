using System.ComponentModel;
using Npgsql;

namespace Planner.App.Tests.Data;

/// <summary>Starts PostgreSQL in Docker.</summary>
internal static class DockerPostgres
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Connection string of the server, or null when Docker cannot start it.</summary>
    public static string? Start()
    {
        try
        {
            var (code, output) = Command.Run("docker", ["run", "-d", "--rm", "-e", "POSTGRES_HOST_AUTH_METHOD=trust", "-p", "127.0.0.1:0:5432", "postgres:17-alpine"]);
            if (code != 0)
            {
                return null;
            }
            var id = output.Trim();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Command.Run("docker", ["kill", id]);
            var port = Command.Run("docker", ["port", id, "5432"]).Output.Trim().Split(':')[^1];
            return Answering($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Answering(string connection)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                using var probe = new NpgsqlConnection(connection);
                probe.Open();
                return connection;
            }
            catch (NpgsqlException) when (DateTime.UtcNow < until)
            {
                Thread.Sleep(250);
            }
        }
    }
}
