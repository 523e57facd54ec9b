using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>A visit as it could be given in one person-day.</summary>
/// <param name="Visit">Position among the visits of the day, or -1 for one that stands.</param>
/// <param name="Of">The visit.</param>
/// <param name="Starts">When it may start, ascending.</param>
/// <param name="Minutes">How long it is there.</param>
/// <param name="Loss">What the client loses by it, for one of the people who serve it.</param>
internal sealed record RoomItem(int Visit, Visit Of, int[] Starts, int Minutes, ServiceMinutes Loss)
{
    /// <summary>Whether its paid meal takes the place of a rast.</summary>
    public bool HasMealAlone => BreakInTime.HasMealAlone(Of);

    /// <summary>The first start at or after the minute, which is no later than the last start.</summary>
    public int StartFrom(int minute)
    {
        var at = Array.BinarySearch(Starts, minute);
        return Starts[at < 0 ? ~at : at];
    }
}

/// <summary>
/// The room one person has on one day for visits, everything else left out that could only take room away: the span
/// of the shift, its breaks, the visits that stand, and those that could be given.
/// </summary>
internal sealed class DayRoom
{
    private readonly Func<int, int> _travel;

    public DayRoom(CoverProblem cover, Person person, int day, IReadOnlyList<Visit> visits)
    {
        var shift = cover.Start.Weeks[person.Index].On(day) ?? throw new ArgumentException($"{person.Id} has no shift on day {day}.", nameof(day));
        (Problem, Span) = (cover.Problem, shift.Time);
        _travel = Problem.Rules.PersonRules.OfType<OnePlace>().First().Between;
        var rule = Problem.Rules.PersonRules.OfType<BreakInTime>().FirstOrDefault();
        Standing = [.. shift.Served.Where(a => !cover.Free.Visits.Contains(a.Visit!.Index)).Select(a => new RoomItem(-1, a.Visit!, [a.Time.Start], a.Time.Minutes, default))];
        Items = [.. visits.SelectMany((v, i) => ItemsOf(cover, person, day, v, i))];
        var rests = shift.Breaks.Where(b => !b.Paid).ToList();
        var ahead = rests.Where(b => b.Time.Start >= cover.Situation.Now).Select(b => b.Time.Minutes).ToArray();
        NeedsRest = rule is not null && Span.Minutes > rule.LongestWork && ahead.Length == rests.Count && rests.Count < 2;
        Rests = rests.Count > 0 ? ahead : NeedsRest ? [rule!.ShortestRest] : [];
        IsRestOnlyByLaw = rests.Count == 0;
        (RestFrom, RestTo) = NeedsRest ? (Span.End - rule!.LongestWork - Rests[0], Span.Start + rule.LongestWork) : (Span.Start, Span.End);
    }

    public PlanningProblem Problem { get; }

    /// <summary>The shift, which stands.</summary>
    public TimeRange Span { get; }

    /// <summary>Visits that stand.</summary>
    public IReadOnlyList<RoomItem> Standing { get; }

    /// <summary>Visits that could be given, a reduced form apart.</summary>
    public IReadOnlyList<RoomItem> Items { get; }

    /// <summary>Lengths of the rests to come.</summary>
    public IReadOnlyList<int> Rests { get; }

    /// <summary>Whether the one rest must lie where no work before or after it is too long, unless a meal with a client takes its place.</summary>
    public bool NeedsRest { get; }

    /// <summary>Whether the rest falls away when a meal with a client takes its place.</summary>
    public bool IsRestOnlyByLaw { get; }

    /// <summary>When the rest may begin at the earliest, if it is needed.</summary>
    public int RestFrom { get; }

    /// <summary>When the rest may begin at the latest, if it is needed.</summary>
    public int RestTo { get; }

    /// <summary>Minutes needed between two visits.</summary>
    public int Travel(Visit from, Visit to) => _travel(Problem.Travel(from, to));

    private static IEnumerable<RoomItem> ItemsOf(CoverProblem cover, Person person, int day, Visit visit, int position)
    {
        for (var w = 0; w < visit.Windows.Count; w++)
        {
            var window = visit.Windows[w];
            if (!cover.Problem.MayServe(person, visit, w) || !StartTimes.ShiftDays(cover.Problem, window).Contains(day))
            {
                continue;
            }
            int[] starts = [.. Starts(cover, visit, window)];
            var loss = window.Day == cover.Situation.DayOf(visit) ? default : ServiceMinutes.Of(ServiceLoss.OtherDayTierOf(visit), cover.Policy.SizeOf(visit) / visit.Staff);
            yield return new RoomItem(position, visit, starts, visit.Minutes, loss);
            if (visit.ReducedMinutes is { } least)
            {
                yield return new RoomItem(position, visit, starts, least, loss + ServiceMinutes.Of(CoverTier.SupportReduced, visit.Minutes - least));
            }
        }
    }

    private static IEnumerable<int> Starts(CoverProblem cover, Visit visit, VisitWindow window)
    {
        int?[] besides = [cover.Start.Deliveries[visit.Index]?.Start, visit.Pin?.Start, cover.Free.PlannedStarts.TryGetValue(visit.Index, out var planned) ? planned : null];
        return StartTimes.Of(cover.Problem, window)
            .Concat(besides.OfType<int>().Where(s => window.Earliest <= s && s <= window.Latest)).Distinct().Order();
    }
}
