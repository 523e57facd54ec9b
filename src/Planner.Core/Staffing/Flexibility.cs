namespace Planner.Core.Staffing;

/// <summary>What may be done to a visit when staff is short; the order is the order of what goes first.</summary>
public enum Flexibility
{
    /// <summary>May be moved in time or day within the decision's period, shortened or done by phone.</summary>
    Movable,

    /// <summary>May be moved to another time the same day.</summary>
    SameDay,

    /// <summary>May be moved only when client or family has agreed.</summary>
    ByAgreement,

    /// <summary>Time and day stand (personal assistance, health visits, flagged risk).</summary>
    Fixed,
}
