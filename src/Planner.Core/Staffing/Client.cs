namespace Planner.Core.Staffing;

/// <summary>A client (brukare), known by code only.</summary>
public sealed record Client
{
    /// <summary>The client's code.</summary>
    public required ClientId Id { get; init; }

    /// <summary>Position in <c>PlanningProblem.Clients</c>.</summary>
    public required int Index { get; init; }

    /// <summary>Where visits take place: a zone of the travel table.</summary>
    public required string Zone { get; init; }

    /// <summary>The client's decisions.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Key workers (kontaktpersoner), the first one first.</summary>
    public IReadOnlyList<PersonId> KeyWorkers { get; init; } = [];

    /// <summary>People who must not come (inte denna person).</summary>
    public IReadOnlySet<PersonId> Vetoes { get; init; } = new HashSet<PersonId>();

    /// <summary>Language the client needs, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the client must not lose or move a visit (medication, risk); the cause is never stored.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>How short a boendestöd visit may become at home when staff is short, in minutes, or null when it may not.</summary>
    public int? ShortVisitMinutes { get; init; }

    /// <summary>How long a phone call may take a boendestöd visit's place when staff is short, in minutes, or null when it may not.</summary>
    public int? PhoneMinutes { get; init; }

    /// <summary>When the client was last served before the horizon, or null when not known.</summary>
    public DateOnly? LastDelivery { get; init; }
}
