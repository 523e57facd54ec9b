using Planner.App.Absences.Ledgers;
using Planner.App.Rosters;
using Planner.App.Rosters.Html;
using Planner.App.Rosters.Json;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>A decision to use an alternative.</summary>
/// <param name="Case">The case it was proposed in.</param>
/// <param name="Number">Number of the alternative, 1 to 3.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why; needed for overtime.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="Target">Where the new roster is written; null to replace the one the case was made from.</param>
/// <param name="Language">Language of the page beside the roster, if there is one.</param>
public sealed record AcceptCoverRequest(CoverCase Case, int Number, string? By, string? Reason, string Ledger, string? Target = null, string Language = "sv");

/// <summary>What came of accepting an alternative, or of undoing one.</summary>
public abstract record AcceptCoverOutcome
{
    private AcceptCoverOutcome()
    {
    }

    /// <summary>The new roster and the ledger record are written.</summary>
    /// <param name="RosterFile">The roster file.</param>
    /// <param name="Kept">The file the revision before is kept in.</param>
    /// <param name="Record">The ledger record.</param>
    public sealed record Written(string RosterFile, string Kept, LedgerRecord Record) : AcceptCoverOutcome;

    /// <summary>The decision cannot be made; nothing is written.</summary>
    public sealed record Refused(LocalText Reason) : AcceptCoverOutcome;

    /// <summary>The files cannot be written.</summary>
    public sealed record Unwritten(LocalText Fault) : AcceptCoverOutcome;
}

/// <summary>Makes an alternative the roster: writes the new revision, keeps the one before, and records the decision.</summary>
/// <param name="clock">Tells when the decision was made.</param>
public sealed class AcceptCover(TimeProvider clock)
{
    /// <summary>Accepts the alternative. The second acceptance of a proposal is refused, since the roster has changed.</summary>
    public AcceptCoverOutcome Run(AcceptCoverRequest request)
    {
        if (request.Case.Find(request.Number) is not { } chosen)
        {
            return new AcceptCoverOutcome.Refused(CoverTexts.NotOffered(request.Number, request.Case.Alternatives.Select(a => CoverCase.NumberOf(a.Proposal.Alternative))));
        }
        if (FaultOf(request, chosen) is { } fault)
        {
            return new AcceptCoverOutcome.Refused(fault);
        }
        var decision = Decide(request, chosen);
        return decision.Unreadable(request.Case.Scenario, request.Case.RosterFile) is { } unreadable ? new AcceptCoverOutcome.Refused(unreadable) : Write(Files(request, decision));
    }

    /// <summary>Everything that is to be written.</summary>
    internal Acceptance Prepare(AcceptCoverRequest request, PricedCover chosen) => Files(request, Decide(request, chosen));

    /// <summary>Writes what was prepared.</summary>
    internal static AcceptCoverOutcome Write(Acceptance acceptance) => acceptance.Run() switch
    {
        ({ } kept, null) => new AcceptCoverOutcome.Written(acceptance.Target, kept, acceptance.Record),
        (_, { } fault) when fault == CoverTexts.RosterChanged(acceptance.RosterFile) => new AcceptCoverOutcome.Refused(fault),
        (_, { } fault) => new AcceptCoverOutcome.Unwritten(fault),
        _ => throw new InvalidOperationException("An acceptance ended without a kept file and without a fault."),
    };

    private static LocalText? FaultOf(AcceptCoverRequest request, PricedCover chosen) => chosen.NeedsManager && (string.IsNullOrWhiteSpace(request.By) || string.IsNullOrWhiteSpace(request.Reason)) ? CoverTexts.NoReason()
        : string.IsNullOrWhiteSpace(request.By) ? CoverTexts.NoName()
        : null;

    private CoverDecision Decide(AcceptCoverRequest request, PricedCover chosen) => CoverDecision.Accept(request.Case, chosen, SwedishClock.Now(clock), request.By!, request.Reason, RosterWriter.Write);

    private static Acceptance Files(AcceptCoverRequest request, CoverDecision decision) => new(
        request.Case.RosterFile, request.Target ?? request.Case.RosterFile, decision.Content, request.Ledger, decision.Record,
        RosterHtml.Write(decision.Plan, decision.Revision, Wording.Of(request.Language)));
}
