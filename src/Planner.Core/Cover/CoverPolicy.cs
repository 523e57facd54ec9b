using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>The unit's policy when somebody is away. All figures are assumptions until the unit sets its own under <c>policy: cover:</c>.</summary>
public sealed record CoverPolicy
{
    /// <summary>Between these clock times boendestöd on weekdays may be moved within its day.</summary>
    public (TimeOnly From, TimeOnly To) SupportHours { get; init; } = (new(8, 0), new(17, 0));

    /// <summary>Minutes from the call until somebody who is not on duty can begin.</summary>
    public int CallInMinutes { get; init; } = 60;

    /// <summary>The most paid minutes a day that somebody works with extra hours; the shift rules hold besides.</summary>
    public int LongestPaidDay { get; init; } = 600;

    /// <summary>
    /// Whether a visit that is lost or given another day counts as one for each who should have come, however long it is,
    /// and not as its minutes. For units that would rather lose one long visit than two short ones.
    /// </summary>
    public bool CountsVisits { get; init; }

    /// <summary>The most work the solver spends on one tier, in its own deterministic unit.</summary>
    public double WorkPerTier { get; init; } = 0.15;

    /// <summary>The same for one tier of the alternatives with extra hours, which begin with a good plan.</summary>
    public double WorkPerExtraTier { get; init; } = 0.05;

    /// <summary>The most seconds one tier takes on the clock; a stop for emergencies, since it makes the result depend on the machine.</summary>
    public double SecondsPerTier { get; init; } = 10;

    /// <summary>How often clients and staff have been moved before.</summary>
    public MoveHistory History { get; init; } = MoveHistory.None;

    /// <summary>What losing the visit counts.</summary>
    internal long SizeOf(Visit visit) => CountsVisits ? visit.Staff : visit.StaffMinutes;
}

/// <summary>Who has been moved before, summed from the ledger: the fairness debt.</summary>
/// <param name="Clients">Times each client's visit was moved, reduced or cancelled.</param>
/// <param name="People">Times each person's day was changed.</param>
/// <param name="LastTouched">Clients whose latest visit was moved to another day, reduced or cancelled: they are spared next time.</param>
public sealed record MoveHistory(
    IReadOnlyDictionary<ClientId, int> Clients, IReadOnlyDictionary<PersonId, int> People, IReadOnlySet<ClientId> LastTouched)
{
    /// <summary>Nobody has been moved.</summary>
    public static MoveHistory None { get; } = new(new Dictionary<ClientId, int>(), new Dictionary<PersonId, int>(), new HashSet<ClientId>());
}
