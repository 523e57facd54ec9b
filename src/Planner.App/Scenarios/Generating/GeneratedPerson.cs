namespace Planner.App.Scenarios.Generating;

/// <summary>A generated person with the week planted for them.</summary>
internal sealed class GeneratedPerson
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required int Unit { get; init; }

    public required int Percent { get; init; }

    public required bool WorksWeekend { get; init; }

    public required bool WorksEvenings { get; init; }

    /// <summary>Whether the person's shifts are whole passes with one client of personal assistance.</summary>
    public required bool IsAssistant { get; init; }

    public required IReadOnlyList<PlantedShift> Shifts { get; init; }

    public SortedSet<string> Competences { get; } = new(StringComparer.Ordinal);

    public List<(string Name, string Client)> Introductions { get; } = [];

    public PlantedShift? On(int day) => Shifts.FirstOrDefault(s => s.Day == day);
}

/// <summary>A planted shift: clock minutes of the day, an unpaid break inside, and what is planted in it.</summary>
internal sealed class PlantedShift(int day, int start, int end, int breakStart)
{
    public const int BreakMinutes = 30;

    public int Day { get; } = day;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>When the break begins.</summary>
    public int BreakStart { get; } = breakStart;

    /// <summary>When the first part is free from.</summary>
    public int FreeFrom { get; set; } = start;

    /// <summary>Zone of what was planted last, or null.</summary>
    public int? Zone { get; set; }

    public bool IsUntouched => FreeFrom == Start;
}

/// <summary>A generated client.</summary>
internal sealed class GeneratedClient
{
    public required string Code { get; init; }

    public required int Unit { get; init; }

    public required int Zone { get; init; }

    public required string Service { get; init; }

    public required int VisitMinutes { get; init; }

    public required GeneratedPerson KeyWorker { get; init; }

    public string? Competence { get; init; }

    public bool IsFlagged { get; init; }

    public List<PlantedVisit> Visits { get; } = [];
}

/// <summary>A planted visit: a day, a clock minute, and how many people.</summary>
internal readonly record struct PlantedVisit(int Day, int Start, int Minutes, int Staff);

/// <summary>A coordination duty planted in a unit's day.</summary>
internal readonly record struct PlantedDuty(int Unit, int Day);

/// <summary>Everything planted.</summary>
internal sealed record PlantedWeek(IReadOnlyList<GeneratedPerson> Team, IReadOnlyList<GeneratedClient> Clients, IReadOnlyList<PlantedDuty> Coordination, GeneratedMap Map);
