using Planner.App.Absences;
using Planner.App.Absences.Ledgers;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.App.Weeks;

namespace Planner.App.Tests.Absences;

public sealed class UndoCoverTests : IDisposable
{
    private readonly SampleCover _sample = new();

    [Fact]
    public void Accepting_and_undoing_gives_the_same_roster_as_a_new_revision()
    {
        var before = Shifts();
        Accept();
        var written = Assert.IsType<AcceptCoverOutcome.Written>(Undo());
        Assert.Equal(before, Shifts());
        var (revision, record) = (Opened().Reading.Revision, written.Record);
        Assert.Equal((3, 0), (revision.Number, revision.Events.Count));
        Assert.Equal((2, 3), (record.Before.Revision, record.After.Revision));
        Assert.Equal(LedgerFile.Read(_sample.Ledger).Entries[0].Record.Id, record.Corrects);
    }

    [Fact]
    public void What_was_undone_is_shown_in_the_month_and_not_counted()
    {
        Accept();
        Undo();
        var month = LedgerReport.Of(LedgerFile.Read(_sample.Ledger), new DateOnly(2026, 11, 1));
        Assert.Equal(LedgerFigures.None, month.Sum);
        Assert.Equal(LedgerRecordKind.Accepted, Assert.Single(month.Corrected).Record.Kind);
    }

    [Fact]
    public void Undoing_the_undoing_makes_the_acceptance_count_again_once()
    {
        Accept();
        var (accepted, counted) = (Shifts(), Sum());
        Undo();
        Assert.IsType<AcceptCoverOutcome.Written>(Undo());
        Assert.Equal(accepted, Shifts());
        Assert.Equal(counted, Sum());
        Assert.NotEqual(LedgerFigures.None, counted);
        Assert.Equal([1, 2, 3], LedgerFile.Read(_sample.Ledger).Entries.Select(e => e.Record.Before.Revision));
    }

    [Fact]
    public void Nothing_can_be_undone_before_something_was_accepted() =>
        Assert.Contains("inget att ångra", Assert.IsType<AcceptCoverOutcome.Refused>(Undo()).Reason.Sv, StringComparison.Ordinal);

    [Fact]
    public void A_ledger_that_does_not_know_the_acceptance_is_told()
    {
        Accept();
        File.Delete(_sample.Ledger);
        Assert.Contains("känner inte till", Assert.IsType<AcceptCoverOutcome.Refused>(Undo()).Reason.Sv, StringComparison.Ordinal);
    }

    public void Dispose() => _sample.Dispose();

    private void Accept() => Assert.IsType<AcceptCoverOutcome.Written>(new AcceptCover(StillClock.Monday).Run(_sample.Request(_sample.Case())));

    private AcceptCoverOutcome Undo() => new UndoCover(StillClock.Monday).Undo(new UndoCoverRequest("", _sample.RosterFile, "Chefen", null, _sample.Ledger), Opened());

    private LedgerFigures Sum() => LedgerReport.Of(LedgerFile.Read(_sample.Ledger), new DateOnly(2026, 11, 1)).Sum;

    private RosterOpening.Opened Opened()
    {
        var scenario = new Scenario { Name = "provvecka", Title = "Provvecka", Units = ["resursenheten"], Problem = _sample.Problem };
        var read = (RosterReading.Read)RosterReader.Read(_sample.Problem, _sample.RosterFile, out var content);
        return new RosterOpening.Opened(read.Problem, scenario, read, RosterRevision.HashOf(content));
    }

    private List<string> Shifts() => [.. Opened().Reading.Roster.Weeks.SelectMany(w => w.Shifts.Select(s =>
        $"{w.Person.Id} {s.Day} {s.Time} [{string.Join(' ', s.Breaks)}] {string.Join(' ', s.Served.Select(a => $"{a.Visit!.Id}{a.Time}"))}"))];
}
