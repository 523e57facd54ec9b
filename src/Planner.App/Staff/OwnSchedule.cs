using Planner.App.Absences;
using Planner.App.Plans;
using Planner.App.Rosters;
using Planner.Core.Staffing;

namespace Planner.App.Staff;

/// <summary>One person's part of a published week. Clients are codes; of colleagues only their time, or that they are away.</summary>
public sealed record OwnSchedule
{
    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The person's code.</summary>
    public required string Person { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The week.</summary>
    public required WeekEntry Week { get; init; }

    /// <summary>The version shown: the latest that is published.</summary>
    public required int Version { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>Day by day.</summary>
    public required IReadOnlyList<OwnDay> Days { get; init; }

    /// <summary>The published week before, <c>2026-W47</c>, or null.</summary>
    public string? Previous { get; init; }

    /// <summary>The published week after, or null.</summary>
    public string? Next { get; init; }

    /// <summary>Paid minutes of the week.</summary>
    public int PaidMinutes => Days.Sum(d => d.Shift?.PaidMinutes ?? 0);

    internal static OwnSchedule Of(OpenWeek week, Person person, string? previous, string? next)
    {
        var horizon = week.Problem.Horizon;
        return new OwnSchedule
        {
            Unit = week.Row.Unit,
            Person = person.Id.Value,
            Name = person.Name,
            Week = WeekEntry.Of(week.Row),
            Version = week.Published!.Number,
            PublishedAt = week.Published.At,
            Previous = previous,
            Next = next,
            Days = [.. Enumerable.Range(0, horizon.Days).Select(day => new OwnDay(
                horizon.DateOf(day),
                week.Roster.Weeks[person.Index].On(day) is { } shift ? OwnShift.Of(week, person, shift) : null,
                IsAway(week, person, day),
                [.. week.Roster.Weeks.Where(w => w.Person.Index != person.Index && (w.On(day) is not null || IsAway(week, w.Person, day))).Select(w => Colleague.Of(week, w, day))]))],
        };
    }

    /// <summary>Whether somebody is away that day and works nothing of it.</summary>
    private static bool IsAway(OpenWeek week, Person person, int day) =>
        week.Roster.Weeks[person.Index].On(day) is null && person.Absences.Any(a => a.Time.Overlaps(week.Problem.Horizon.Day(day)));
}

/// <summary>One day of a person.</summary>
/// <param name="Date">The date.</param>
/// <param name="Shift">The shift that starts then, or null.</param>
/// <param name="IsAway">Whether the person is away and does not work.</param>
/// <param name="Colleagues">Colleagues who work or are away.</param>
public sealed record OwnDay(DateOnly Date, OwnShift? Shift, bool IsAway, IReadOnlyList<Colleague> Colleagues);

/// <summary>A shift as the person who works it sees it; times are local.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="PaidMinutes">Paid minutes.</param>
/// <param name="Parts">What it holds, by start, breaks among them.</param>
public sealed record OwnShift(DateTime From, DateTime To, int PaidMinutes, IReadOnlyList<OwnPart> Parts)
{
    /// <summary>Start in UTC: the clock shows some times twice.</summary>
    public required DateTime StartUtc { get; init; }

    /// <summary>End in UTC.</summary>
    public required DateTime EndUtc { get; init; }

    internal static OwnShift Of(OpenWeek week, Person person, Shift shift)
    {
        var horizon = week.Problem.Horizon;
        var parts = ShiftTimeline.Activities(week.Problem, shift).Select(a => new OwnPart(
            horizon.LocalOf(a.Time.Start),
            horizon.LocalOf(a.Time.End),
            ActivityName.Of(a).Name,
            ActivityName.Of(a).Key,
            a.Visit?.Client?.Id.Value,
            a.Visit?.Client is null ? null : a.Visit.Zone,
            a.Visit is null ? [] : [.. (week.Roster.Deliveries[a.Visit.Index]?.People ?? []).Where(p => p.Index != person.Index).Select(p => p.Name)]));
        var breaks = shift.Breaks.Where(b => !b.Paid).Select(b => new OwnPart(
            horizon.LocalOf(b.Time.Start), horizon.LocalOf(b.Time.End), BreakName.Of(b).Name, "rast", null, null, []));
        var midnight = SwedishClock.Utc(horizon.FirstDate.ToDateTime(TimeOnly.MinValue));
        return new OwnShift(horizon.LocalOf(shift.Time.Start), horizon.LocalOf(shift.Time.End), shift.PaidMinutes, [.. parts.Concat(breaks).OrderBy(p => p.From)])
        {
            StartUtc = midnight.AddMinutes(shift.Time.Start),
            EndUtc = midnight.AddMinutes(shift.Time.End),
        };
    }
}

/// <summary>A part of a shift.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="Name">What it is.</param>
/// <param name="Key">A stable key of that, for styles.</param>
/// <param name="Client">The client's code, or null.</param>
/// <param name="Zone">Where, for a client's visit.</param>
/// <param name="With">Names of colleagues at the same visit.</param>
public sealed record OwnPart(DateTime From, DateTime To, LocalText Name, string Key, string? Client, string? Zone, IReadOnlyList<string> With);

/// <summary>A colleague's day: time of work, or away, never why.</summary>
/// <param name="Name">Who.</param>
/// <param name="From">Start, or null when away.</param>
/// <param name="To">End, or null when away.</param>
public sealed record Colleague(string Name, DateTime? From, DateTime? To)
{
    /// <summary>Whether the colleague is away.</summary>
    public bool IsAway => From is null;

    internal static Colleague Of(OpenWeek week, PersonWeek other, int day) => other.On(day) is { } shift
        ? new Colleague(other.Person.Name, week.Problem.Horizon.LocalOf(shift.Time.Start), week.Problem.Horizon.LocalOf(shift.Time.End))
        : new Colleague(other.Person.Name, null, null);
}
