using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Writes a decision into an open transaction: version, events, ledger and log, all or nothing.</summary>
internal sealed class DecisionWriter(PlannerDatabase database, PlannerContext context, CaseFeed feed, TimeProvider clock)
{
    public const string Accepted = "accepted";
    public const string Undone = "undone";

    public async Task<DecideOutcome> WriteAsync(
        IDbContextTransaction transaction, Guid scenario, CoverDecision decision, string kind, IEnumerable<EventRow> events, CancellationToken stop)
    {
        var name = await context.Scenarios.Where(s => s.Id == scenario).Select(s => s.Name).SingleAsync(stop).ConfigureAwait(false);
        context.Add(new PublishedRow
        {
            ScenarioId = scenario,
            Number = decision.Revision.Number,
            Kind = kind,
            Roster = Encoding.UTF8.GetString(decision.Content),
            Hash = decision.Record.After.Hash,
            At = clock.GetUtcNow().UtcDateTime,
            By = decision.Record.DecidedBy,
            Reason = decision.Record.Reason,
        });
        context.AddRange(events);
        try
        {
            await LedgerTable.AddAsync(context, scenario, decision.Record, stop).ConfigureAwait(false);
            context.Note(clock, decision.Record.DecidedBy, $"absence.{kind}", name, decision.Record.Before.Hash, decision.Record.After.Hash);
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            await transaction.CommitAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new DecideOutcome.ChangedByOther("");
        }
        catch (DbUpdateException)
        {
            // Maybe somebody else was first and has the version's number; else the database cannot write.
            await transaction.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
            await using var fresh = database.Open();
            if (await CaseWork.LatestAsync(fresh, scenario, stop).ConfigureAwait(false) < decision.Revision.Number)
            {
                throw;
            }
            return new DecideOutcome.ChangedByOther("");
        }
        feed.Tell(name);
        var number = decision.Revision.Number;
        database.Weeks.Tell(name, decision.Record.DecidedBy, kind == Accepted
            ? new LocalText($"Frånvaro täckt, version {number} gäller nu", $"Absence covered, version {number} holds now")
            : new LocalText($"Frånvarobeslut ångrat, version {number} gäller nu", $"Absence decision undone, version {number} holds now"));
        return new DecideOutcome.Done(
            kind == Accepted
                ? new LocalText($"Antaget: version {number} gäller nu. Ring dem som berörs.", $"Accepted: version {number} holds now. Call those concerned.")
                : new LocalText($"Ångrat: version {number} gäller nu. Ring dem som berörs.", $"Undone: version {number} holds now. Call those concerned."),
            decision.Record.Id);
    }
}
