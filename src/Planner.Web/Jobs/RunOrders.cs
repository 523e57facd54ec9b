using Planner.App.Plans.Runs;
using Quartz;

namespace Planner.Web.Jobs;

/// <summary>Runs as jobs that are begun again when the server that carried them out went down.</summary>
internal sealed class RunOrders(ISchedulerFactory schedulers, TimeProvider clock) : IRunOrders
{
    public Task AddAsync(Guid run, CancellationToken stop) => Queue.AddAsync<RunJob>(schedulers, clock, new JobKey($"{run:N}", "runs"), (RunJob.Run, $"{run}"), stop);
}
