using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Absences.Ledgers;
using Planner.App.Data;
using Planner.App.Plans;

namespace Planner.Web.Api;

/// <summary>What happens to a published week: reported, covered, decided, and what it came to.</summary>
internal static class AbsencesApi
{
    public static void MapAbsences(this IEndpointRouteBuilder api)
    {
        var absences = api.MapGroup("/weeks/{name}/absences").RequireAuthorization(p => p.RequireRole(AccountRoles.Scheduler, AccountRoles.Manager)).WithTags("Absences");
        absences.MapGet("", ReadAsync).Produces<AbsencesShape>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("The cases of a published week that wait for somebody, and what has been decided. The ETag is the published version.");
        absences.MapPost("", async (string name, IReadOnlyList<CoverReport> reports, ReportAbsence report, HttpContext context) =>
            await report.RunAsync(new(name, reports, By(context)), context.RequestAborted).ConfigureAwait(false) switch
            {
                StartCaseOutcome.Started started => TypedResults.Accepted($"/api/weeks/{Uri.EscapeDataString(name)}/absences/{started.Case}", new CaseBegun(started.Case)),
                StartCaseOutcome.Refused refused => Answers.Refused(refused.Reason),
                var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
            }).Produces<CaseBegun>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Reports what has happened, together, and has cover searched for in the background.");
        absences.MapGet("/{case:guid}", async (string name, Guid @case, ReadCase read, CancellationToken stop) => CaseShape.Of(await read.RunAsync(name, @case, stop).ConfigureAwait(false)))
            .Produces<CaseShape>().WithSummary("Where a case is: none, going, proposed with its alternatives, accepted or failed.");
        Decision(absences.MapPost("/{case:guid}/accept", async (string name, Guid @case, ChoiceBody body, AcceptProposal accept, HttpContext context) =>
            Of(await accept.RunAsync(new(@case, body.Number, By(context), IsManager(context), body.Reason), context.RequestAborted).ConfigureAwait(false))),
            "Makes an alternative the published schedule, once. Overtime needs a manager and a reason.");
        Decision(absences.MapPost("/{case:guid}/ask", async (string name, Guid @case, ChoiceBody body, AskManager ask, HttpContext context) =>
            Of(await ask.RunAsync(new(@case, body.Number, By(context), body.Reason), context.RequestAborted).ConfigureAwait(false))),
            "Sends an alternative with overtime to the manager.");
        Decision(absences.MapPost("/{case:guid}/refuse", async (string name, Guid @case, ReasonBody body, AskManager ask, HttpContext context) =>
            Of(await ask.RefuseAsync(new(@case, By(context), IsManager(context), body.Reason), context.RequestAborted).ConfigureAwait(false))),
            "The manager says no.");
        Decision(absences.MapPost("/undo", async (string name, ReasonBody body, UndoDecision undo, HttpContext context) =>
            WeekTag.Read(context.Request) is { } version
                ? Of(await undo.RunAsync(new(name, version.Published, By(context), IsManager(context), body.Reason), context.RequestAborted).ConfigureAwait(false))
                : Answers.NoVersion),
            "Takes the latest decision back, as a new version.").ProducesProblem(StatusCodes.Status428PreconditionRequired).WithDescription("If-Match names the version of the week.");
        absences.MapDelete("/{case:guid}", async (string name, Guid @case, CloseCase close, HttpContext context) =>
            Of(await close.RunAsync(@case, By(context), context.RequestAborted).ConfigureAwait(false)))
            .Produces<Done>().ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary("Closes a case without a decision.");
        api.MapGet("/follow-up/{month}", async (string month, FollowUp follow, HttpContext context) =>
            await follow.RunAsync(month, By(context), isNoted: true, context.RequestAborted).ConfigureAwait(false) switch
            {
                FollowUpOutcome.Summed summed => TypedResults.Ok(FollowUpShape.Of(summed.Report)),
                FollowUpOutcome.Refused refused => Answers.Refused(refused.Reason),
                var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
            }).RequireAuthorization(p => p.RequireRole(AccountRoles.Manager)).WithTags("Absences")
            .Produces<FollowUpShape>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary("Overtime avoided of a month, 2026-11, and of its year.");
    }

    private static RouteHandlerBuilder Decision(RouteHandlerBuilder call, string summary) => call
        .Produces<Done>().ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary(summary);

    private static string By(HttpContext context) => context.User.Identity!.Name!;

    private static bool IsManager(HttpContext context) => context.User.IsInRole(AccountRoles.Manager);

    private static async Task<IResult> ReadAsync(string name, ListWeeks list, ReadAbsences read, HttpContext context)
    {
        if ((await list.RunAsync(context.RequestAborted).ConfigureAwait(false)).FirstOrDefault(w => w.Scenario == name) is not { } entry)
        {
            return Answers.NotFound(WeeksApi.Gone(name));
        }
        switch (await read.RunAsync(new(entry.Week, name, By(context)), context.RequestAborted).ConfigureAwait(false))
        {
            case ReadAbsencesOutcome.Shown shown:
                context.Response.Headers.ETag = WeekTag.Of(shown.Week.Plan);
                return TypedResults.Ok(AbsencesShape.Of(shown.Week));
            case ReadAbsencesOutcome.NotPublished not:
                return Answers.Refused(not.Reason);
            case ReadAbsencesOutcome.Refused refused:
                return Answers.Refused(refused.Reason);
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}.");
        }
    }

    private static IResult Of(DecideOutcome outcome) => outcome switch
    {
        DecideOutcome.Done done => TypedResults.Ok(new Done(Answers.Say(done.What))),
        DecideOutcome.Refused refused => Answers.Refused(refused.Reason),
        _ => Answers.Moved,
    };
}

/// <summary>A case that has begun.</summary>
internal sealed record CaseBegun(Guid Case);

/// <summary>The alternative chosen, 1 to 3, and why.</summary>
internal sealed record ChoiceBody(int Number, string? Reason = null);

/// <summary>Why.</summary>
internal sealed record ReasonBody(string? Reason = null);

/// <summary>What is reported of a published week, and what was decided.</summary>
internal sealed record AbsencesShape(int Published, bool CanUndo, IReadOnlyList<CaseLine> Open, IReadOnlyList<DecisionLine> Decided)
{
    public static AbsencesShape Of(AbsenceWeek week) => new(
        week.Plan.Published,
        week.CanUndo,
        [.. week.Open.Select(c => new CaseLine(c.Id, c.State, c.At, c.By))],
        [.. week.Decided.Select(d => new DecisionLine(d.Number, d.IsUndone, d.At, d.By, d.Reason))]);
}

/// <summary>A case that waits.</summary>
internal sealed record CaseLine(Guid Case, CaseEntryState State, DateTime At, string By);

/// <summary>A published version.</summary>
internal sealed record DecisionLine(int Number, bool IsUndone, DateTime At, string By, string? Reason);

/// <summary>Where a case is, and its alternatives when there are some. Amounts are kronor of pay.</summary>
internal sealed record CaseShape(string State, IReadOnlyList<AlternativeShape> Alternatives, int? Published, string? Text)
{
    public static CaseShape Of(CaseStatus status) => status switch
    {
        CaseStatus.Going => new("going", [], null, null),
        CaseStatus.Proposed proposed => new("proposed", [.. proposed.Cover.Alternatives.Select(a => AlternativeShape.Of(proposed.Cover, a))], null, proposed.Answer is { } answer ? Answers.Say(answer) : null),
        CaseStatus.Accepted accepted => new("accepted", [], accepted.Version, null),
        CaseStatus.Failed failed => new("failed", [], null, Answers.Say(failed.Why)),
        _ => new("none", [], null, null),
    };
}

/// <summary>An alternative: what it costs, loses and changes.</summary>
internal sealed record AlternativeShape(
    int Number, string Name, decimal Amount, decimal AmountWithOnCost, decimal AvoidedWithOnCost, int ExtraMinutes, int OvertimeMinutes, int LostMinutes, bool IsComplete)
{
    public static AlternativeShape Of(CoverCase cover, PricedCover alternative) => new(
        CoverCase.NumberOf(alternative.Proposal.Alternative),
        Answers.Say(CoverTexts.NameOf(alternative.Proposal.Alternative)),
        alternative.Amount,
        alternative.AmountWithOnCost,
        cover.AvoidedWithOnCost(alternative),
        alternative.ExtraMinutes,
        alternative.OvertimeMinutes,
        alternative.Service.Lost,
        alternative.Proposal.IsComplete);
}

/// <summary>A month and its year so far: minutes beyond the schedule and kronor avoided next to the old way, and service lost beside them.</summary>
internal sealed record FollowUpShape(DateOnly Month, FiguresShape Sum, FiguresShape Year, decimal YearGoal)
{
    public static FollowUpShape Of(FollowUpReport report) => new(report.Month.First, FiguresShape.Of(report.Month.Sum), FiguresShape.Of(report.Year), FollowUpReport.YearGoal);
}

/// <summary>Figures of the ledger.</summary>
internal sealed record FiguresShape(int AvoidedMinutes, decimal Avoided, decimal AvoidedWithOnCost, int LostMinutes)
{
    public static FiguresShape Of(LedgerFigures figures) => new(figures.AvoidedMinutes, figures.Avoided, figures.AvoidedWithOnCost, figures.Service.Lost);
}
