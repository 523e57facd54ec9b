using Planner.App.Absences;
using Planner.App.Rosters.Json;
using Planner.App.Tests.Rosters;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Absences;

/// <summary>
/// A case made by hand: P01 is away on Monday, P07 takes one of the visits, the rest is uncovered; with overtime P07 stays
/// two hours longer.
/// </summary>
internal sealed class SampleCover : IDisposable
{
    private const int Taker = 6;
    private static readonly LocalText Why = new("prov", "test");
    private readonly Roster _roster;
    private readonly Shift _lost;

    public SampleCover()
    {
        (Problem, _roster) = SampleWeek.Build();
        Before = Checked(Problem, _roster);
        File.WriteAllText(RosterFile, RosterWriter.Write(Before, RosterRevision.First));
        _lost = _roster.Weeks[0].On(0)!;
        Absent = new RosterEvent.Absent(
            Problem.People[0].Id, new TimeRange(375, Problem.Horizon.DayStart(1)), AbsenceKind.Sick,
            [new ShiftSpan(0, _lost.Time, [.. _lost.Breaks.Where(b => !b.Paid).Select(b => b.Time)])]);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("planner-").FullName;

    public string RosterFile => Path.Combine(Folder, "roster.json");

    public string Ledger => Path.Combine(Folder, "ledger.jsonl");

    public PlanningProblem Problem { get; }

    public CheckedRoster Before { get; }

    public RosterEvent.Absent Absent { get; }

    /// <summary>The case as the roster file stands.</summary>
    public CoverCase Case()
    {
        var content = File.ReadAllBytes(RosterFile);
        var read = (RosterReading.Read)RosterReader.Read(Problem, RosterFile);
        return new CoverCase(
            RosterFile, RosterRevision.HashOf(content), read.Revision, Problem, Before, 375, [Absent],
            [Priced(CoverAlternative.Reallocation, 0), Priced(CoverAlternative.Overtime, 120)], Priced(CoverAlternative.Counterfactual, 300), [], "test", TimeSpan.FromSeconds(0.5));
    }

    public AcceptCoverRequest Request(CoverCase cover, int number = 1, string? by = "Chefen", string? reason = null) => new(cover, number, by, reason, Ledger);

    /// <summary>The proposal in which P07 works so much longer on Monday.</summary>
    public PricedCover Priced(CoverAlternative alternative, int extra)
    {
        List<RosterEvent> events = [Absent, .. extra > 0 ? [new RosterEvent.ExtraOrdered(Problem.People[Taker].Id, extra)] : Array.Empty<RosterEvent>()];
        var amended = Amending.Apply(Problem, events);
        var (old, taken) = (_roster.Weeks[Taker].On(0)!, _lost.Served[0]);
        var longer = new Shift(0, new TimeRange(old.Time.Start, old.Time.End + extra), old.Breaks, [.. old.Served, taken]);
        var after = new Roster(
            _roster.Weeks.Select(w => new PersonWeek(amended.People[w.Person.Index], w.Shifts.Where(s => s.Day != 0 || w.Person.Index is not (0 or Taker)).Concat(w.Person.Index == Taker ? [longer] : []))),
            amended.Visits.Count);
        var changes = _lost.Served.Select((a, i) => new VisitChange(
            i == 0 ? VisitChangeKind.Reallocated : VisitChangeKind.Uncovered, a.Visit!, _roster.Deliveries[a.Visit!.Index], after.Deliveries[a.Visit!.Index], Why)).ToList();
        IReadOnlyList<ExtraWork> work = extra > 0 ? [new ExtraWork(Problem.People[Taker], 0, old.Time, longer.Time, extra)] : [];
        var tiers = CoverTiers.All.Select(t => new TierResult(t, (int)t, (int)t, t != CoverTier.TieBreak)).ToList();
        var proposal = new CoverProposal(alternative, Checked(amended, after), events, changes, work, tiers, CoverScope.Day, IsComplete: true);
        return PricedCover.Of(Before, proposal, 375);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static CheckedRoster Checked(PlanningProblem problem, Roster roster) => ((CheckOutcome.Passed)PlanChecker.Check(problem, roster)).Plan;
}

/// <summary>A clock that stands still.</summary>
internal sealed class StillClock(DateTimeOffset now) : TimeProvider
{
    public static StillClock Monday { get; } = new(new DateTimeOffset(2026, 11, 23, 5, 17, 31, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
