using Planner.App.Data;

namespace Planner.Web.Hosting;

/// <summary>Brings the database up to date before the server takes requests.</summary>
internal sealed partial class DatabaseStart(PlannerDatabase database, ILogger<DatabaseStart> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        Migrated(database.File ?? "PostgreSQL");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Databasen är redo: {Place}")]
    private partial void Migrated(string place);
}
