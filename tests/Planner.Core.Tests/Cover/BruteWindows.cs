using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Cover;

/// <summary>When a visit may be given in a scope, written once more for the brute force.</summary>
internal sealed class BruteWindows(CoverSituation situation, CoverPolicy policy)
{
    private readonly PlanningProblem _problem = situation.Problem;

    public Visit In(CoverScope scope, Visit visit)
    {
        var today = situation.DayOf(visit);
        var windows = new SortedDictionary<int, VisitWindow>();
        for (var day = 0; day < _problem.Horizon.Days; day++)
        {
            var own = visit.Windows.FirstOrDefault(w => w.Day == day);
            if (day == today && own is not null)
            {
                windows[day] = scope == CoverScope.OpenVisits || visit.Service != Service.HousingSupport || visit.Flexibility > Flexibility.SameDay ? own : Hours(visit, day, own);
            }
            else if (scope == CoverScope.Week && day >= _problem.Horizon.DayOfMinute(situation.Now) && day != today && MayLeave(visit, day) && !HasOther(visit, day))
            {
                windows[day] = own ?? (visit.Flexibility == Flexibility.ByAgreement ? Shifted(visit.Windows[0], day) : Hours(visit, day, null));
            }
        }
        return visit with
        {
            Windows = [.. windows.Values.Select(w => FromNow(visit, w)).OfType<VisitWindow>()],
            ReducedMinutes = scope == CoverScope.Week && CoverValues.IsLoose(visit, situation, policy) ? Short(visit) : null,
        };
    }

    private bool MayLeave(Visit visit, int day) => visit.Flexibility == Flexibility.ByAgreement
        || (CoverValues.IsLoose(visit, situation, policy) && !_problem.Horizon.IsWeekend(day));

    private bool HasOther(Visit visit, int day) =>
        _problem.Visits.Any(v => v.Index != visit.Index && v.Client?.Id == visit.Client?.Id && situation.DayOf(v) == day);

    private VisitWindow Hours(Visit visit, int day, VisitWindow? own)
    {
        var from = _problem.Horizon.MinuteOf(day, policy.SupportHours.From);
        var to = Math.Max(from, _problem.Horizon.MinuteOf(day, policy.SupportHours.To) - visit.Minutes);
        return new VisitWindow(day, Math.Min(from, own?.Earliest ?? from), Math.Max(to, own?.Latest ?? to));
    }

    private static VisitWindow Shifted(VisitWindow own, int day) => new(day, own.Earliest + ((day - own.Day) * 1440), own.Latest + ((day - own.Day) * 1440));

    /// <summary>From the next time on the grid, or the planned time when that is sooner.</summary>
    private VisitWindow? FromNow(Visit visit, VisitWindow window)
    {
        if (window.Latest < situation.Now || window.Earliest >= situation.Now)
        {
            return window.Latest < situation.Now ? null : window;
        }
        var planned = situation.Baseline[visit.Index]?.Start is { } start && start >= situation.Now ? start : int.MaxValue;
        return window with { Earliest = new[] { window.Latest, planned, (situation.Now + 59) / 60 * 60 }.Min() };
    }

    private static int? Short(Visit visit) =>
        visit.Client!.ShortVisitMinutes is { } least && least < visit.Minutes ? least
        : visit.Client.PhoneMinutes is { } phone && phone < visit.Minutes ? phone : null;
}
