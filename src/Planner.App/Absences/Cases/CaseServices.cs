using Microsoft.Extensions.DependencyInjection;

namespace Planner.App.Absences.Cases;

/// <summary>Registers what is asked of absences in the database.</summary>
internal static class CaseServices
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CaseFeed>()
        .AddSingleton<ReadAbsences>()
        .AddSingleton<ReportAbsence>()
        .AddSingleton<ReadCase>()
        .AddSingleton<StopCase>()
        .AddSingleton<CloseCase>()
        .AddSingleton<AcceptProposal>()
        .AddSingleton<AskManager>()
        .AddSingleton<UndoDecision>()
        .AddSingleton<StartPlay>()
        .AddSingleton<ReadPlay>()
        .AddSingleton<CarryOutCase>()
        .AddSingleton<ResumeCases>()
        .AddSingleton<FollowUp>();
}
