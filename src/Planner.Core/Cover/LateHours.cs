namespace Planner.Core.Cover;

/// <summary>A visit that runs past its shift keeps its people at work: those minutes are ordered, whatever is decided about the rest.</summary>
internal static class LateHours
{
    /// <summary>The situation with the extra minutes of late visits ordered.</summary>
    public static CoverSituation Ordered(CoverSituation situation)
    {
        var late = situation.Events.OfType<RosterEvent.VisitLate>().Select(l => l.Visit).ToHashSet();
        var orders = from week in situation.Start.Weeks
                     from shift in week.Shifts
                     where shift.Served.Any(a => late.Contains(a.Visit!.Id))
                     let scheduled = situation.Before.Roster.Weeks[week.Person.Index].On(shift.Day)
                     where scheduled is not null && shift.PaidMinutes > scheduled.PaidMinutes
                     select new RosterEvent.ExtraOrdered(week.Person.Id, shift.PaidMinutes - scheduled.PaidMinutes);
        var ordered = orders.ToList();
        return ordered.Count == 0 ? situation : new CoverSituation(situation.Before, [.. situation.Events, .. ordered], situation.Now);
    }
}
