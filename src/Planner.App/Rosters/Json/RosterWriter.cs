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

    /// <summary>The plan as JSON text.</summary>
    public static string Write(WeekReport report) => JsonSerializer.Serialize(Document(report), Options) + "\n";

    private static RosterDocument Document(WeekReport report)
    {
        var (result, plan) = (report.Result, report.Result.Plan);
        return new RosterDocument(
            RosterFormat.Name,
            RosterFormat.Version,
            new ScenarioDocument(plan.Problem.Name, plan.Problem.Version),
            "Europe/Stockholm",
            RosterWords.Of(result.Status),
            Kronor(plan.Cost),
            result.Bound is { } bound ? Kronor(bound) : null,
            result.Options.Seed,
            result.Iterations,
            result.Options.Workers,
            result.Engine,
            plan.CostByRule.ToDictionary(p => p.Key, p => Kronor(p.Value)),
            [.. report.Uncovered.Select(Uncovered)],
            [.. plan.Roster.Weeks.SelectMany(w => w.Shifts.Select(s => Shift(plan.Problem, w.Person, s)))]);
    }

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
