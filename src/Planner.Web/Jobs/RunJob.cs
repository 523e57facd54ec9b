using Planner.App.Plans.Runs;
using Quartz;

namespace Planner.Web.Jobs;

/// <summary>Carries out one run.</summary>
internal sealed class RunJob(CarryOutRun carryOut) : IJob
{
    public const string Run = "run";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await carryOut.RunAsync(Guid.Parse(context.MergedJobDataMap.GetString(Run)!), cancellationToken).ConfigureAwait(false);
}
