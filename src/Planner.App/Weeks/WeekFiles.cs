using Planner.App.Absences.Ledgers;
using Planner.App.Rosters;
using Planner.App.Rosters.Html;
using Planner.App.Rosters.Json;
using Planner.App.Rosters.Summary;
using Planner.App.Scenarios;
using Planner.Core.Planning;

namespace Planner.App.Weeks;

/// <summary>Writes a finished week's two files, each whole or not at all.</summary>
internal static class WeekFiles
{
    public static BuildWeekOutcome Write(PlanResult result, BuildWeekRequest request, IReadOnlyList<ScenarioFault> warnings)
    {
        var (problem, roster) = (result.Plan.Problem, result.Plan.Roster);
        var report = new WeekReport(result, PlanSummary.Of(result.Plan), UncoveredVisits.Of(problem, roster));
        var (json, page) = (Path.Combine(request.OutFolder, "roster.json"), Path.Combine(request.OutFolder, "roster.html"));
        var fault = EarlierRevisions.KeepChanged(json)
            ?? AtomicFile.Write(json, RosterWriter.Write(report))
            ?? AtomicFile.Write(page, RosterHtml.Write(report, Wording.Of(request.Language)));
        return fault is null
            ? new BuildWeekOutcome.Built(report, [json, page], warnings)
            : new BuildWeekOutcome.Unwritten(report, fault);
    }
}
