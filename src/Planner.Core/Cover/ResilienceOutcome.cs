using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>What reallocation alone made of one absence. Visits that nobody served before count as nobody's loss.</summary>
public abstract record ResilienceOutcome
{
    private ResilienceOutcome()
    {
    }

    /// <summary>Every client visit is given in full on its day, without overtime.</summary>
    public sealed record Covered : ResilienceOutcome;

    /// <summary>Nobody loses a visit, but boendestöd is given another day, shortened or made by phone.</summary>
    /// <param name="Moved">Those visits, as they are after.</param>
    public sealed record SupportMoved(IReadOnlyList<Visit> Moved) : ResilienceOutcome
    {
        /// <summary>Staff minutes of the visits.</summary>
        public int Minutes => Moved.Sum(v => v.StaffMinutes);
    }

    /// <summary>Somebody loses a visit, or an LSS visit would have to be rebooked.</summary>
    /// <param name="Visits">Those visits, the gravest loss first; at least one.</param>
    public sealed record Lost(IReadOnlyList<LostVisit> Visits) : ResilienceOutcome
    {
        /// <summary>The gravest tier of loss.</summary>
        public CoverTier Worst => Visits[0].Tier;

        /// <summary>Staff minutes lost.</summary>
        public int Minutes => Visits.Sum(v => v.Visit.StaffMinutes);
    }

    /// <summary>The play was stopped before this absence was played.</summary>
    public sealed record NotPlayed : ResilienceOutcome;

    /// <summary>No lawful roster follows, or the absence makes no sense for the roster.</summary>
    public sealed record Impossible(LocalText Reason) : ResilienceOutcome;
}

/// <summary>A visit that would be lost.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Tier">How grave it is: <see cref="CoverTier.AssistanceLost"/>, <see cref="CoverTier.ProtectedLost"/>, <see cref="CoverTier.Rebooked"/> or <see cref="CoverTier.SupportCancelled"/>.</param>
public sealed record LostVisit(Visit Visit, CoverTier Tier);
