using Microsoft.Extensions.Diagnostics.HealthChecks;
using Planner.App.Data;

namespace Planner.Web.Hosting;

/// <summary>Ready when the database answers and is up to date.</summary>
internal sealed class DatabaseHealth(PlannerDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.IsReadyAsync(cancellationToken).ConfigureAwait(false) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
