using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>
/// What is minimised, the most important first: an alternative is better than another when it is better in the first
/// tier in which they differ.
/// </summary>
public enum CoverTier
{
    /// <summary>Minutes of personlig assistans without staff.</summary>
    AssistanceLost,

    /// <summary>Minutes without staff of other LSS visits and of boendestöd that must not be touched.</summary>
    ProtectedLost,

    /// <summary>Minutes of LSS visits that would have to be rebooked by agreement.</summary>
    Rebooked,

    /// <summary>Minutes of boendestöd cancelled.</summary>
    SupportCancelled,

    /// <summary>Minutes of boendestöd lost because visits are shortened or made by phone.</summary>
    SupportReduced,

    /// <summary>Minutes of boendestöd moved to another day.</summary>
    SupportMovedDay,

    /// <summary>Overtime minutes (övertid, not fyllnadstid).</summary>
    Overtime,

    /// <summary>Extra pay, in öre before on-cost.</summary>
    ExtraPay,

    /// <summary>Assignments of people to client visits they did not have.</summary>
    Reallocated,

    /// <summary>Client visits the same day at another time.</summary>
    Retimed,

    /// <summary>Minutes those are moved, together.</summary>
    ShiftTotal,

    /// <summary>Minutes the most moved of them is moved.</summary>
    ShiftLargest,

    /// <summary>Minutes of the unit's own duties left undone; they give way before a client's time is changed.</summary>
    DutiesLost,

    /// <summary>People whose day changes, the absent left out.</summary>
    PeopleDisturbed,

    /// <summary>How strange the newcomers are to the clients: 0 for a key worker, 1 for somebody who visits the client this week, 2 for others.</summary>
    Strangers,

    /// <summary>How often those who are moved now, clients and staff, have been moved before.</summary>
    FairnessDebt,

    /// <summary>A fixed order among equals, so that equal plans never flip.</summary>
    TieBreak,
}

/// <summary>What became of one tier.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Value">Its value in the proposal.</param>
/// <param name="Bound">No plan in the scope that is as good in the tiers before has less.</param>
/// <param name="Proven">Whether value and bound meet, and every tier before is proven too.</param>
public sealed record TierResult(CoverTier Tier, long Value, long Bound, bool Proven);

/// <summary>Names and units of the tiers for reports.</summary>
public static class CoverTiers
{
    /// <summary>All tiers, the most important first.</summary>
    public static IReadOnlyList<CoverTier> All { get; } = Enum.GetValues<CoverTier>();

    /// <summary>The tiers of what clients lose.</summary>
    public static IReadOnlyList<CoverTier> Service { get; } = [.. All.Where(t => t <= CoverTier.SupportMovedDay)];

    /// <summary>The tier as users read it.</summary>
    public static LocalText NameOf(CoverTier tier) => tier switch
    {
        CoverTier.AssistanceLost => new("Assistans utan personal, min", "Assistance without staff, min"),
        CoverTier.ProtectedLost => new("LSS och skyddat boendestöd utan personal, min", "LSS and protected support without staff, min"),
        CoverTier.Rebooked => new("LSS att omboka efter överenskommelse, min", "LSS to rebook by agreement, min"),
        CoverTier.SupportCancelled => new("Boendestöd inställt, min", "Support cancelled, min"),
        CoverTier.SupportReduced => new("Boendestöd förkortat, min", "Support reduced, min"),
        CoverTier.SupportMovedDay => new("Boendestöd flyttat till annan dag, min", "Support moved to another day, min"),
        CoverTier.DutiesLost => new("Egna uppgifter som uteblir, min", "Own duties left out, min"),
        CoverTier.Overtime => new("Övertid, min", "Overtime, min"),
        CoverTier.ExtraPay => new("Merkostnad före PO, öre", "Extra pay before on-cost, öre"),
        CoverTier.Reallocated => new("Omfördelade besök", "Reallocated visits"),
        CoverTier.Retimed => new("Ändrade tider samma dag", "Changed times the same day"),
        CoverTier.ShiftTotal => new("Tidsflytt sammanlagt, min", "Time moved in all, min"),
        CoverTier.ShiftLargest => new("Största tidsflytt, min", "Largest move, min"),
        CoverTier.PeopleDisturbed => new("Medarbetare med ändrad dag", "Staff with a changed day"),
        CoverTier.Strangers => new("Obekanta för brukaren, poäng", "Strangers to the client, points"),
        CoverTier.FairnessDebt => new("Redan flyttade förut, poäng", "Moved before, points"),
        CoverTier.TieBreak => new("Ordning mellan likvärdiga", "Order among equals"),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "Unknown tier."),
    };
}
