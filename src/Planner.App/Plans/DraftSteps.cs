using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>The steps of a draft: each holds the whole roster after it, so undoing is going back one.</summary>
internal static class DraftSteps
{
    public const string NoPins = "[]";

    /// <summary>Begins a draft with its first step.</summary>
    /// <param name="context">The operation's context.</param>
    /// <param name="scenario">The scenario's key.</param>
    /// <param name="basedOn">Number of the published version it starts from, or 0.</param>
    /// <param name="title">What was done.</param>
    /// <param name="roster">The roster file.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    public static DraftRow Begin(PlannerContext context, Guid scenario, int basedOn, LocalText title, string roster, DateTime at, string by)
    {
        var draft = new DraftRow { ScenarioId = scenario, BasedOn = basedOn, Step = 1, Version = 1, ChangedAt = at, ChangedBy = by };
        context.Add(draft);
        context.Add(Step(draft, title, roster, NoPins));
        return draft;
    }

    /// <summary>Adds a step after the one shown; steps that were undone are forgotten.</summary>
    public static async Task AddAsync(PlannerContext context, DraftRow draft, LocalText title, string roster, string pins, DateTime at, string by, CancellationToken stop)
    {
        await context.DraftSteps.Where(s => s.DraftId == draft.Id && s.Number > draft.Step).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        (draft.Step, draft.ChangedAt, draft.ChangedBy) = (draft.Step + 1, at, by);
        context.Add(Step(draft, title, roster, pins));
    }

    /// <summary>Lets a draft begin anew with one step: what was before rests on content that is there no more.</summary>
    public static async Task RestartAsync(PlannerContext context, DraftRow draft, LocalText title, string roster, string pins, DateTime at, string by, CancellationToken stop)
    {
        await context.DraftSteps.Where(s => s.DraftId == draft.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        (draft.Step, draft.ChangedAt, draft.ChangedBy) = (1, at, by);
        context.Add(Step(draft, title, roster, pins));
    }

    private static DraftStepRow Step(DraftRow draft, LocalText title, string roster, string pins) => new()
    {
        DraftId = draft.Id,
        Number = draft.Step,
        TitleSv = title.Sv,
        TitleEn = title.En,
        Roster = roster,
        Pins = pins,
        At = draft.ChangedAt,
        By = draft.ChangedBy,
    };
}
