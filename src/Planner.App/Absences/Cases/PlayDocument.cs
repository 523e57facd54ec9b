using Planner.App.Absences.Ledgers;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Played absences as they are kept.</summary>
/// <param name="Cells">Those played so far.</param>
/// <param name="Notes">What the reader should know.</param>
/// <param name="Engine">Name of the solver engine.</param>
/// <param name="Seconds">Wall time it took.</param>
internal sealed record PlayDocument(IReadOnlyList<CellDocument> Cells, IReadOnlyList<LocalText> Notes, string Engine, double Seconds)
{
    /// <summary>The play as text; what was not played is left out.</summary>
    public static string Write(IEnumerable<ResilienceCell> cells, IReadOnlyList<LocalText> notes, string engine, double seconds) => LedgerJson.Write(new PlayDocument(
        [.. cells.Where(c => c.Outcome is not ResilienceOutcome.NotPlayed).OrderBy(c => c.Absence.Day).ThenBy(c => c.Absence.Person.Index).Select(CellDocument.Of)], notes, engine, seconds));

    public static PlayDocument? Read(string? text) => text is null ? null : LedgerJson.Read<PlayDocument>(text);

    /// <summary>The map of the roster that was played; null when it does not have the people or visits any more.</summary>
    public ResilienceMap? Map(CheckedRoster before)
    {
        var kept = Cells.ToDictionary(c => (c.Person, c.Day));
        var visits = before.Problem.Visits.ToDictionary(v => v.Id.Value);
        if (Cells.SelectMany(c => c.Visits).Any(v => !visits.ContainsKey(v.Visit)))
        {
            return null;
        }
        return new ResilienceMap(before, [.. SingleAbsence.AllOf(before).Select(a => kept.TryGetValue((a.Person.Id.Value, a.Day), out var cell)
            ? cell.Cell(a, visits)
            : new ResilienceCell(a, new ResilienceOutcome.NotPlayed(), IsProven: false))]);
    }
}

/// <summary>One absence played.</summary>
internal sealed record CellDocument(string Person, int Day, string Outcome, bool IsProven, IReadOnlyList<CellVisit> Visits, LocalText? Reason)
{
    private const string Covered = "covered";
    private const string Moved = "moved";
    private const string Lost = "lost";
    private const string Impossible = "impossible";

    public static CellDocument Of(ResilienceCell cell)
    {
        CellDocument Said(string outcome, IEnumerable<CellVisit>? visits = null, LocalText? reason = null) =>
            new(cell.Absence.Person.Id.Value, cell.Absence.Day, outcome, cell.IsProven, [.. visits ?? []], reason);
        return cell.Outcome switch
        {
            ResilienceOutcome.Covered => Said(Covered),
            ResilienceOutcome.SupportMoved moved => Said(Moved, moved.Moved.Select(v => new CellVisit(v.Id.Value, v.Minutes, null))),
            ResilienceOutcome.Lost lost => Said(Lost, lost.Visits.Select(l => new CellVisit(l.Visit.Id.Value, l.Visit.Minutes, l.Tier))),
            ResilienceOutcome.Impossible impossible => Said(Impossible, reason: impossible.Reason),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is not kept."),
        };
    }

    public ResilienceCell Cell(SingleAbsence absence, Dictionary<string, Visit> visits)
    {
        Visit Found(CellVisit kept) => visits[kept.Visit] with { Minutes = kept.Minutes };
        ResilienceOutcome outcome = Outcome switch
        {
            Covered => new ResilienceOutcome.Covered(),
            Moved => new ResilienceOutcome.SupportMoved([.. Visits.Select(Found)]),
            Lost => new ResilienceOutcome.Lost([.. Visits.Select(v => new LostVisit(Found(v), v.Tier!.Value))]),
            Impossible => new ResilienceOutcome.Impossible(Reason!),
            var other => throw new InvalidOperationException($"There is no outcome '{other}'."),
        };
        return new ResilienceCell(absence, outcome, IsProven);
    }
}

/// <summary>A visit moved or lost: its length after, and how grave the loss is.</summary>
internal sealed record CellVisit(string Visit, int Minutes, CoverTier? Tier);
