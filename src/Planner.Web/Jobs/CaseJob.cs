using Planner.App.Absences.Cases;
using Quartz;

namespace Planner.Web.Jobs;

/// <summary>Works on one case.</summary>
internal sealed class CaseJob(CarryOutCase carryOut) : IJob
{
    public const string Case = "case";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await carryOut.RunAsync(Guid.Parse(context.MergedJobDataMap.GetString(Case)!), cancellationToken).ConfigureAwait(false);
}
