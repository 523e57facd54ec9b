namespace Planner.Core.Staffing;

/// <summary>When a visit may start on one day.</summary>
/// <param name="Day">Day index.</param>
/// <param name="Earliest">Earliest start in horizon minutes.</param>
/// <param name="Latest">Latest start in horizon minutes, at or after the earliest.</param>
public sealed record VisitWindow(int Day, int Earliest, int Latest);

/// <summary>One concrete visit or duty of the horizon: who it is for, how long, when it may start, what it takes.</summary>
public sealed record Visit
{
    /// <summary>Permanent id within the scenario's week.</summary>
    public required VisitId Id { get; init; }

    /// <summary>Position in <c>PlanningProblem.Visits</c>.</summary>
    public required int Index { get; init; }

    /// <summary>Direct client time, or one of the duties (coordination, documentation, meeting).</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>The client, or null for a duty.</summary>
    public Client? Client { get; init; }

    /// <summary>The service, or null for a duty.</summary>
    public Service? Service { get; init; }

    /// <summary>The decision the visit is delivered under, or null for a duty.</summary>
    public DecisionId? Decision { get; init; }

    /// <summary>The unit (enhet) responsible.</summary>
    public required string Unit { get; init; }

    /// <summary>Zone of the travel table where it takes place.</summary>
    public required string Zone { get; init; }

    /// <summary>Length in minutes, above 0.</summary>
    public required int Minutes { get; init; }

    /// <summary>How many people are needed at the same time, 1 or more.</summary>
    public int Staff { get; init; } = 1;

    /// <summary>When it may start: one window a day, days ascending, at least one.</summary>
    public required IReadOnlyList<VisitWindow> Windows { get; init; }

    /// <summary>Competences everyone who serves it must hold on the day.</summary>
    public IReadOnlyList<string> Competences { get; init; } = [];

    /// <summary>The only people who may serve it, or null for anyone fit.</summary>
    public IReadOnlySet<PersonId>? OnlyPeople { get; init; }

    /// <summary>What may be done to it when staff is short.</summary>
    public Flexibility Flexibility { get; init; } = Flexibility.Fixed;

    /// <summary>
    /// The length of its reduced form, shortened or by phone, above 0 and below <see cref="Minutes"/>; null when it must
    /// keep its length. Set only while an absence is covered: a week is planned with whole visits.
    /// </summary>
    public int? ReducedMinutes { get; init; }

    /// <summary>Paid meal breaks (måltidsuppehåll) inside the visit: offsets from its start in minutes; empty when none.</summary>
    public IReadOnlyList<int> MealOffsets { get; init; } = [];

    /// <summary>The start and people that stand and must not change, or null.</summary>
    public Pin? Pin { get; init; }

    /// <summary>Staff minutes: length times people.</summary>
    public int StaffMinutes => Minutes * Staff;
}

/// <summary>A pinned assignment (låst): people, time or both.</summary>
/// <param name="People">The people who serve it, or empty when only the time is pinned.</param>
/// <param name="Start">The start in horizon minutes, or null when only the people are pinned.</param>
public sealed record Pin(IReadOnlyList<PersonId> People, int? Start);
