using System.Text.Json;
using Planner.App.Rosters;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>A resilience map as JSON for other programs: people by id, no names.</summary>
public static class ResilienceJson
{
    private static readonly JsonSerializerOptions Line = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Line) { WriteIndented = true };

    /// <summary>The JSON. Without a map only the status is known.</summary>
    /// <param name="outcome">What came of the play.</param>
    /// <param name="indented">Whether it is laid out over several lines.</param>
    public static string Of(PlayAbsencesOutcome outcome, bool indented = false)
    {
        var options = indented ? Indented : Line;
        return outcome is PlayAbsencesOutcome.Played played
            ? JsonSerializer.Serialize(Whole(played), options)
            : JsonSerializer.Serialize(new { status = Word(outcome.GetType().Name) }, options);
    }

    /// <summary>Writes the map's file, when it has one.</summary>
    internal static PlayAbsencesOutcome Written(PlayAbsencesOutcome.Played played) =>
        played.File is { } file && AtomicFile.Write(file, Of(played, indented: true) + "\n") is { } fault ? new PlayAbsencesOutcome.Unwritten(fault) : played;

    /// <summary>The map's file in a folder.</summary>
    internal static string FileIn(string folder) => Path.Combine(folder, "resilience.json");

    private static object Whole(PlayAbsencesOutcome.Played played)
    {
        var (map, problem) = (played.Map, played.Map.Roster.Problem);
        return new
        {
            status = map.Count<ResilienceOutcome.NotPlayed>() > 0 ? "stopped" : "played",
            scenario = problem.Name,
            scenarioVersion = problem.Version,
            revision = played.Revision,
            seconds = Math.Round(played.Elapsed.TotalSeconds, 2),
            engine = played.Engine,
            counts = new
            {
                absences = map.Cells.Count,
                covered = map.Count<ResilienceOutcome.Covered>(),
                supportMoved = map.Count<ResilienceOutcome.SupportMoved>(),
                lost = map.Count<ResilienceOutcome.Lost>(),
                impossible = map.Count<ResilienceOutcome.Impossible>(),
                notPlayed = map.Count<ResilienceOutcome.NotPlayed>(),
                unproven = map.Cells.Count(c => !c.IsProven && c.Outcome is not ResilienceOutcome.NotPlayed),
            },
            days = map.Days.Select(d => Day(d, problem.Horizon)),
        };
    }

    private static object Day(ResilienceDay day, Horizon horizon) => new
    {
        date = horizon.DateOf(day.Day),
        people = day.People.Select(Cell),
        criticalCompetences = day.Competences.Select(c => new { name = c.Name, holders = c.Holders.Select(p => p.Id.Value), atRiskMinutes = c.AtRiskMinutes, lostMinutes = c.LostMinutes }),
    };

    private static object Cell(ResilienceCell cell) => new
    {
        person = cell.Absence.Person.Id.Value,
        outcome = Word(cell.Outcome.GetType().Name),
        proven = cell.IsProven,
        lost = (cell.Outcome as ResilienceOutcome.Lost)?.Visits.Select(l => new
        {
            visit = l.Visit.Id.Value,
            client = l.Visit.Client?.Id.Value,
            service = Word(l.Visit.Service.ToString()!),
            tier = Word(l.Tier.ToString()),
            minutes = l.Visit.StaffMinutes,
        }),
        movedMinutes = (cell.Outcome as ResilienceOutcome.SupportMoved)?.Minutes,
    };

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
