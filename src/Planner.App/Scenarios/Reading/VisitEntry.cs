using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>One pattern, single visit or duty of <c>visits.yaml</c>, before it is unfolded over the planned days.</summary>
internal sealed record VisitEntry
{
    public required Place At { get; init; }

    public Given<string>? Id { get; init; }

    public ActivityKind Kind { get; init; } = ActivityKind.Visit;

    /// <summary>The client, or null for a duty.</summary>
    public Given<string>? Client { get; init; }

    public Given<Service>? Service { get; init; }

    public Given<string>? Unit { get; init; }

    public Given<string>? Zone { get; init; }

    public required Given<int> Minutes { get; init; }

    public Given<int>? Staff { get; init; }

    public required DaysEntry Days { get; init; }

    public required StartEntry Start { get; init; }

    public IReadOnlyList<Given<string>> Competences { get; init; } = [];

    public IReadOnlyList<Given<string>> Only { get; init; } = [];

    /// <summary>A duty each of these has for themselves; empty for one duty they share. The word <c>alla</c> means everyone.</summary>
    public IReadOnlyList<Given<string>> Each { get; init; } = [];

    public Given<Flexibility>? Flexibility { get; init; }

    public bool Meals { get; init; } = true;

    public IReadOnlyList<Given<string>> PinPeople { get; init; } = [];

    public Given<int>? PinStart { get; init; }
}

/// <summary>
/// The days of an entry: weekdays every week or single dates. Either a visit on each, or one visit a week on any of them.
/// </summary>
internal sealed record DaysEntry(Place At, IReadOnlyList<DayOfWeek> Weekdays, IReadOnlyList<DateOnly> Dates, bool AnyOf);

/// <summary>When a visit may start, in minutes after the day's midnight.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Earliest">Earliest start.</param>
/// <param name="Latest">Latest start.</param>
/// <param name="Last">The last clock time as written: the latest start, or the end of a window.</param>
internal sealed record StartEntry(Place At, int Earliest, int Latest, int Last);

/// <summary>Visits that belong together.</summary>
/// <param name="At">Where the link stands.</param>
/// <param name="Visits">Ids of patterns or visits, two or more.</param>
/// <param name="Gap">Least and most minutes between for an order link, or null for a same-person link.</param>
internal sealed record LinkEntry(Place At, IReadOnlyList<Given<string>> Visits, (int Min, int Max)? Gap);

/// <summary>Everything in <c>visits.yaml</c>.</summary>
internal sealed record VisitsEntry(IReadOnlyList<VisitEntry> Visits, IReadOnlyList<LinkEntry> Links)
{
    public static VisitsEntry None { get; } = new([], []);
}
