using Planner.App.Plans.Runs;

namespace Planner.Web.Jobs;

/// <summary>Puts runs that were cut short in the queue again.</summary>
internal sealed class ResumeAtStart(ResumeRuns resume) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => resume.RunAsync(stoppingToken);
}
