using Planner.App.Absences.Cases;
using Quartz;

namespace Planner.Web.Jobs;

/// <summary>Cases as jobs that are begun again when the server that worked on them went down.</summary>
internal sealed class CaseOrders(ISchedulerFactory schedulers, TimeProvider clock) : ICaseOrders
{
    public async Task AddAsync(Guid item, CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop).ConfigureAwait(false);
        var key = new JobKey($"{item:N}", "cases");
        if (!await scheduler.Exists(key, stop).ConfigureAwait(false))
        {
            var job = JobBuilder.Create<CaseJob>().WithIdentity(key).RequestRecovery().UsingJobData(CaseJob.Case, $"{item}").Build();
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
