using Planner.App.Plans.Runs;
using Quartz;

namespace Planner.Web.Jobs;

/// <summary>Runs as jobs that are begun again when the server that carried them out went down.</summary>
internal sealed class RunOrders(ISchedulerFactory schedulers, TimeProvider clock) : IRunOrders
{
    public async Task AddAsync(Guid run, CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop).ConfigureAwait(false);
        var key = new JobKey($"{run:N}", "runs");
        if (!await scheduler.Exists(key, stop).ConfigureAwait(false))
        {
            var job = JobBuilder.Create<RunJob>().WithIdentity(key).RequestRecovery().UsingJobData(RunJob.Run, $"{run}").Build();
            try
            {
                await scheduler.ScheduleJob(job, TriggerBuilder.Create(clock).StartNow().Build(), cancellationToken: stop).ConfigureAwait(false);
            }
            catch (ObjectAlreadyExistsException)
            {
                // Somebody else has queued it in between.
            }
        }
    }
}
