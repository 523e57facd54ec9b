using Planner.App.Absences;
using Planner.App.Absences.Ledgers;
using Planner.App.Rosters.Json;
using Planner.Core.Cover;
using Planner.Core.Planning;

namespace Planner.App.Tests.Absences;

public sealed class AcceptCoverTests : IDisposable
{
    private readonly SampleCover _sample = new();
    private readonly AcceptCover _accept = new(StillClock.Monday);

    private string Kept => Path.Combine(_sample.Folder, "roster.r1.json");

    [Fact]
    public void An_accepted_proposal_is_the_roster_and_the_one_before_is_kept()
    {
        var (before, cover) = (File.ReadAllText(_sample.RosterFile), _sample.Case());
        var written = Assert.IsType<AcceptCoverOutcome.Written>(_accept.Run(_sample.Request(cover)));
        Assert.Equal((_sample.RosterFile, Kept), (written.RosterFile, written.Kept));
        Assert.Equal(before, File.ReadAllText(Kept));
        var read = Read();
        Assert.Equal((2, cover.RosterHash), (read.Revision.Number, read.Revision.BasedOn));
        Assert.IsType<CheckOutcome.Passed>(PlanChecker.Check(read.Problem, read.Roster));
        Assert.Null(read.Roster.Weeks[0].On(0));
        Assert.Equal(["ledger.jsonl", "roster.json", "roster.r1.json"], Files());
    }

    [Fact]
    public void The_record_says_who_decided_what_and_when_and_what_it_was_weighed_against()
    {
        var cover = _sample.Case();
        _accept.Run(_sample.Request(cover, 3, "Chefen", "Ingen annan med delegering"));
        var record = Assert.Single(LedgerFile.Read(_sample.Ledger).Entries).Record;
        Assert.Equal(("Chefen", "Ingen annan med delegering"), (record.DecidedBy, record.Reason));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 6, 17, 31, TimeSpan.FromHours(1)), record.DecidedAt);
        Assert.Equal(new DateTime(2026, 11, 23, 6, 15, 0), record.PlannedFrom);
        Assert.Equal((cover.RosterHash, RosterRevision.HashOf(File.ReadAllBytes(_sample.RosterFile))), (record.Before.Hash, record.After.Hash));
        Assert.Equal((CoverAlternative.Overtime, 120), (record.Chosen!.Alternative, record.Chosen.Pay.Where(p => p.IsOvertime).Sum(p => p.Minutes)));
        Assert.Equal((CoverAlternative.Counterfactual, 300), (record.Counterfactual!.Alternative, record.Counterfactual.ExtraMinutes));
        Assert.Equal(["P07"], record.PeopleChanged);
        Assert.Equal("P01", Assert.Single(record.Reported).Person);
        Assert.DoesNotContain("sick", File.ReadAllText(_sample.Ledger), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_visit_nobody_served_before_either_is_neither_a_change_nor_lost_service()
    {
        var cover = _sample.Case().Alternatives[0];
        var open = _sample.Before.Uncovered[0];
        var proposal = cover.Proposal with { Changes = [.. cover.Proposal.Changes, new VisitChange(VisitChangeKind.Uncovered, open, null, null, new("prov", "test"))] };
        var priced = PricedCover.Of(_sample.Before, proposal, 375);
        Assert.Equal((cover.Service, cover.Changes.Count), (priced.Service, priced.Changes.Count));
        Assert.True(cover.Service.Lost > 0);
    }

    [Fact]
    public void The_second_acceptance_of_a_proposal_fails_since_the_roster_has_changed()
    {
        var cover = _sample.Case();
        Assert.IsType<AcceptCoverOutcome.Written>(_accept.Run(_sample.Request(cover)));
        var (roster, ledger) = (File.ReadAllText(_sample.RosterFile), File.ReadAllText(_sample.Ledger));
        var refused = Assert.IsType<AcceptCoverOutcome.Refused>(_accept.Run(_sample.Request(cover)));
        Assert.Contains("Schemat har ändrats", refused.Reason.Sv, StringComparison.Ordinal);
        Assert.Equal((roster, ledger), (File.ReadAllText(_sample.RosterFile), File.ReadAllText(_sample.Ledger)));
    }

    [Fact]
    public void It_fails_also_when_the_first_was_written_to_another_file()
    {
        var cover = _sample.Case();
        var elsewhere = _sample.Request(cover) with { Target = Path.Combine(_sample.Folder, "nytt.json") };
        Assert.IsType<AcceptCoverOutcome.Written>(_accept.Run(elsewhere));
        Assert.Equal(cover.RosterHash, RosterRevision.HashOf(File.ReadAllBytes(_sample.RosterFile)));
        Assert.IsType<AcceptCoverOutcome.Refused>(_accept.Run(_sample.Request(cover)));
    }

    [Fact]
    public void A_roster_changed_by_hand_meanwhile_is_left_alone()
    {
        var cover = _sample.Case();
        File.AppendAllText(_sample.RosterFile, " ");
        Assert.IsType<AcceptCoverOutcome.Refused>(_accept.Run(_sample.Request(cover)));
        Assert.Equal(["roster.json"], Files());
    }

    [Theory]
    [InlineData(2, "Chefen", "skäl", "Alternativ 2")]
    [InlineData(1, null, null, "--by")]
    [InlineData(1, "  ", null, "--by")]
    [InlineData(3, "Chefen", null, "--reason")]
    [InlineData(3, null, "skäl", "--by")]
    public void Who_and_for_overtime_why_must_be_told(int number, string? by, string? reason, string said)
    {
        var refused = Assert.IsType<AcceptCoverOutcome.Refused>(_accept.Run(_sample.Request(_sample.Case(), number, by, reason)));
        Assert.Contains(said, refused.Reason.Sv, StringComparison.Ordinal);
        Assert.Equal(["roster.json"], Files());
    }

    [Fact]
    public void A_page_beside_the_roster_shows_the_new_revision_and_none_is_made_where_there_was_none()
    {
        var page = Path.Combine(_sample.Folder, "roster.html");
        File.WriteAllText(page, "den gamla sidan");
        _accept.Run(_sample.Request(_sample.Case()));
        Assert.Contains("Version 2: schemat är ändrat", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)sick|sjuk", File.ReadAllText(page));
    }

    [Fact]
    public void A_kept_revision_is_never_overwritten_by_another()
    {
        File.WriteAllText(Kept, "en annan veckas första version");
        var written = Assert.IsType<AcceptCoverOutcome.Written>(_accept.Run(_sample.Request(_sample.Case())));
        Assert.Equal(Path.Combine(_sample.Folder, "roster.r1-2.json"), written.Kept);
        Assert.Equal("en annan veckas första version", File.ReadAllText(Kept));
    }

    /// <summary>Steps done before the program is killed: none, kept, noted, replaced, half a ledger line, a whole one.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    public void After_a_crash_roster_and_ledger_are_both_old_or_both_new(int steps, bool isNew)
    {
        var cover = _sample.Case();
        var acceptance = _accept.Prepare(_sample.Request(cover), cover.Alternatives[0]);
        Crash(acceptance, steps);
        Assert.Null(LedgerFile.FaultOf(_sample.Ledger));
        var entries = LedgerFile.Read(_sample.Ledger).Entries;
        Assert.Equal(isNew ? 2 : 1, Read().Revision.Number);
        Assert.Equal(isNew ? [acceptance.Record.Id] : [], entries.Select(e => e.Record.Id));
        Assert.DoesNotContain("ledger.jsonl.pending", Files());
        Assert.Equal(isNew, _accept.Run(_sample.Request(cover)) is AcceptCoverOutcome.Refused);
        Assert.Equal(2, Read().Revision.Number);
        Assert.Single(LedgerFile.Read(_sample.Ledger).Entries);
    }

    [Fact]
    public void An_acceptance_cut_short_whose_roster_somebody_has_since_replaced_is_told_and_not_guessed()
    {
        var cover = _sample.Case();
        Crash(_accept.Prepare(_sample.Request(cover), cover.Alternatives[0]), 3);
        File.WriteAllText(_sample.RosterFile, "något annat");
        Assert.Contains("varken", LedgerFile.FaultOf(_sample.Ledger)!.Sv, StringComparison.Ordinal);
        Assert.Contains("ledger.jsonl.pending", Files());
    }

    [Fact]
    public void While_somebody_else_writes_nothing_is_written()
    {
        var cover = _sample.Case();
        using (new FileStream(_sample.Ledger + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.IsType<AcceptCoverOutcome.Unwritten>(_accept.Run(_sample.Request(cover)));
        }
        Assert.Equal(1, Read().Revision.Number);
        Assert.False(File.Exists(_sample.Ledger));
    }

    public void Dispose() => _sample.Dispose();

    private void Crash(Acceptance acceptance, int steps)
    {
        if (steps >= 1)
        {
            acceptance.Keep(out _);
        }
        if (steps >= 2)
        {
            Assert.Null(acceptance.Begin());
        }
        if (steps >= 3)
        {
            Assert.Null(acceptance.Replace());
        }
        if (steps == 4)
        {
            File.WriteAllText(_sample.Ledger, LedgerJson.Write(acceptance.Record)[..100]);
        }
        if (steps >= 5)
        {
            LedgerFile.Append(_sample.Ledger, acceptance.Record);
        }
    }

    private RosterReading.Read Read() => (RosterReading.Read)RosterReader.Read(_sample.Problem, _sample.RosterFile);

    private IEnumerable<string> Files() => Directory.GetFiles(_sample.Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
