namespace Planner.Core.Staffing;

/// <summary>
/// A kind of shift the unit staffs by (passtyp), for example early, late and night. A shift is of the type when it
/// starts at its clock time and lasts as long; two types of a scenario differ in start or length.
/// </summary>
public sealed record ShiftType
{
    /// <summary>Creates the type and checks its ranges.</summary>
    /// <param name="id">Permanent id, for example <c>kväll</c>.</param>
    /// <param name="start">Clock time it starts.</param>
    /// <param name="minutes">From start to end, the rast included: 5 to 1 440, a multiple of 5 as all shifts are.</param>
    public ShiftType(string id, TimeOnly start, int minutes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (minutes is < 5 or > 1440 || minutes % 5 != 0 || start.Minute % 5 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(minutes), $"The shift type {id} starts {start:HH:mm} and lasts {minutes} min. Maybe hours were written where minutes are meant: 5 to 1440 min and every time a multiple of 5.");
        }
        (Id, Start, Minutes) = (id, start, minutes);
    }

    /// <summary>Permanent id.</summary>
    public string Id { get; }

    /// <summary>Clock time it starts.</summary>
    public TimeOnly Start { get; }

    /// <summary>Minutes from start to end, the rast included.</summary>
    public int Minutes { get; }

    /// <summary>Minutes of unpaid rast in the middle of it, 0 or a multiple of 5 that leaves time to work.</summary>
    public int RastMinutes { get; init; }

    /// <summary>Minutes worked and paid.</summary>
    public int PaidMinutes => Minutes - RastMinutes;

    /// <summary>Ids of the types a person may not work the day after.</summary>
    public IReadOnlySet<string> NotNext { get; init; } = new HashSet<string>();
}
