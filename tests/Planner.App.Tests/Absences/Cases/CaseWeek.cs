using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Plans;
using Planner.App.Plans.Runs;
using Planner.App.Tests.Plans;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.App.Tests.Absences.Cases;

/// <summary>A small unit's published week in a database and the use cases of absences on it. No solver engine: proposals without proof.</summary>
internal sealed class CaseWeek : IAsyncDisposable, ICaseOrders
{
    public const string By = "anna";
    public const string Manager = "chefen";
    public const string Week = "2026-W46";
    private static readonly DateTimeOffset WeekBefore = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly SharedEngines _engines = new(_ => Task.FromResult<EngineStart>(new EngineStart.Missing("installera Node")));

    private CaseWeek(PlannedWeek planned, DateTimeOffset now)
    {
        (Planned, Clock) = (planned, new StillClock(now));
        Feed = new CaseFeed(Clock);
        Read = new ReadCase(planned.Test.Database, Feed, Clock);
    }

    public PlannedWeek Planned { get; }

    public TimeProvider Clock { get; }

    public CaseFeed Feed { get; }

    public ReadCase Read { get; }

    public List<Guid> Queued { get; } = [];

    public Planner.App.Data.PlannerDatabase Database => Planned.Test.Database;

    public UndoDecision Undo => new(Database, Feed, Clock);

    public AskManager Ask => new(Database, Read, Feed, Clock);

    public StartPlay Play => new(Database, this, Feed, Clock);

    public ReadPlay ReadPlay => new(Database, Feed);

    public StopCase Stop => new(Database, Feed, Clock);

    public static async Task<CaseWeek> OpenAsync(string kind, DateTimeOffset? now = null, bool isPublished = true)
    {
        var week = new CaseWeek(await PlannedWeek.OpenAsync(kind), now ?? WeekBefore);
        if (isPublished)
        {
            Assert.IsType<ChangeDraftOutcome.Changed>(await week.Planned.PublishAsync(await week.Planned.ReadAsync()));
        }
        return week;
    }

    public async Task<AbsenceWeek> ReadAsync() =>
        Assert.IsType<ReadAbsencesOutcome.Shown>(await new ReadAbsences(Database, Clock).RunAsync(new(Week, null, By, IsNoted: false), CancellationToken.None)).Week;

    /// <summary>Somebody with client visits on a day, whose absence even overtime cannot wholly heal without extra hours.</summary>
    public static CoverReport.Absent SomeAbsence(AbsenceWeek week, int skip = 0)
    {
        var horizon = week.Roster.Problem.Horizon;
        var (person, shift) = (from w in week.Roster.Roster.Weeks
                               from s in w.Shifts
                               where s.Served.Count(a => a.Visit?.Client is not null) > 1
                               select (w.Person, s)).ElementAt(skip);
        return new CoverReport.Absent([person.Id.Value], Planner.App.Rosters.Json.LocalTimes.Write(horizon, shift.Time.Start), 1, null, AbsenceKind.Leave);
    }

    public Task<StartCaseOutcome> ReportAsync(params CoverReport[] reports) => ReportAsync(isTrial: false, reports);

    public Task<StartCaseOutcome> ReportAsync(bool isTrial, params CoverReport[] reports) =>
        new ReportAbsence(Database, this, Feed, Clock).RunAsync(new(PlannedWeek.Scenario, reports, By, isTrial), CancellationToken.None);

    /// <summary>Reports some absence and has it worked on.</summary>
    public async Task<Guid> ProposedAsync(int skip = 0)
    {
        var item = Assert.IsType<StartCaseOutcome.Started>(await ReportAsync(SomeAbsence(await ReadAsync(), skip))).Case;
        await CarryOut().RunAsync(item, CancellationToken.None);
        return item;
    }

    /// <summary>Reports absences, one after the other, until alternative 3 has overtime in it, or has none; the others are put away.</summary>
    public async Task<Guid> ProposedAsync(bool withOvertime)
    {
        for (var skip = 0; ; skip++)
        {
            var item = await ProposedAsync(skip);
            if ((await ProposalsAsync(item)).Cover.Find(3) is { } third && (third.OvertimeMinutes > 0) == withOvertime)
            {
                return item;
            }
            await new CloseCase(Database, Feed, Clock).RunAsync(item, By, CancellationToken.None);
        }
    }

    public CarryOutCase CarryOut(CoverAbsence.Planning? plan = null) =>
        new(Database, _engines, Feed, TimeProvider.System, plan ?? CoverPlanning.Engine, plan ?? ResiliencePlay.Engine);

    public Task<CaseStatus> StatusAsync(Guid item) => Read.RunAsync(PlannedWeek.Scenario, item, CancellationToken.None);

    public async Task<CaseStatus.Proposed> ProposalsAsync(Guid item) => Assert.IsType<CaseStatus.Proposed>(await StatusAsync(item));

    public Task<DecideOutcome> AcceptAsync(Guid item, int number = 1, bool isManager = false, string? reason = null, string by = By) =>
        new AcceptProposal(Database, Read, Feed, Clock).RunAsync(new(item, number, by, isManager, reason), CancellationToken.None);

    public Task<DecideOutcome> UndoAsync(int published, bool isManager = false) => Undo.RunAsync(new(PlannedWeek.Scenario, published, By, isManager), CancellationToken.None);

    public Task AddAsync(Guid item, CancellationToken stop)
    {
        Queued.Add(item);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _engines.DisposeAsync();
        await Planned.DisposeAsync();
    }
}
