using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>Changes to a problem's parts that keep what refers to what they change.</summary>
public static class PartsEdits
{
    /// <summary>Every client changed, also as visits know them.</summary>
    public static ProblemParts WithClients(this ProblemParts parts, Func<Client, Client> change)
    {
        var clients = parts.Clients.Select(change).ToList();
        return parts with
        {
            Clients = clients,
            Visits = [.. parts.Visits.Select(v => v.Client is null ? v : v with { Client = clients[v.Client.Index] })],
        };
    }
}
