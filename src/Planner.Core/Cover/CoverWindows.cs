using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>When visits may be given in a scope: what the client's own windows, the policy and the clock leave.</summary>
/// <param name="situation">What has happened.</param>
/// <param name="policy">The unit's policy.</param>
/// <param name="spared">Visits that may lose nothing.</param>
/// <param name="scope">How much may change.</param>
/// <param name="most">The most that is lost, when it is known: a visit that would lose more by another day or a reduced form has none.</param>
internal sealed class CoverWindows(CoverSituation situation, CoverPolicy policy, SparedVisits spared, CoverScope scope, ServiceMinutes? most)
{
    private readonly Horizon _horizon = situation.Problem.Horizon;

    /// <summary>The visit with the windows and the reduced form it may have; without windows when it is too late for all.</summary>
    public Visit Widened(Visit visit)
    {
        var today = situation.DayOf(visit);
        var windows = visit.Windows.Where(w => w.Day == today).Select(w => scope == CoverScope.OpenVisits ? w : WidenedToday(visit, w));
        if (scope == CoverScope.Week)
        {
            windows = windows.Concat(OtherDays(visit, today));
        }
        return visit with
        {
            Windows = [.. windows.Select(w => FromNow(visit, w)).OfType<VisitWindow>().OrderBy(w => w.Day)],
            OnlyPeople = scope == CoverScope.DayTimes && situation.Start.Deliveries[visit.Index] is { } delivery && visit.Client is not null
                ? delivery.People.Select(p => p.Id).ToHashSet()
                : visit.OnlyPeople,
            ReducedMinutes = scope == CoverScope.Week && IsLoose(visit) ? Reduced(visit) : null,
        };
    }

    /// <summary>Boendestöd that may be moved to another day, reduced or cancelled.</summary>
    private bool IsLoose(Visit visit) => visit.Flexibility == Flexibility.Movable && visit.Service == Service.HousingSupport && !spared.Contains(visit);

    private static bool IsByAgreement(Visit visit) => visit.Flexibility == Flexibility.ByAgreement;

    private VisitWindow WidenedToday(Visit visit, VisitWindow window) =>
        visit.Service == Service.HousingSupport && visit.Flexibility is Flexibility.Movable or Flexibility.SameDay && !_horizon.IsWeekend(window.Day)
            ? SupportHours(visit, window.Day, window)
            : window;

    private VisitWindow SupportHours(Visit visit, int day, VisitWindow? window)
    {
        var (from, to) = (_horizon.MinuteOf(day, policy.SupportHours.From), _horizon.MinuteOf(day, policy.SupportHours.To) - visit.Minutes);
        return new VisitWindow(day, Math.Min(window?.Earliest ?? from, from), Math.Max(window?.Latest ?? from, Math.Max(from, to)));
    }

    /// <summary>The days the client has no visit, from tomorrow's on; boendestöd on weekdays, what needs agreement at its own clock time.</summary>
    private IEnumerable<VisitWindow> OtherDays(Visit visit, int today)
    {
        if ((!IsLoose(visit) && !IsByAgreement(visit)) || most?.In(ServiceLoss.OtherDayTierOf(visit)) < policy.SizeOf(visit))
        {
            yield break;
        }
        var taken = situation.Problem.Visits.Where(v => v.Client?.Id == visit.Client?.Id && v.Index != visit.Index).Select(situation.DayOf).Append(today).ToHashSet();
        for (var day = Math.Max(0, _horizon.DayOfMinute(situation.Now)); day < _horizon.Days; day++)
        {
            if (!taken.Contains(day) && (IsByAgreement(visit) || !_horizon.IsWeekend(day)))
            {
                yield return visit.Windows.FirstOrDefault(w => w.Day == day)
                    ?? (IsByAgreement(visit) ? SameClock(visit, today, day) : SupportHours(visit, day, null));
            }
        }
    }

    private VisitWindow SameClock(Visit visit, int today, int day)
    {
        var own = visit.Windows.FirstOrDefault(w => w.Day == today) ?? visit.Windows[0];
        return new VisitWindow(day, At(own.Earliest), At(own.Latest));

        int At(int minute) => _horizon.MinuteOf(day, TimeOnly.FromDateTime(_horizon.LocalOf(minute)));
    }

    /// <summary>From the next time on the grid on, or from the planned one when that comes first; null when it is too late.</summary>
    private VisitWindow? FromNow(Visit visit, VisitWindow window)
    {
        if (window.Latest < situation.Now || window.Earliest >= situation.Now)
        {
            return window.Latest < situation.Now ? null : window;
        }
        var next = StartTimes.NextOnGrid(situation.Now, situation.Problem.Grid);
        var planned = situation.Baseline[visit.Index]?.Start is { } start && start >= situation.Now ? start : next;
        return window with { Earliest = Math.Min(window.Latest, Math.Min(next, planned)) };
    }

    private int? Reduced(Visit visit)
    {
        int?[] forms = [visit.Client?.ShortVisitMinutes, visit.Client?.PhoneMinutes];
        var form = forms.FirstOrDefault(m => m is > 0 && m < visit.Minutes);
        return most?.In(CoverTier.SupportReduced) < (visit.Minutes - form) * visit.Staff ? null : form;
    }
}
