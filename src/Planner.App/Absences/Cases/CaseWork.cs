using Microsoft.EntityFrameworkCore;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.App.Rosters.Json;
using Planner.App.Weeks;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>What the use cases of cases have in common.</summary>
internal static class CaseWork
{
    /// <summary>A published week as planning code opens it.</summary>
    public static RosterOpening.Opened Opened(OpenWeek week) =>
        new(week.Problem, week.Scenario, new RosterReading.Read(week.Problem, week.Roster, week.Revision, new RosterClaims(null, null)), week.Published!.Hash);

    /// <summary>What a published week is called in faults.</summary>
    public static string NameOf(OpenWeek week) => $"{week.Row.Name} {week.Published!.Number}";

    /// <summary>What was reported.</summary>
    public static IReadOnlyList<CoverReport> Reports(CaseRow item) => LedgerJson.Read<List<CoverReport>>(item.Report);

    /// <summary>The case's reports read against a published week; one of the two is null.</summary>
    public static (CoverTask? Task, LocalText? Fault) Task(OpenWeek week, CaseRow item, TimeProvider clock)
    {
        var (task, not) = new CoverPlanning(CoverPlanning.Engine, clock).Prepare(Opened(week), NameOf(week), Reports(item), item.Now);
        return (task, task is null ? FaultOf(not!) : null);
    }

    /// <summary>Why there are no proposals.</summary>
    public static LocalText FaultOf(CoverAbsenceOutcome outcome) => outcome switch
    {
        CoverAbsenceOutcome.Refused refused => refused.Reason,
        CoverAbsenceOutcome.Rejected rejected => CaseTexts.Broken(rejected.Problem, rejected.Breaches),
        CoverAbsenceOutcome.Unlawful unlawful => CaseTexts.Broken(unlawful.Problem, unlawful.Breaches),
        _ => CaseTexts.Fault,
    };

    /// <summary>The number of the latest published version of a scenario, or 0.</summary>
    public static async Task<int> LatestAsync(PlannerContext context, Guid scenario, CancellationToken stop) =>
        await context.Published.Where(p => p.ScenarioId == scenario).MaxAsync(p => (int?)p.Number, stop).ConfigureAwait(false) ?? 0;

    /// <summary>Whether it can be accepted or sent to the manager.</summary>
    public static bool IsDecidable(CaseRow item) => item is { Kind: CaseKinds.Cover, State: CaseStates.Found or CaseStates.Asked, Result: not null };
}
