using System.Globalization;
using System.Text;
using Planner.App.Rosters;
using Planner.App.Rosters.Summary;
using Planner.App.Scenarios;
using Planner.Core.Planning;

namespace Planner.App.Tests.Scenarios;

/// <summary>
/// What planning each scenario comes to, approved in its <c>expected.txt</c>: a few rounds without a solver, so that the
/// text is the same on a slow machine. UPDATE_APPROVED=1 writes the files anew; read the difference before committing it.
/// </summary>
public class ScenarioOutcomeTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static TheoryData<string> Names => CommittedScenarioTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Planning_comes_to_what_is_approved(string name)
    {
        var file = Path.Combine(CommittedScenarioTests.Root, name, "expected.txt");
        var outcome = await OutcomeOf(name);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            await File.WriteAllTextAsync(file, outcome);
        }
        Assert.Equal(await File.ReadAllTextAsync(file), outcome);
    }

    private static async Task<string> OutcomeOf(string name)
    {
        var scenario = Assert.IsType<ScenarioOutcome.Loaded>(ScenarioLoader.Load(Path.Combine(CommittedScenarioTests.Root, name))).Scenario;
        var options = new PlanOptions(Seed: 1, Iterations: 8, Time: null, Workers: 2);
        var planned = Assert.IsType<PlanOutcome.Planned>(await new WeekPlanner(null, TimeProvider.System).PlanAsync(scenario.Problem, options, null, CancellationToken.None));
        var plan = planned.Result.Plan;
        Assert.DoesNotContain(plan.Findings, f => f.Rule.Severity == Core.Rules.Severity.Hard);
        var summary = PlanSummary.Of(plan);
        var text = new StringBuilder();
        Line($"{scenario.Title}: {scenario.Problem.People.Count} personer, {Hours(scenario.Problem.People.Sum(p => p.TargetMinutes))} att planera, {scenario.Problem.Visits.Count} besök och uppdrag");
        Line($"åtta sökrundor utan lösare, frö 1: inga brott mot hårda regler, övertid {Hours(summary.OvertimeMinutes)}");
        foreach (var service in summary.Services)
        {
            Line($"{ActivityName.Of(service.Kind, service.Service).Name.Sv}: {Hours(service.CoveredMinutes)} täckt, {Hours(service.UncoveredMinutes)} ej täckt");
        }
        foreach (var uncovered in UncoveredVisits.Of(scenario.Problem, plan.Roster))
        {
            Line($"ej täckt {uncovered.Visit.Id}, {uncovered.StaffMissing} saknas: {uncovered.Reason.Sv}");
        }
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string Hours(int minutes) => (minutes / 60m).ToString("0.##", Swedish) + " h";
}
