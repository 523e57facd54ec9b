using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Planner.App.Plans;
using Planner.App.Rosters;
using Planner.Web.Components.Board;

namespace Planner.Web.Hosting;

/// <summary>
/// Before the server says that it is ready it draws the week that is likely to be asked for first, for nobody, and asks itself for the page
/// of signing in: what is compiled and read then, nobody waits for later. Requests are answered meanwhile, and a fault stops nothing.
/// </summary>
internal sealed partial class WarmUp(ListWeeks list, ReadWeek read, IServer server, IServiceScopeFactory scopes, ILoggerFactory loggers, TimeProvider clock)
    : IHostedLifecycleService, IHealthCheck
{
    private const int Times = 2;
    private static readonly string[] Everywhere = ["+", "*", "0.0.0.0", "[::]"];
    private volatile bool _isWarm;

    /// <summary>The week that was drawn, or null when none was.</summary>
    public string? Drawn { get; private set; }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DrawAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotWarm(loggers.CreateLogger<WarmUp>(), fault);
        }
        _isWarm = true;
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isWarm ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task DrawAsync(CancellationToken stop)
    {
        var weeks = await list.RunAsync(stop).ConfigureAwait(false);
        if (WeekEntry.Around(weeks, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) is not { } week)
        {
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        for (var i = 0; i < Times; i++)
        {
            if (await read.RunAsync(new(week.Week, week.Scenario, "", IsNoted: false), stop).ConfigureAwait(false) is not ReadWeekOutcome.Shown { Plan: var plan })
            {
                return;
            }
            var view = new BoardMaker(plan, BoardFilter.None, Wording.Swedish).Make([.. Enumerable.Range(0, plan.Problem.Horizon.Days)]);
            var given = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(WeekBoard.View)] = view });
            await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<WeekBoard>(given)).ToHtmlString()).ConfigureAwait(false);
            Drawn = week.Week;
        }
        await AskAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Asks the server itself for a page, when it listens where this machine can ask without a certificate.</summary>
    private async Task AskAsync(CancellationToken stop)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.Select(BindingAddress.Parse).FirstOrDefault(a => a.Scheme == Uri.UriSchemeHttp && !a.IsUnixPipe) is not { } address)
        {
            return;
        }
        using var client = new HttpClient { BaseAddress = new UriBuilder(address.Scheme, Everywhere.Contains(address.Host) ? "localhost" : address.Host, address.Port).Uri };
        using var answer = await client.GetAsync(new Uri(Addresses.SignIn, UriKind.Relative), stop).ConfigureAwait(false);
    }

    [LoggerMessage(LogLevel.Warning, "Veckan kunde inte ritas i förväg; den första som öppnar den får vänta lite längre.")]
    private static partial void NotWarm(ILogger log, Exception fault);
}
