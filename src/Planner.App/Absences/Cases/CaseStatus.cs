using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Where a case is.</summary>
public abstract record CaseStatus
{
    private CaseStatus()
    {
    }

    /// <summary>There is no such case, or somebody has closed it.</summary>
    public sealed record None : CaseStatus;

    /// <summary>Cover is being searched for.</summary>
    /// <param name="Progress">How far it is, or null before it has begun.</param>
    /// <param name="Since">When it was asked for, UTC.</param>
    /// <param name="IsStopping">Whether it was asked to end with what it has.</param>
    public sealed record Going(CaseProgress? Progress, DateTime Since, bool IsStopping) : CaseStatus;

    /// <summary>Proposals wait for a decision.</summary>
    /// <param name="Cover">The proposals.</param>
    /// <param name="IsTrial">Whether it was only tried and cannot be accepted.</param>
    /// <param name="IsOld">Whether the published roster has changed since: then they cannot be accepted.</param>
    /// <param name="Question">What the manager is asked, or null.</param>
    /// <param name="Answer">What the manager said no with, or null.</param>
    public sealed record Proposed(CoverCase Cover, bool IsTrial, bool IsOld, ManagerQuestion? Question, LocalText? Answer) : CaseStatus;

    /// <summary>An alternative was accepted; the roster has it.</summary>
    /// <param name="Cover">The proposals.</param>
    /// <param name="Number">The alternative.</param>
    /// <param name="Version">The published version it led to.</param>
    /// <param name="By">Who decided.</param>
    public sealed record Accepted(CoverCase Cover, int Number, int Version, string By) : CaseStatus;

    /// <summary>It ended without proposals.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Failed(LocalText Why) : CaseStatus;
}

/// <summary>A question to the manager: may this alternative, with overtime, be used?</summary>
/// <param name="Number">The alternative.</param>
/// <param name="By">Who asks.</param>
/// <param name="Reason">Why.</param>
public sealed record ManagerQuestion(int Number, string By, string Reason);
