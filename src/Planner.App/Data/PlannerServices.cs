using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Planner.App.Absences.Cases;
using Planner.App.Accounts;
using Planner.App.Plans;
using Planner.App.Plans.Following;
using Planner.App.Plans.Runs;
using Planner.App.Registers;
using Planner.App.Staff;

namespace Planner.App.Data;

/// <summary>Registers the database and the use cases on it.</summary>
public static class PlannerServices
{
    /// <summary>Adds the database and everything that asks it.</summary>
    public static IServiceCollection AddPlanner(this IServiceCollection services, PlannerDatabase database) => services
        .AddSingleton(database)
        .AddSingleton(database.Weeks)
        .AddScoped(_ => database.Open())
        .AddSingleton<ProtectionKeys>()
        .AddSingleton<ImportScenario>()
        .AddSingleton<PlanFollowingWeek>()
        .AddSingleton<ListWeeks>()
        .AddSingleton<ReadWeek>()
        .AddSingleton<MoveVisit>()
        .AddSingleton<PinVisit>()
        .AddSingleton<StepDraft>()
        .AddSingleton<PublishWeek>()
        .AddSingleton<DiscardDraft>()
        .AddSingleton<PreviewPublish>()
        .AddSingleton<RunFeed>()
        .AddSingleton<StartRun>()
        .AddSingleton<StopRun>()
        .AddSingleton<ReadRun>()
        .AddSingleton<CarryOutRun>()
        .AddSingleton<CloseRun>()
        .AddSingleton<ResumeRuns>()
        .AddCases()
        .AddSingleton<HasAccounts>()
        .AddScoped(all => new CreateFirstManager(
            all.GetRequiredService<PlannerContext>(), all.GetRequiredService<UserManager<Account>>(), all.GetRequiredService<TimeProvider>()))
        .AddSingleton<ListAccounts>()
        .AddSingleton<ReadLog>()
        .AddSingleton<ReadRegister>()
        .AddSingleton<ChangeRegister>()
        .AddSingleton<ReadOwnSchedule>()
        .AddSingleton<ReportOwnAbsence>()
        .AddSingleton<ListAbsenceNotices>()
        .AddSingleton<HandleAbsenceNotice>()
        .AddSingleton<CalendarLinks>()
        .AddSingleton<ReadCalendar>()
        .AddScoped(all => new InviteAccount(
            all.GetRequiredService<PlannerContext>(), all.GetRequiredService<UserManager<Account>>(), all.GetRequiredService<ListAccounts>(), all.GetRequiredService<TimeProvider>()))
        .AddScoped(all => new AcceptInvitation(
            all.GetRequiredService<PlannerContext>(), all.GetRequiredService<UserManager<Account>>(), all.GetRequiredService<TimeProvider>()))
        .AddScoped(all => new ChangeAccount(
            all.GetRequiredService<PlannerContext>(), all.GetRequiredService<UserManager<Account>>(), all.GetRequiredService<ListAccounts>(), all.GetRequiredService<TimeProvider>()));

    /// <summary>Keeps accounts and roles in the planner's database.</summary>
    public static IdentityBuilder AddPlannerAccounts(this IdentityBuilder identity) =>
        identity.AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<PlannerContext>();
}
