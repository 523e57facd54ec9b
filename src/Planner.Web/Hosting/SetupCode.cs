using System.Net;
using System.Security.Cryptography;
using System.Text;
using Planner.App.Accounts;

namespace Planner.Web.Hosting;

/// <summary>
/// While nobody has an account, whoever reaches the first page becomes its manager. So only somebody at this machine does without
/// a code; everybody else is asked for the one the server printed in its log.
/// </summary>
internal sealed partial class SetupCode(HasAccounts accounts, ILogger<SetupCode> log) : IHostedLifecycleService
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;
    private readonly string _code = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    /// <summary>Whether the code is asked for: not from this machine, unless something stands between.</summary>
    public static bool IsAskedOf(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from) || !IsOurName(context.Request.Host.Host)
        || context.Request.Headers.Keys.Any(h => h.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || h.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || h.Equals("Via", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a code somebody wrote is the one.</summary>
    public bool Is(string? written) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes((written ?? "").Trim().ToUpperInvariant())), SHA256.HashData(Encoding.UTF8.GetBytes(_code)));

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!await accounts.RunAsync(cancellationToken).ConfigureAwait(false))
        {
            Printed(_code);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsOurName(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    [LoggerMessage(LogLevel.Warning, "Ingen har ett konto än. Den som öppnar första sidan från en annan dator behöver startkoden {Code}")]
    private partial void Printed(string code);
}
