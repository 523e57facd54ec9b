using Planner.App.Absences.Cases;
using Planner.App.Plans.Runs;

namespace Planner.Web.Jobs;

/// <summary>Puts runs and cases that were cut short in the queue again.</summary>
internal sealed class ResumeAtStart(ResumeRuns runs, ResumeCases cases) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await runs.RunAsync(stoppingToken).ConfigureAwait(false);
        await cases.RunAsync(stoppingToken).ConfigureAwait(false);
    }
}
