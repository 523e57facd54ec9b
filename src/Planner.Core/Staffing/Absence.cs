namespace Planner.Core.Staffing;

/// <summary>Why somebody is away, as coarse as planning and pay need it. Never a medical cause.</summary>
public enum AbsenceKind
{
    /// <summary>Sick (sjuk).</summary>
    Sick,

    /// <summary>Care of a sick child (VAB).</summary>
    CareOfChild,

    /// <summary>Annual leave (semester).</summary>
    AnnualLeave,

    /// <summary>Any other leave (ledighet).</summary>
    Leave,
}

/// <summary>A stretch of time in which a person cannot be planned.</summary>
/// <param name="Time">The stretch, in horizon minutes.</param>
/// <param name="Kind">The kind of absence.</param>
public sealed record Absence(TimeRange Time, AbsenceKind Kind);
