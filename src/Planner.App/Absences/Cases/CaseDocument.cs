using System.Text;
using Planner.App.Absences.Ledgers;
using Planner.App.Rosters.Json;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>What a case led to, as it is kept: rosters and what cannot be told from them. The rest is worked out when it is read.</summary>
/// <param name="Alternatives">The alternatives, in order.</param>
/// <param name="Counterfactual">The old way, or null.</param>
/// <param name="Notes">What the reader should know.</param>
/// <param name="Engine">Name of the solver engine.</param>
/// <param name="Seconds">Wall time it took.</param>
internal sealed record CaseDocument(IReadOnlyList<PlanDocument> Alternatives, PlanDocument? Counterfactual, IReadOnlyList<LocalText> Notes, string Engine, double Seconds)
{
    /// <summary>The case as text.</summary>
    public static string Write(CoverCase cover)
    {
        var revision = cover.Revision.Number + 1;
        PlanDocument Plan(PricedCover plan) => PlanDocument.Of(plan.Proposal, new RosterRevision(revision, [.. cover.Revision.Events, .. plan.Proposal.Events], cover.RosterHash));
        return LedgerJson.Write(new CaseDocument(
            [.. cover.Alternatives.Select(Plan)], cover.Counterfactual is { } old ? Plan(old) : null, cover.Notes, cover.Engine, cover.Elapsed.TotalSeconds));
    }

    /// <summary>The case, every roster checked anew; null when what is kept no longer passes, because what it was made from has changed.</summary>
    /// <param name="text">The case as text.</param>
    /// <param name="task">What was planned, read against the roster it was planned from.</param>
    public static CoverCase? Read(string text, CoverTask task)
    {
        var kept = LedgerJson.Read<CaseDocument>(text);
        var alternatives = kept.Alternatives.Select(a => a.Priced(task)).ToList();
        var old = kept.Counterfactual?.Priced(task);
        return alternatives.Contains(null) || (old is null) != (kept.Counterfactual is null)
            ? null
            : new CoverCase(
                task.Source, task.Opened.Hash, task.Opened.Reading.Revision, task.Opened.Scenario.Problem, task.Before, task.Report.Now,
                task.Report.Events, [.. alternatives.OfType<PricedCover>()], old, kept.Notes, kept.Engine, TimeSpan.FromSeconds(kept.Seconds));
    }
}

/// <summary>One way to cover.</summary>
/// <param name="Alternative">With what means.</param>
/// <param name="Roster">The roster file it would become.</param>
/// <param name="Changes">What happens to visits, and why.</param>
/// <param name="Extra">What is worked beyond the schedule.</param>
/// <param name="Tiers">Each tier's value and proof.</param>
/// <param name="Scope">Over what it was proven.</param>
/// <param name="IsComplete">False when the search was cut short.</param>
internal sealed record PlanDocument(
    CoverAlternative Alternative, string Roster, IReadOnlyList<ChangeDocument> Changes, IReadOnlyList<ExtraDocument> Extra, IReadOnlyList<TierResult> Tiers, CoverScope Scope, bool IsComplete)
{
    public static PlanDocument Of(CoverProposal proposal, RosterRevision revision) => new(
        proposal.Alternative,
        RosterWriter.WriteWithoutReasons(proposal.After, revision),
        [.. proposal.Changes.Select(c => new ChangeDocument(c.Kind, c.Visit.Id.Value, c.Before is not null, c.Why))],
        [.. proposal.Extra.Select(e => new ExtraDocument(e.Person.Id.Value, e.Day, e.Scheduled?.Start, e.Scheduled?.End, e.Worked.Start, e.Worked.End, e.Minutes))],
        proposal.Tiers,
        proposal.Scope,
        proposal.IsComplete);

    public PricedCover? Priced(CoverTask task)
    {
        if (RosterReader.Parse(task.Opened.Scenario.Problem, task.Source, Encoding.UTF8.GetBytes(Roster)) is not RosterReading.Read read
            || PlanChecker.Check(read.Problem, read.Roster) is not CheckOutcome.Passed { Plan: var after })
        {
            return null;
        }
        var events = read.Revision.Events.Skip(task.Opened.Reading.Revision.Events.Count).ToList();
        var proposal = new CoverProposal(Alternative, after, events, [.. Changes.Select(c => c.Change(task.Before, after))], [.. Extra.Select(e => e.Work(after.Problem))], Tiers, Scope, IsComplete);
        return PricedCover.Of(task.Before, proposal, task.Report.Now);
    }
}

/// <summary>What happens to a visit; when and by whom is in the rosters.</summary>
internal sealed record ChangeDocument(VisitChangeKind Kind, string Visit, bool WasServed, LocalText Why)
{
    public VisitChange Change(CheckedRoster before, CheckedRoster after)
    {
        var visit = after.Problem.Visits.First(v => v.Id.Value == Visit);
        var was = WasServed ? before.Problem.Visits.FirstOrDefault(v => v.Id == visit.Id) : null;
        return new VisitChange(Kind, visit, was is null ? null : before.Roster.Deliveries[was.Index], after.Roster.Deliveries[visit.Index], Why);
    }
}

/// <summary>Paid time beyond the schedule on one day.</summary>
internal sealed record ExtraDocument(string Person, int Day, int? ScheduledStart, int? ScheduledEnd, int Start, int End, int Minutes)
{
    public ExtraWork Work(PlanningProblem problem) => new(
        problem.People.First(p => p.Id.Value == Person), Day,
        ScheduledStart is { } start && ScheduledEnd is { } end ? new TimeRange(start, end) : null, new TimeRange(Start, End), Minutes);
}
