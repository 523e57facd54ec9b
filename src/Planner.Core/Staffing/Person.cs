namespace Planner.Core.Staffing;

/// <summary>One of the staff, with everything the planner needs to know, resolved to the horizon.</summary>
public sealed record Person
{
    /// <summary>Permanent id.</summary>
    public required PersonId Id { get; init; }

    /// <summary>Position in <c>PlanningProblem.People</c>.</summary>
    public required int Index { get; init; }

    /// <summary>Name shown to the unit's own users; never written to logs.</summary>
    public required string Name { get; init; }

    /// <summary>The unit (enhet) the person belongs to.</summary>
    public required string Unit { get; init; }

    /// <summary>Employment.</summary>
    public required Contract Contract { get; init; }

    /// <summary>Minutes the person should work in the horizon: contract less absence and weekday holidays.</summary>
    public required int TargetMinutes { get; init; }

    /// <summary>Minutes ordered beyond the schedule (fyllnadstid or övertid), 0 or more; they lie on top of what the hour rules allow.</summary>
    public int OrderedExtraMinutes { get; init; }

    /// <summary>Competences and delegations held.</summary>
    public IReadOnlyList<Competence> Competences { get; init; } = [];

    /// <summary>Languages spoken, as clients ask for them.</summary>
    public IReadOnlySet<string> Languages { get; init; } = new HashSet<string>();

    /// <summary>When the person can work, sorted and disjoint; a shift must lie inside one of them.</summary>
    public required IReadOnlyList<TimeRange> Available { get; init; }

    /// <summary>Absences, sorted and disjoint.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Wishes.</summary>
    public IReadOnlyList<Wish> Wishes { get; init; } = [];

    /// <summary>The person's shifts in the base roster (grundschema), or empty.</summary>
    public IReadOnlyList<TimeRange> BaseShifts { get; init; } = [];

    /// <summary>The clock time the person's 24-hour periods start (dygnsbryt), or null to count from each shift.</summary>
    public TimeOnly? DayBreak { get; init; }

    /// <summary>Weekends free by agreement (day indexes of the Saturdays that must be free).</summary>
    public IReadOnlySet<int> FreeWeekends { get; init; } = new HashSet<int>();

    /// <summary>Wishes for and against types of shifts.</summary>
    public IReadOnlyList<ShiftWish> ShiftWishes { get; init; } = [];

    /// <summary>What the person's own agreement says of how work is spread.</summary>
    public WorkLimits Limits { get; init; } = WorkLimits.None;

    /// <summary>What is carried in from before the horizon.</summary>
    public PersonHistory History { get; init; } = PersonHistory.None;
}
