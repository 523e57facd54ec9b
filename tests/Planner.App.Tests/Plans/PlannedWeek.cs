using Planner.App.Plans;
using Planner.App.Plans.Runs;
using Planner.App.Tests.Absences;
using Planner.App.Tests.Data;
using Planner.App.Tests.Scenarios;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.App.Tests.Plans;

/// <summary>A small unit's week in a database, with its first draft, and the use cases on it. No solver engine: search without proof.</summary>
internal sealed class PlannedWeek : IAsyncDisposable, IRunOrders
{
    public const string Scenario = "normal";
    public const string By = "anna";
    private static readonly StillClock Clock = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    private PlannedWeek(TestDatabase test) => Test = test;

    public TestDatabase Test { get; }

    public RunFeed Feed { get; } = new();

    /// <summary>Runs put in the queue, which nobody carries out by itself.</summary>
    public List<Guid> Queued { get; } = [];

    public StartRun Start => new(Test.Database, this, Feed, Clock);

    public ReadRun ReadRun => new(Test.Database, Feed);

    public StopRun Stop => new(Test.Database, Feed, Clock);

    public CloseRun Close => new(Test.Database, Feed, Clock);

    public CarryOutRun CarryOut => new(Test.Database, new SharedEngines(_ => Task.FromResult<EngineStart>(new EngineStart.Missing("installera Node"))), Feed, TimeProvider.System);

    public static async Task<PlannedWeek> OpenAsync(string kind)
    {
        var week = new PlannedWeek(await TestDatabase.OpenAsync(kind));
        Assert.IsType<ImportScenarioOutcome.Imported>(await new ImportScenario(week.Test.Database, Clock).RunAsync(new(ScenarioFolders.Of(Scenario), By), CancellationToken.None));
        return week;
    }

    public async Task<WeekPlan> ReadAsync()
    {
        var weeks = await new ListWeeks(Test.Database).RunAsync(CancellationToken.None);
        return Assert.IsType<ReadWeekOutcome.Shown>(await new ReadWeek(Test.Database, Clock).RunAsync(new(weeks[0].Week, null, By, IsNoted: false), CancellationToken.None)).Plan;
    }

    /// <summary>Some move that is possible, and what it costs.</summary>
    public static (MoveVisitRequest Request, long Difference) SomeMove(WeekPlan plan, int skip = 0, string who = By) => (
        from visit in plan.Problem.Visits
        where visit.Staff == 1 && plan.Roster.Deliveries[visit.Index] is not null && visit.Pin is null
        from verdict in FindCandidates.Run(plan, visit.Id.Value)!.Verdicts.OfType<Verdict.Possible>()
        let giver = plan.Roster.Deliveries[visit.Index]!.People[0].Id.Value
        select (new MoveVisitRequest(DraftRequest.Of(plan, who), visit.Id.Value, giver, verdict.Person.Id.Value, verdict.Start), verdict.CostDifference)).ElementAt(skip);

    public Task<ChangeDraftOutcome> MoveAsync(MoveVisitRequest request) => new MoveVisit(Test.Database, Clock).RunAsync(request, CancellationToken.None);

    public async Task<ChangeDraftOutcome> StepAsync(bool forward) =>
        await new StepDraft(Test.Database, Clock).RunAsync(new(DraftRequest.Of(await ReadAsync(), By), forward), CancellationToken.None);

    public Task<ChangeDraftOutcome> PinAsync(WeekPlan plan, string visit, bool isPinned) =>
        new PinVisit(Test.Database, Clock).RunAsync(new(DraftRequest.Of(plan, By), visit, isPinned, isPinned), CancellationToken.None);

    public Task<ChangeDraftOutcome> PublishAsync(WeekPlan plan, string by = By, string? reason = "prov") =>
        new PublishWeek(Test.Database, Clock).RunAsync(new(DraftRequest.Of(plan, by), reason), CancellationToken.None);

    public async Task<PublishPreview> PreviewAsync() => (await new PreviewPublish(Test.Database, Clock).RunAsync(await ReadAsync(), CancellationToken.None))!;

    public Task AddAsync(Guid run, CancellationToken stop)
    {
        Queued.Add(run);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
