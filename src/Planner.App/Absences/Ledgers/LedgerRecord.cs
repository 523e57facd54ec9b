using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Ledgers;

/// <summary>What a ledger record says was done.</summary>
public enum LedgerRecordKind
{
    /// <summary>A proposal was accepted.</summary>
    Accepted,

    /// <summary>An acceptance was undone; the record corrects the one it undoes.</summary>
    Undone,
}

/// <summary>One line of the ledger: a decision with everything that justifies its figures. Never changed once written.</summary>
/// <param name="Id">Names the record; made from its content.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Corrects">The record this one takes the place of, or null.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="Reason">Why, if a reason was given; overtime needs one.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="ScenarioVersion">Its version.</param>
/// <param name="Before">The roster the decision was made on.</param>
/// <param name="After">The roster it led to.</param>
/// <param name="PlannedFrom">Local time the plan was made from; it decides the month the record belongs to.</param>
/// <param name="Reported">What was reported.</param>
/// <param name="Counterfactual">The old way, or null when there was nothing to cover or nothing was accepted.</param>
/// <param name="Chosen">The plan chosen, or null when an acceptance was undone.</param>
/// <param name="Changes">What happened to visits.</param>
/// <param name="PeopleChanged">People whose day changed, those who were away left out.</param>
public sealed record LedgerRecord(
    string Id, LedgerRecordKind Kind, string? Corrects, DateTimeOffset DecidedAt, string DecidedBy, string? Reason,
    string Scenario, string ScenarioVersion, RosterStamp Before, RosterStamp After, DateTime PlannedFrom, IReadOnlyList<LedgerReported> Reported,
    LedgerPlan? Counterfactual, LedgerPlan? Chosen, IReadOnlyList<LedgerChange> Changes, IReadOnlyList<string> PeopleChanged);

/// <summary>A roster file by revision and content.</summary>
/// <param name="Revision">Its revision.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
public sealed record RosterStamp(int Revision, string Hash);

/// <summary>What was reported, without cause.</summary>
/// <param name="Kind">As in a roster file's events, for example <c>absent</c>.</param>
/// <param name="Person">The person, or null.</param>
/// <param name="Visit">The visit, or null.</param>
/// <param name="From">From when, local time, or null.</param>
/// <param name="Until">Until when, local time, or null.</param>
public sealed record LedgerReported(string Kind, string? Person, string? Visit, DateTime? From, DateTime? Until);

/// <summary>A plan in the ledger: the chosen or the counterfactual.</summary>
/// <param name="Alternative">With what means.</param>
/// <param name="ExtraMinutes">Paid minutes beyond the schedule.</param>
/// <param name="Pay">Extra pay, every amount unfolded.</param>
/// <param name="Service">What it does to service; what even overtime could not cover is here, not in the money.</param>
/// <param name="Tiers">Each tier's value and proof.</param>
/// <param name="Scope">Over what it was proven.</param>
/// <param name="IsComplete">False when the search was cut short.</param>
public sealed record LedgerPlan(
    CoverAlternative Alternative, int ExtraMinutes, IReadOnlyList<PayEntry> Pay, ServiceEffect Service, IReadOnlyList<TierResult> Tiers, CoverScope Scope, bool IsComplete)
{
    /// <summary>A priced proposal as the ledger keeps it.</summary>
    public static LedgerPlan Of(PricedCover cover) => new(
        cover.Proposal.Alternative, cover.ExtraMinutes, cover.Pay, cover.Service, cover.Proposal.Tiers, cover.Proposal.Scope, cover.Proposal.IsComplete);
}

/// <summary>What happened to one visit.</summary>
/// <param name="Kind">What.</param>
/// <param name="Visit">The visit's id.</param>
/// <param name="Client">The client's code, or null for a duty.</param>
/// <param name="Service">The service, or null for a duty.</param>
/// <param name="StaffMinutes">Its staff minutes after.</param>
/// <param name="Before">Who served it when, or null.</param>
/// <param name="After">Who serves it when, or null.</param>
public sealed record LedgerChange(VisitChangeKind Kind, string Visit, string? Client, Service? Service, int StaffMinutes, LedgerDelivery? Before, LedgerDelivery? After);

/// <summary>When and by whom a visit is given.</summary>
/// <param name="Start">Local start.</param>
/// <param name="People">Who.</param>
public sealed record LedgerDelivery(DateTime Start, IReadOnlyList<string> People);
