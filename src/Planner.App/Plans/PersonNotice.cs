using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A person's day that becomes another.</summary>
/// <param name="Date">The day.</param>
/// <param name="Notice">Whole days from the day it is asked; negative when the day has passed.</param>
/// <param name="IsOtherShift">Whether a shift comes, goes, or begins or ends otherwise; if not, only its visits change.</param>
public sealed record DayNotice(DateOnly Date, int Notice, bool IsOtherShift)
{
    /// <summary>Whether another shift is told later than the rule says (<see cref="PublishPreview.NoticeAsked"/>). Of visits within a shift it says nothing.</summary>
    public bool IsShort => IsOtherShift && Notice < PublishPreview.NoticeAsked;
}

/// <summary>Somebody who must be told that their schedule changes.</summary>
/// <param name="Person">Who.</param>
/// <param name="Days">The days that change, by date; never empty.</param>
public sealed record PersonNotice(Person Person, IReadOnlyList<DayNotice> Days)
{
    /// <summary>Whether shifts change, and not only visits within them.</summary>
    public bool IsOtherShift => Days.Any(d => d.IsOtherShift);

    /// <summary>Everybody to be told, those whose days are nearest first, then by person.</summary>
    /// <param name="horizon">The days.</param>
    /// <param name="changes">What differs.</param>
    /// <param name="today">The day it is asked.</param>
    public static IReadOnlyList<PersonNotice> Of(Horizon horizon, IEnumerable<DayChange> changes, DateOnly today) =>
        [.. from change in changes
            orderby change.Day, change.Person.Index
            group change by change.Person into person
            select new PersonNotice(person.Key, [.. person.Select(c => Of(horizon.DateOf(c.Day), c.IsOtherShift, today))])];

    private static DayNotice Of(DateOnly date, bool isOtherShift, DateOnly today) => new(date, date.DayNumber - today.DayNumber, isOtherShift);
}
