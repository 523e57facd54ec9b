using Planner.App.Absences.Cases;
using Planner.App.Data;
using Planner.App.Plans.Runs;
using Planner.Solver;
using Quartz;

namespace Planner.Web.Jobs;

/// <summary>Long work: jobs are kept in the planner's database, so a restart loses none.</summary>
internal static class JobServices
{
    public static void AddJobs(this IServiceCollection services, PlannerDatabase database)
    {
        services.AddSingleton(all => new SharedEngines(
            count => CpSatEngines.StartAsync(count, all.GetRequiredService<TimeProvider>(), new EngineOptions { StartWhenNeeded = true })));
        services.AddSingleton<IRunOrders, RunOrders>();
        services.AddSingleton<ICaseOrders, CaseOrders>();
        services.AddQuartz(quartz => quartz.UsePersistentStore(store =>
        {
            if (database.IsEmbedded)
            {
                store.UseSqlite(database.Connection);
            }
            else
            {
                store.UsePostgres(database.Connection);
            }
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
        }));
        services.AddQuartzHostedService();
        services.AddHostedService<ResumeAtStart>();
    }
}
