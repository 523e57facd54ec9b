using System.Text;
using Planner.App.Absences.Ledgers;
using Planner.App.Rosters.Json;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>A decision ready to be written, in files or in the database: the new revision of the roster and the ledger's record of it.</summary>
/// <param name="Plan">The roster.</param>
/// <param name="Revision">Which revision it is.</param>
/// <param name="Content">The roster file.</param>
/// <param name="Record">The record.</param>
internal sealed record CoverDecision(CheckedRoster Plan, RosterRevision Revision, byte[] Content, LedgerRecord Record)
{
    /// <summary>To use an alternative.</summary>
    /// <param name="cover">The case.</param>
    /// <param name="chosen">The alternative.</param>
    /// <param name="at">When it is decided.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="write">Writes the roster file: with or without a word on why visits are uncovered.</param>
    public static CoverDecision Accept(
        CoverCase cover, PricedCover chosen, DateTimeOffset at, string by, string? reason, Func<CheckedRoster, RosterRevision, string> write)
    {
        var revision = new RosterRevision(cover.Revision.Number + 1, [.. cover.Revision.Events, .. chosen.Proposal.Events], cover.RosterHash);
        return Of(write, chosen.Proposal.After, revision, after => LedgerRecords.Accepted(cover, chosen, after, at, by.Trim(), reason?.Trim()));
    }

    /// <summary>To take back what led to the roster that stands: the one before it becomes a new revision.</summary>
    /// <param name="standing">The latest revision's number and hash.</param>
    /// <param name="earlier">The roster before it.</param>
    /// <param name="events">Its events.</param>
    /// <param name="undone">The record that is taken back.</param>
    /// <param name="restored">What that record itself corrected, or null.</param>
    /// <param name="at">When it is decided.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="write">Writes the roster file: with or without a word on why visits are uncovered.</param>
    public static CoverDecision Undo(
        RosterStamp standing, CheckedRoster earlier, IReadOnlyList<Core.Cover.RosterEvent> events, LedgerRecord undone, LedgerRecord? restored, DateTimeOffset at, string by, string? reason,
        Func<CheckedRoster, RosterRevision, string> write) =>
        Of(write, earlier, new RosterRevision(standing.Revision + 1, events, standing.Hash), after => LedgerRecords.Undone(undone, restored, after, at, by.Trim(), reason?.Trim()));

    /// <summary>Why the new roster would be rejected when it is read again, or null: such a one is never written.</summary>
    /// <param name="scenario">The scenario's own problem.</param>
    /// <param name="name">What the roster is called.</param>
    public LocalText? Unreadable(PlanningProblem scenario, string name) => RosterReader.Parse(scenario, name, Content) switch
    {
        RosterReading.Read read => PlanChecker.Check(read.Problem, read.Roster) is CheckOutcome.Rejected rejected
            ? CoverTexts.NotReadBack($"{rejected.Findings.HardBreaches} brott mot hårda regler")
            : null,
        RosterReading.Faulty faulty => CoverTexts.NotReadBack($"{faulty.Faults[0].Path} {faulty.Faults[0].Message.Sv}"),
        var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
    };

    private static CoverDecision Of(Func<CheckedRoster, RosterRevision, string> write, CheckedRoster plan, RosterRevision revision, Func<RosterStamp, LedgerRecord> record)
    {
        var content = Encoding.UTF8.GetBytes(write(plan, revision));
        return new CoverDecision(plan, revision, content, record(new RosterStamp(revision.Number, RosterRevision.HashOf(content))));
    }
}
