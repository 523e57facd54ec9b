using Planner.App.Absences.Cases;
using Quartz;

namespace Planner.Web.Jobs;

/// <summary>Cases as jobs that are begun again when the server that worked on them went down.</summary>
internal sealed class CaseOrders(ISchedulerFactory schedulers, TimeProvider clock) : ICaseOrders
{
    public Task AddAsync(Guid item, CancellationToken stop) => Queue.AddAsync<CaseJob>(schedulers, clock, new JobKey($"{item:N}", "cases"), (CaseJob.Case, $"{item}"), stop);
}
