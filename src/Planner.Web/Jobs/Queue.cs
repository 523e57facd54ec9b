using Quartz;

namespace Planner.Web.Jobs;

/// <summary>Puts work in the queue, once.</summary>
internal static class Queue
{
    /// <summary>Adds a job that is begun at once, and again when the server that carried it out went down. One that is there is left alone, unless it could not be begun: then it is tried again.</summary>
    public static async Task AddAsync<TJob>(ISchedulerFactory schedulers, TimeProvider clock, JobKey key, (string Name, string Value) data, CancellationToken stop)
        where TJob : IJob
    {
        var scheduler = await schedulers.GetScheduler(stop).ConfigureAwait(false);
        if (await scheduler.Exists(key, stop).ConfigureAwait(false))
        {
            await TryAgainAsync(scheduler, key, stop).ConfigureAwait(false);
            return;
        }
        var job = JobBuilder.Create<TJob>().WithIdentity(key).RequestRecovery().UsingJobData(data.Name, data.Value).Build();
        try
        {
            await scheduler.ScheduleJob(job, TriggerBuilder.Create(clock).StartNow().Build(), cancellationToken: stop).ConfigureAwait(false);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Somebody else has queued it in between.
        }
    }

    private static async Task TryAgainAsync(IScheduler scheduler, JobKey key, CancellationToken stop)
    {
        foreach (var trigger in await scheduler.GetTriggersOfJob(key, stop).ConfigureAwait(false))
        {
            if (await scheduler.GetTriggerState(trigger.Key, stop).ConfigureAwait(false) == TriggerState.Error)
            {
                await scheduler.ResetTriggerFromErrorState(trigger.Key, stop).ConfigureAwait(false);
            }
        }
    }
}
