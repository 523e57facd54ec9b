using Planner.App.Absences.Ledgers;
using Planner.App.Rosters;
using Planner.App.Rosters.Html;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.App.Weeks;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>A decision to take back the latest revision of a roster.</summary>
/// <param name="ScenarioFolder">The scenario's folder.</param>
/// <param name="RosterFile">The roster file.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="Language">Language of the page beside the roster, if there is one.</param>
public sealed record UndoCoverRequest(string ScenarioFolder, string RosterFile, string? By, string? Reason, string Ledger, string Language = "sv");

/// <summary>Restores the revision before the latest, as a new revision; the ledger gets a correction.</summary>
/// <param name="clock">Tells when the decision was made.</param>
public sealed class UndoCover(TimeProvider clock)
{
    /// <summary>Undoes the latest acceptance, or the latest undoing.</summary>
    public AcceptCoverOutcome Run(UndoCoverRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.By))
        {
            return new AcceptCoverOutcome.Refused(CoverTexts.NoName());
        }
        if (LedgerFile.FaultOf(request.Ledger) is { } unfinished)
        {
            return new AcceptCoverOutcome.Refused(unfinished);
        }
        return RosterOpening.Open(request.ScenarioFolder, request.RosterFile) switch
        {
            RosterOpening.Opened opened => Undo(request, opened),
            RosterOpening.BadScenario(var faults) => new AcceptCoverOutcome.Refused(Text(faults[0])),
            RosterOpening.BadRoster(var faults) => new AcceptCoverOutcome.Refused(Text(faults[0])),
            var other => throw new InvalidOperationException($"Unknown opening {other.GetType().Name}."),
        };
    }

    /// <summary>Undoes what led to the opened roster.</summary>
    internal AcceptCoverOutcome Undo(UndoCoverRequest request, RosterOpening.Opened opened)
    {
        if (opened.Reading.Revision.BasedOn is not { } basedOn || EarlierRevisions.Find(request.RosterFile, basedOn) is not { } kept)
        {
            return new AcceptCoverOutcome.Refused(NothingKept(request.RosterFile, opened.Reading.Revision.Number));
        }
        var ledger = LedgerFile.Read(request.Ledger);
        if (ledger.Standing.FirstOrDefault(e => e.Record.After.Hash == opened.Hash)?.Record is not { } undone)
        {
            return new AcceptCoverOutcome.Refused(NotInLedger(request.RosterFile, request.Ledger));
        }
        if (Restored(opened.Scenario, kept) is not { } earlier)
        {
            return new AcceptCoverOutcome.Refused(CoverTexts.NotReadBack(kept));
        }
        var restored = ledger.Entries.FirstOrDefault(e => e.Record.Id == undone.Corrects)?.Record;
        var decision = CoverDecision.Undo(
            new RosterStamp(opened.Reading.Revision.Number, opened.Hash), earlier.Plan, earlier.Revision.Events, undone, restored, SwedishClock.Now(clock), request.By!, request.Reason, RosterWriter.Write);
        return AcceptCover.Write(new Acceptance(
            request.RosterFile, request.RosterFile, decision.Content, request.Ledger, decision.Record, RosterHtml.Write(decision.Plan, decision.Revision, Wording.Of(request.Language))));
    }

    private static (CheckedRoster Plan, RosterRevision Revision)? Restored(Scenario scenario, string file) =>
        RosterReader.Read(scenario.Problem, file) is RosterReading.Read read && PlanChecker.Check(read.Problem, read.Roster) is CheckOutcome.Passed passed
            ? (passed.Plan, read.Revision)
            : null;

    private static LocalText Text(ScenarioFault fault) => new(fault.In("sv"), fault.In("en"));

    private static LocalText Text(RosterFault fault) => new($"{fault.File} {fault.Path}: {fault.Message.Sv}", $"{fault.File} {fault.Path}: {fault.Message.En}");

    private static LocalText NothingKept(string file, int revision) => new(
        $"{file} är version {revision}, och versionen före finns inte kvar bredvid den. Det finns inget att ångra; inget är skrivet.",
        $"{file} is revision {revision}, and the one before is not kept beside it. Maybe there is nothing to undo; nothing is written.");

    private static LocalText NotInLedger(string file, string ledger) => new(
        $"Ledgern {ledger} känner inte till att {file} antogs. Kanske hör en annan ledger till (--ledger); inget är skrivet.",
        $"The ledger {ledger} does not know of {file} being accepted. Maybe another ledger belongs to it (--ledger); nothing is written.");
}
