using Planner.App.Absences;
using Planner.App.Absences.Ledgers;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Absences;

public sealed class LedgerTests : IDisposable
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-").FullName;

    private string Ledger => Path.Combine(_folder, "ledger.jsonl");

    [Fact]
    public void Records_read_back_as_they_were_written()
    {
        using var sample = new SampleCover();
        var cover = sample.Case();
        new AcceptCover(StillClock.Monday).Run(sample.Request(cover, 3, reason: "å\nä”ö"));
        var text = File.ReadAllText(sample.Ledger);
        var record = Assert.Single(LedgerFile.Read(sample.Ledger).Entries).Record;
        Assert.Equal(text, LedgerJson.Write(record) + "\n");
        Assert.Equal(cover.Alternatives[1].Pay.Sum(p => p.Amount), record.Chosen!.Pay.Sum(p => p.Amount));
        Assert.True(record.Chosen.Pay.Count > 0);
    }

    [Fact]
    public void A_damaged_line_is_named_by_number_and_nothing_after_it_is_lost()
    {
        Append("a", "b", "c");
        var lines = File.ReadAllLines(Ledger);
        File.WriteAllText(Ledger, $"{lines[0]}\n{lines[1].Replace("\"before\"", "\"befre\"", StringComparison.Ordinal)}\n\n{lines[2]}\n");
        var reading = LedgerFile.Read(Ledger);
        Assert.Equal([("a", 1), ("c", 4)], reading.Entries.Select(e => (e.Record.Id, e.Line)));
        Assert.Equal([2], reading.Damaged.Select(d => d.Line));
    }

    [Fact]
    public void A_last_line_torn_off_is_named_and_the_next_record_begins_a_new_line()
    {
        Append("a", "b");
        var text = File.ReadAllText(Ledger);
        File.WriteAllText(Ledger, text[..^20]);
        Assert.Contains("avbruten", Assert.Single(LedgerFile.Read(Ledger).Damaged).Fault.Sv, StringComparison.Ordinal);
        Append("c");
        var reading = LedgerFile.Read(Ledger);
        Assert.Equal([("a", 1), ("c", 3)], reading.Entries.Select(e => (e.Record.Id, e.Line)));
        Assert.Equal([2], reading.Damaged.Select(d => d.Line));
    }

    [Fact]
    public void A_record_written_twice_counts_once()
    {
        Append("a", "a");
        var reading = LedgerFile.Read(Ledger);
        Assert.Single(reading.Entries);
        Assert.Contains("rad 1", Assert.Single(reading.Damaged).Fault.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_adds_up_and_what_was_avoided_may_be_negative()
    {
        var dear = Record("a", old: 1000.10m, chosen: 250.05m, oldMinutes: 180, newMinutes: 60);
        var loss = Record("b", old: 100m, chosen: 400.55m, oldMinutes: 30, newMinutes: 90) with { PlannedFrom = new DateTime(2026, 11, 30, 23, 59, 0) };
        var other = Record("c", old: 9999m, chosen: 0m) with { PlannedFrom = new DateTime(2026, 12, 1) };
        var month = LedgerReport.Of(Reading(dear, loss, other), November);
        Assert.Equal([750.05m, -300.55m], month.Rows.Select(r => r.Figures.Avoided));
        Assert.Equal((449.50m, 60), (month.Sum.Avoided, month.Sum.AvoidedMinutes));
        Assert.Equal(1.5m * 449.50m, month.Sum.AvoidedWithOnCost);
        Assert.Equal(month.Rows.Sum(r => r.Entry.Record.Counterfactual!.Pay.Sum(p => p.Amount) - r.Entry.Record.Chosen!.Pay.Sum(p => p.Amount)), month.Sum.Avoided);
    }

    [Fact]
    public void Service_lost_stands_beside_the_money_and_changes_none_of_it()
    {
        var kept = Record("a", 1000m, 0m);
        var lost = Record("a", 1000m, 0m, service: ServiceEffect.None with { Cancelled = 120, Shortened = 30, MovedDay = 60 });
        var (one, other) = (LedgerReport.Of(Reading(kept), November).Sum, LedgerReport.Of(Reading(lost), November).Sum);
        Assert.Equal((one.Avoided, one.AvoidedMinutes, one.AvoidedWithOnCost), (other.Avoided, other.AvoidedMinutes, other.AvoidedWithOnCost));
        Assert.Equal((150, 60), (other.Service.Lost, other.Service.MovedDay));
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects()
    {
        var wrong = Record("a", 1000m, 0m);
        var right = Record("b", 1000m, 600m) with { Corrects = "a" };
        var month = LedgerReport.Of(Reading(wrong, right), November);
        Assert.Equal(400m, month.Sum.Avoided);
        Assert.Equal(["a"], month.Corrected.Select(e => e.Record.Id));
    }

    [Theory]
    [InlineData("november")]
    [InlineData("2026-13")]
    [InlineData("2026-11")]
    public void A_month_or_ledger_that_is_not_there_is_told(string month) =>
        Assert.IsType<LedgerReportOutcome.Refused>(LedgerReport.Run(Ledger, month));

    [Fact]
    public void Who_has_been_moved_is_summed_and_the_latest_is_spared_until_served_again()
    {
        using var sample = new SampleCover();
        var served = sample.Problem.Visits.First(v => v.Client is not null && sample.Before.Roster.Deliveries[v.Index] is not null && v.Windows[0].Day == 3).Client!.Id.Value;
        var start = sample.Problem.Horizon.LocalOf(0);
        var record = Record("a", 0, 0) with
        {
            Changes =
            [
                Change(VisitChangeKind.Reduced, served, start), Change(VisitChangeKind.Retimed, served, start),
                Change(VisitChangeKind.Reallocated, "B-777", start), Change(VisitChangeKind.Uncovered, "B-999", start),
            ],
            PeopleChanged = ["P02"],
        };
        var undone = Record("b", 0, 0) with { Changes = record.Changes, PeopleChanged = ["P09"] };
        var reading = Reading(record, undone, Record("c", 0, 0) with { Corrects = "b" });
        var early = LedgerHistory.Of(reading, sample.Before, 0);
        Assert.Equal([("B-999", 1), (served, 2)], early.Clients.Select(c => (c.Key.Value, c.Value)).OrderBy(c => c.Item2));
        Assert.Equal([("P02", 1)], early.People.Select(p => (p.Key.Value, p.Value)));
        Assert.Equal(new[] { "B-999", served }.Order(), early.LastTouched.Select(c => c.Value).Order());
        Assert.Equal(["B-999"], LedgerHistory.Of(reading, sample.Before, sample.Problem.Horizon.EndMinute).LastTouched.Select(c => c.Value));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Append(params string[] ids) => Array.ForEach(ids, id => LedgerFile.Append(Ledger, Record(id, 1, 0)));

    private static LedgerReading Reading(params LedgerRecord[] records) => new([.. records.Select((r, i) => new LedgerEntry(i + 1, r))], []);

    private static LedgerChange Change(VisitChangeKind kind, string client, DateTime start) =>
        new(kind, $"{client}-1", client, Service.HousingSupport, 60, new LedgerDelivery(start, ["P01"]), null);

    private static LedgerRecord Record(string id, decimal old, decimal chosen, int oldMinutes = 60, int newMinutes = 0, ServiceEffect? service = null) => new(
        id, LedgerRecordKind.Accepted, null, DateTimeOffset.UnixEpoch, "Chefen", null, "provvecka", "v1", new RosterStamp(1, $"före-{id}"), new RosterStamp(2, $"efter-{id}"),
        new DateTime(2026, 11, 23, 6, 15, 0), [new LedgerReported("absent", "P01", null, null, null)],
        Plan(CoverAlternative.Counterfactual, old, oldMinutes, ServiceEffect.None), Plan(CoverAlternative.Reallocation, chosen, newMinutes, service ?? ServiceEffect.None), [], []);

    private static LedgerPlan Plan(CoverAlternative alternative, decimal amount, int minutes, ServiceEffect service) => new(
        alternative, minutes, [new PayEntry("P02", "overtid-enkel", new("Enkel övertid", "Simple overtime"), true, new DateOnly(2026, 11, 23), minutes, amount, 1, amount, 1.5m * amount, 50, false)],
        service, [], CoverScope.Day, true);
}
