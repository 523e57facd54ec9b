using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>Writes a finished plan as a roster file. The same plan gives the same text: nothing of when or how fast is in it.</summary>
public static class RosterWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation),
    };

    /// <summary>A plan just built, as JSON text: the first revision.</summary>
    public static string Write(WeekReport report)
    {
        var result = report.Result;
        return Text(Document(result.Plan, RosterRevision.First, report.Uncovered) with
        {
            Status = RosterWords.Of(result.Status),
            Bound = result.Bound is { } bound ? Kronor(bound) : null,
            Seed = result.Options.Seed,
            Iterations = result.Iterations,
            Workers = result.Options.Workers,
            Engine = result.Engine,
        });
    }

    /// <summary>A roster that events have changed, as JSON text.</summary>
    /// <param name="plan">The roster, checked against the scenario with the events applied.</param>
    /// <param name="revision">Which revision it is, and its events.</param>
    public static string Write(CheckedRoster plan, RosterRevision revision) =>
        Text(Document(plan, revision, UncoveredVisits.Of(plan.Problem, plan.Roster)));

    /// <summary>
    /// The same without a word on why visits are uncovered, for a week in the database: nobody reads it there, and finding out asks of
    /// every uncovered visit who could take it when, which for a hundred people takes longer than building the week.
    /// </summary>
    /// <param name="plan">The roster, checked against the scenario with the events applied.</param>
    /// <param name="revision">Which revision it is, and its events.</param>
    public static string WriteWithoutReasons(CheckedRoster plan, RosterRevision revision) => Text(Document(plan, revision, []) with
    {
        Uncovered = [.. from visit in plan.Problem.Visits
                        let missing = UncoveredVisits.Missing(plan.Roster, visit)
                        where missing > 0
                        orderby visit.Windows[0].Earliest, visit.Index
                        select new UncoveredDocument(visit.Id.Value, missing, Reason: null)],
    });

    private static string Text(RosterDocument document) => JsonSerializer.Serialize(document, Options) + "\n";

    private static RosterDocument Document(CheckedRoster plan, RosterRevision revision, IReadOnlyList<UncoveredVisit> uncovered) => new(
        RosterFormat.Name,
        RosterFormat.Version,
        new ScenarioDocument(plan.Problem.Name, plan.Problem.Version),
        "Europe/Stockholm",
        revision.Number,
        revision.BasedOn,
        [.. revision.Events.Select(new EventWriter(plan.Problem.Horizon).Document)],
        Status: null,
        Kronor(plan.Cost),
        Bound: null,
        Seed: null,
        Iterations: null,
        Workers: null,
        Engine: null,
        plan.CostByRule.ToDictionary(p => p.Key, p => Kronor(p.Value)),
        [.. uncovered.Select(Uncovered)],
        [.. plan.Roster.Weeks.SelectMany(w => w.Shifts.Select(s => Shift(plan.Problem, w.Person, s)))]);

    private static decimal Kronor(long units) => decimal.Round(Price.ToKronor(units), 2, MidpointRounding.AwayFromZero);

    private static UncoveredDocument Uncovered(UncoveredVisit item) =>
        new(item.Visit.Id.Value, item.StaffMissing, new ReasonDocument(item.Reason.Sv, item.Reason.En));

    private static ShiftDocument Shift(PlanningProblem problem, Person person, Shift shift)
    {
        string At(int minute) => LocalTimes.Write(problem.Horizon, minute);
        return new ShiftDocument(
            person.Id.Value,
            At(shift.Time.Start),
            At(shift.Time.End),
            [.. shift.Breaks.Select(b => new BreakDocument(At(b.Time.Start), At(b.Time.End), b.Paid))],
            [.. ShiftTimeline.Activities(problem, shift).Select(a =>
                new ActivityDocument(RosterWords.Of(a.Kind), a.Visit?.Id.Value, At(a.Time.Start), At(a.Time.End)))]);
    }
}
