using Planner.App.Absences;
using Planner.App.Absences.Ledgers;
using Planner.App.Tests.Scenarios;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.App.Tests.Absences;

/// <summary>What the use case hands the planner and makes of its answer; the planning itself is a stand-in here.</summary>
public sealed class CoverAbsenceTests : IDisposable
{
    private readonly ScenarioFiles _scenario = new();
    private IReadOnlyList<RosterEvent> _happened = [];
    private CoverPolicy? _policy;
    private int _now;

    private string Roster => _scenario.PathOf("roster.json");

    [Fact]
    public async Task The_planner_gets_the_events_the_moment_and_the_fairness_debt()
    {
        WriteRoster("");
        var client = _scenario.LoadClean().Scenario.Problem.Clients[0].Id;
        LedgerFile.Append(_scenario.PathOf("ledger.jsonl"), Touched(client));
        await Run(new CoverReport.Absent(["P01"], "2026-11-23T06:15", 1, null, AbsenceKind.Sick), new CoverOutcome.Refused(new("prov", "test")));
        Assert.Equal(375, _now);
        Assert.Equal(new TimeRange(375, 1440), Assert.IsType<RosterEvent.Absent>(Assert.Single(_happened)).Time);
        Assert.Equal((1, 1), (_policy!.History.Clients[client], _policy.History.People[new PersonId("P02")]));
    }

    [Fact]
    public async Task The_planner_gets_the_units_own_policy()
    {
        _scenario.Replace("unit.yaml", "policy: { overtime: nej }", "policy: { cover: { call-in: 0:30 } }");
        WriteRoster("");
        await Run(new CoverReport.Absent(["P01"], "2026-11-23T06:15", 1, null, AbsenceKind.Sick), new CoverOutcome.Refused(new("prov", "test")));
        Assert.Equal((30, 600), (_policy!.CallInMinutes, _policy.LongestPaidDay));
    }

    [Fact]
    public async Task Proposals_are_priced_and_say_which_engine_is_missing()
    {
        WriteRoster("");
        var outcome = await Run(new CoverReport.Absent(["P01"], "2026-11-23T06:15", 1, null, AbsenceKind.Sick), null);
        var cover = Assert.IsType<CoverAbsenceOutcome.Proposed>(outcome).Case;
        Assert.Equal(("none", 1), (cover.Engine, cover.Alternatives.Count));
        Assert.Contains("installera", Assert.Single(cover.Notes).Sv, StringComparison.Ordinal);
        Assert.Equal([_scenario.PathOf("roster.json")], Directory.GetFiles(_scenario.Folder, "*.json"));
    }

    [Fact]
    public async Task A_refusal_of_the_planner_is_passed_on()
    {
        WriteRoster("");
        var outcome = await Run(new CoverReport.Absent(["P01"], "2026-11-23T06:15", 1, null, AbsenceKind.Sick), new CoverOutcome.Refused(new("redan frånvarande", "absent already")));
        Assert.Equal("redan frånvarande", Assert.IsType<CoverAbsenceOutcome.Refused>(outcome).Reason.Sv);
    }

    [Theory]
    [InlineData(""", "version": "000" """, typeof(CoverAbsenceOutcome.BadRoster))]
    [InlineData("", typeof(CoverAbsenceOutcome.Rejected), """{ "person": "P02", "start": "2026-11-23T07:00", "end": "2026-11-23T23:00" }""")]
    public async Task A_roster_of_another_version_or_an_unlawful_one_never_reaches_the_planner(string version, Type expected, string shift = "")
    {
        WriteRoster(version, shift);
        var outcome = await Run(new CoverReport.Absent(["P01"], "2026-11-23T06:15", 1, null, AbsenceKind.Sick), null);
        Assert.IsType(expected, outcome);
        Assert.Null(_policy);
    }

    public void Dispose() => _scenario.Dispose();

    private Task<CoverAbsenceOutcome> Run(CoverReport report, CoverOutcome? answer) => new CoverAbsence(
        _ => Task.FromResult<EngineStart>(new EngineStart.Missing("installera en lösare")),
        StillClock.Monday,
        (_, before, happened, now, policy, _) =>
        {
            (_happened, _now, _policy) = (happened, now, policy);
            return Task.FromResult(answer ?? new CoverOutcome.Proposed(before, [Nothing(before)], null, []));
        }).RunAsync(new CoverAbsenceRequest { ScenarioFolder = _scenario.Folder, RosterFile = Roster, Report = report }, CancellationToken.None);

    private static CoverProposal Nothing(CheckedRoster before) => new(CoverAlternative.Reallocation, before, [], [], [], [], CoverScope.OpenVisits, true);

    private void WriteRoster(string version, string shift = "") => File.WriteAllText(
        Roster, $$"""{ "format": "planner-roster", "version": 2, "scenario": { "name": "{{_scenario.LoadClean().Scenario.Name}}"{{version}} }, "shifts": [ {{shift}} ] }""");

    private static LedgerRecord Touched(ClientId client) => new(
        "a", LedgerRecordKind.Accepted, null, DateTimeOffset.UnixEpoch, "Chefen", null, "s", "v", new RosterStamp(1, "x"), new RosterStamp(2, "y"), new DateTime(2026, 11, 2), [], null, null,
        [new LedgerChange(VisitChangeKind.Reduced, "v", client.Value, Service.HousingSupport, 30, new LedgerDelivery(new DateTime(2026, 11, 2), []), null)], ["P02"]);
}
