using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// Lays out weeks and remembers them: most weeks that search asks for, it has asked for before. A week is found by its
/// key before anything of it is built. One per thread; forgets everything when full, so memory stays bounded and what is
/// remembered depends on the sequence of questions only.
/// </summary>
internal sealed class LaidWeeks(PlanningProblem problem, Scorer scorer)
{
    private const int Most = 100_000;
    private readonly WeekLayout _layout = new(problem, scorer);
    private readonly Dictionary<ulong, LaidWeek?> _known = [];

    /// <summary>The week of somebody who serves nothing.</summary>
    public LaidWeek Free(Person person)
    {
        var nothing = new Activity[problem.Horizon.Days][];
        Array.Fill(nothing, []);
        return Lay(person, nothing, null, WeekKey.Of(person), int.MaxValue)!;
    }

    /// <summary>The week with one visit more, or null when travel leaves no time for it or it breaks more hard rules than the week does.</summary>
    public LaidWeek? With(LaidWeek week, Visit visit, int shiftDay, int start)
    {
        var shift = week.Week.On(shiftDay);
        var at = PlaceOf(shift, start);
        if (!Fits(shift, at, visit, start))
        {
            return null;
        }
        var key = week.Key ^ WeekKey.Of(visit, shiftDay, start);
        if (!_known.TryGetValue(key, out var laid))
        {
            var served = ServedIn(week.Week);
            served[shiftDay] = Inserted(served[shiftDay], at, new Activity(visit.Kind, visit, new TimeRange(start, start + visit.Minutes)));
            laid = Lay(week.Week.Person, served, week.Week, key, week.Score.Hard);
            Remember(key, laid);
        }
        return laid;
    }

    /// <summary>The week without the visit.</summary>
    public LaidWeek Without(LaidWeek week, Visit visit)
    {
        var key = week.Key;
        foreach (var shift in week.Week.Shifts)
        {
            for (var a = 0; a < shift.Served.Count; a++)
            {
                key ^= shift.Served[a].Visit!.Index == visit.Index ? WeekKey.Of(visit, shift.Day, shift.Served[a].Time.Start) : 0;
            }
        }
        if (!_known.TryGetValue(key, out var laid) || laid is null)
        {
            var served = ServedIn(week.Week);
            for (var day = 0; day < served.Length; day++)
            {
                if (Array.Exists(served[day], a => a.Visit!.Index == visit.Index))
                {
                    served[day] = Array.FindAll(served[day], a => a.Visit!.Index != visit.Index);
                }
            }
            laid = Lay(week.Week.Person, served, week.Week, key, int.MaxValue)!;
            Remember(key, laid);
        }
        return laid;
    }

    /// <summary>A week laid out elsewhere, by the solver or by hand; what differs from the layout here is part of its key.</summary>
    public LaidWeek Adopt(PersonWeek week)
    {
        var own = _layout.Lay(week.Person, ServedIn(week), null)!.Value.Week;
        return new LaidWeek(week, scorer.OfWeek(week, int.MaxValue)!.Value, scorer.Loads(week), WeekKey.Of(week, withLayout: !WeekKey.SameLayout(own, week)));
    }

    /// <summary>Remembers a week laid out elsewhere, so that taking a visit out and putting it back gives the same week again.</summary>
    public void Remember(LaidWeek week) => Remember(week.Key, week);

    private void Remember(ulong key, LaidWeek? week)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }
        _known[key] = week;
    }

    private LaidWeek? Lay(Person person, Activity[][] served, PersonWeek? like, ulong key, int mostBreaches) =>
        _layout.Lay(person, served, like, mostBreaches) is var (week, score) ? new LaidWeek(week, score, scorer.Loads(week), key) : null;

    /// <summary>The visits served, by day of the shift.</summary>
    private Activity[][] ServedIn(PersonWeek week)
    {
        var days = new Activity[problem.Horizon.Days][];
        Array.Fill(days, []);
        foreach (var shift in week.Shifts)
        {
            days[shift.Day] = shift.Served as Activity[] ?? [.. shift.Served];
        }
        return days;
    }

    private static Activity[] Inserted(Activity[] before, int at, Activity one)
    {
        var after = new Activity[before.Length + 1];
        Array.Copy(before, after, at);
        after[at] = one;
        Array.Copy(before, at, after, at + 1, before.Length - at);
        return after;
    }

    /// <summary>How many visits of the shift go before one that starts then.</summary>
    private static int PlaceOf(Shift? shift, int start)
    {
        var at = 0;
        while (at < shift?.Served.Count && shift.Served[at].Time.Start <= start)
        {
            at++;
        }
        return at;
    }

    /// <summary>Whether there is time to travel from the visit before and to the one after.</summary>
    private bool Fits(Shift? shift, int at, Visit visit, int start)
    {
        if (at > 0 && start - shift!.Served[at - 1].Time.End < problem.Travel(shift.Served[at - 1].Visit!, visit))
        {
            return false;
        }
        return shift is null || at == shift.Served.Count
            || shift.Served[at].Time.Start - start - visit.Minutes >= problem.Travel(visit, shift.Served[at].Visit!);
    }
}
