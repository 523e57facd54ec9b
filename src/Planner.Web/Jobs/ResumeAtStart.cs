using Planner.App.Absences.Cases;
using Planner.App.Plans.Runs;

namespace Planner.Web.Jobs;

/// <summary>
/// Puts runs and cases that seem to go on and have no job in the queue again: at start, those that were cut short, and then now and
/// then those whose job could not be queued or ended without being able to write what came of it (the database was busy or gone).
/// </summary>
internal sealed partial class ResumeAtStart(ResumeRuns runs, ResumeCases cases, ILogger<ResumeAtStart> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await runs.RunAsync(stoppingToken).ConfigureAwait(false);
                await cases.RunAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                NotNow(fault);
            }
            await Task.Delay(Between, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Avbrutna sökningar kunde inte köas. Försöker igen om en stund.")]
    private partial void NotNow(Exception fault);
}
