using System.Text;
using System.Text.Json.Nodes;
using Planner.App.Rosters.Json;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Rosters;

public sealed class RosterEventsTests
{
    private static readonly string[] Mondays = ["2026-11-23", "2026-10-19", "2027-03-22"];

    [Fact]
    public void Events_of_every_kind_read_back_as_they_were_written_also_over_clock_changes()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var problem = Problem(DateOnly.ParseExact(Mondays[seed % 3], "yyyy-MM-dd", null));
            var random = new Random(seed);
            var events = new RandomEvents(problem, random).Some(random.Next(1, 24));
            var revision = new RosterRevision(random.Next(2, 9), events, "abc");
            var amended = Amending.Apply(problem, events);
            var text = RosterWriter.Write(Empty(amended), revision);
            var reading = RosterReader.Parse(problem, "roster.json", Encoding.UTF8.GetBytes(text));
            Assert.True(reading is RosterReading.Read, $"seed {seed}: {Told(reading)}");
            var read = (RosterReading.Read)reading;
            Assert.True(revision.Number == read.Revision.Number && read.Revision.BasedOn == "abc", $"seed {seed}");
            Assert.True(events.Select(Line).SequenceEqual(read.Revision.Events.Select(Line)), $"seed {seed}:\n{text}");
            Assert.True(text == RosterWriter.Write(Empty(read.Problem), read.Revision), $"seed {seed}: written anew it differs");
        }
    }

    [Fact]
    public void A_shift_may_serve_a_visit_that_an_event_brought_and_not_one_it_took_away()
    {
        var problem = Problem(new DateOnly(2026, 11, 23));
        var added = """{ "kind": "visitAdded", "visit": "nytt", "client": "B-001", "service": "housingSupport", "minutes": 60, "earliest": "2026-11-23T08:00", "latest": "2026-11-23T09:00" }""";
        var read = Assert.IsType<RosterReading.Read>(Read(problem, $"[{added}]", "nytt"));
        Assert.NotNull(read.Roster.Deliveries[read.Problem.Visits.Single(v => v.Id.Value == "nytt").Index]);
        var faulty = Assert.IsType<RosterReading.Faulty>(Read(problem, """[{ "kind": "visitCancelled", "visit": "besök-1" }]""", "besök-1"));
        Assert.Equal(["$.shifts[0].activities[0].visit"], faulty.Faults.Select(f => f.Path));
    }

    [Theory]
    [InlineData("""{ "kind": "sjuk" }""", "kind")]
    [InlineData("""{ "kind": "absent", "person": "P99", "start": "2026-11-23T06:15", "end": "2026-11-24T00:00", "absence": "sick" }""", "person")]
    [InlineData("""{ "kind": "absent", "person": "P01", "start": "2026-11-23T06:15", "end": "2026-11-23T06:00", "absence": "sick" }""", "end")]
    [InlineData("""{ "kind": "absent", "person": "P01", "start": "2026-11-23T06:15", "end": "2026-11-24T00:00", "absence": "influensa" }""", "absence")]
    [InlineData("""{ "kind": "absent", "person": "P01", "start": "2026-11-23T06:15", "end": "2026-11-24T00:00", "absence": "sick", "cause": "x" }""", "cause")]
    [InlineData("""{ "kind": "returned", "person": "P01", "start": "2026-12-24T06:15" }""", "start")]
    [InlineData("""{ "kind": "returned", "person": "P01", "start": "2026-11-24T06:15", "shifts": [ { "day": "24/11", "start": "2026-11-24T07:00", "end": "2026-11-24T16:00" } ] }""", "shifts[0].day")]
    [InlineData("""{ "kind": "visitCancelled", "visit": "finns-inte" }""", "visit")]
    [InlineData("""{ "kind": "visitLate", "visit": "besök-1", "minutes": 0 }""", "minutes")]
    [InlineData("""{ "kind": "visitMoved", "visit": "besök-1", "earliest": "2026-11-23T09:00", "latest": "2026-11-23T08:00" }""", "latest")]
    [InlineData("""{ "kind": "visitAdded", "visit": "besök-1", "client": "B-001", "service": "housingSupport", "minutes": 60, "earliest": "2026-11-23T08:00", "latest": "2026-11-23T09:00" }""", "visit")]
    [InlineData("""{ "kind": "visitAdded", "visit": "nytt", "client": "B-001", "service": "respite", "minutes": 60, "earliest": "2026-11-23T08:00", "latest": "2026-11-23T09:00" }""", "service")]
    [InlineData("""{ "kind": "extraOrdered", "person": "P01", "minutes": "två" }""", "minutes")]
    public void A_fault_in_an_event_names_its_place(string item, string field)
    {
        var faults = Assert.IsType<RosterReading.Faulty>(Read(
            Problem(new DateOnly(2026, 11, 23)), $$"""[{ "kind": "extraOrdered", "person": "P02", "minutes": 30 }, {{item}}]""", "besök-2")).Faults;
        Assert.Equal([$"$.events[1].{field}"], faults.Select(f => f.Path));
    }

    [Fact]
    public void A_visit_cancelled_once_cannot_be_named_again()
    {
        var faults = Assert.IsType<RosterReading.Faulty>(Read(
            Problem(new DateOnly(2026, 11, 23)), """[{ "kind": "visitCancelled", "visit": "besök-1" }, { "kind": "visitLate", "visit": "besök-1", "minutes": 30 }]""", "besök-2")).Faults;
        Assert.Equal(["$.events[1].visit"], faults.Select(f => f.Path));
    }

    /// <summary>The sample week in which every other client has a decision on boendestöd.</summary>
    private static PlanningProblem Problem(DateOnly monday)
    {
        var (problem, _) = SampleWeek.Build(monday);
        var decision = new Decision(new DecisionId("D"), Service.HousingSupport, 300, DateRange.Always);
        return new PlanningProblem(
            problem.Parts with { Clients = [.. problem.Clients.Select(c => c.Index % 2 == 0 ? c with { Decisions = [decision] } : c)] }, problem.Rules);
    }

    private static CheckedRoster Empty(PlanningProblem problem) => ((CheckOutcome.Passed)PlanChecker.Check(
        problem, new Roster(problem.People.Select(p => new PersonWeek(p, [])), problem.Visits.Count))).Plan;

    private static RosterReading Read(PlanningProblem problem, string events, string visit)
    {
        var kind = problem.Visits.FirstOrDefault(v => v.Id.Value == visit)?.Kind ?? ActivityKind.Visit;
        var text = $$"""
            { "format": "planner-roster", "version": 2, "scenario": { "name": "provvecka" }, "events": {{events}}, "shifts": [
              { "person": "P01", "start": "2026-11-23T07:00", "end": "2026-11-23T16:00", "activities": [
                { "kind": "{{RosterWords.Of(kind)}}", "visit": "{{visit}}", "start": "2026-11-23T08:00", "end": "2026-11-23T09:00" } ] } ] }
            """;
        Assert.NotNull(JsonNode.Parse(text));
        return RosterReader.Parse(problem, "roster.json", Encoding.UTF8.GetBytes(text));
    }

    private static string Line(RosterEvent happened) => happened switch
    {
        RosterEvent.Absent a => $"{a with { Lost = [] }} {Spans(a.Lost)}",
        RosterEvent.Returned r => $"{r with { Regained = [] }} {Spans(r.Regained)}",
        RosterEvent.VisitAdded v => $"{v.Visit with { Competences = [] }} {string.Join('|', v.Visit.Competences)}",
        _ => $"{happened}",
    };

    private static string Spans(IReadOnlyList<ShiftSpan> spans) => string.Join(' ', spans.Select(s => $"{s.Day} {s.Time} [{string.Join(' ', s.Unpaid)}]"));

    private static string Told(RosterReading reading) =>
        reading is RosterReading.Faulty faulty ? string.Join("; ", faulty.Faults.Select(f => $"{f.Path} {f.Message.En}")) : "";
}
