using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Plans.Following;
using Planner.Core.Staffing;

namespace Planner.Web.Api;

/// <summary>Planned weeks: read, changed, published.</summary>
internal static class WeeksApi
{
    public static void MapWeeks(this IEndpointRouteBuilder api)
    {
        var weeks = api.MapGroup("/weeks").RequireAuthorization(p => p.RequireRole(AccountRoles.Scheduler, AccountRoles.Manager)).WithTags("Weeks");
        weeks.MapGet("", async (ListWeeks list, CancellationToken stop) =>
            (await list.RunAsync(stop).ConfigureAwait(false)).Select(WeekLine.Of))
            .WithSummary("The weeks that are planned.");
        weeks.MapGet("/{name}", ReadAsync).Produces<WeekShape>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A week: its draft when there is one, else what is published. The ETag is its version.");
        weeks.MapGet("/{name}/visits/{visit}/candidates", async (string name, string visit, OpenedWeek open, HttpContext context) =>
            await open.WithAsync(name, context, plan => FindCandidates.Run(plan, visit) is { } found
                ? TypedResults.Ok(found.Verdicts.Select(v => CandidateShape.Of(plan, v)).ToList())
                : Answers.NotFound(new($"Besöket {visit} finns inte.", $"There is no visit {visit}. Maybe read the week again."))).ConfigureAwait(false))
            .Produces<List<CandidateShape>>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("Who has, could or must not have a visit, with price or reasons.");
        weeks.MapGet("/{name}/publication", async (string name, OpenedWeek open, PreviewPublish preview, HttpContext context) =>
            await open.WithAsync(name, context, async plan => await preview.RunAsync(plan, context.RequestAborted).ConfigureAwait(false) is { } shown
                ? TypedResults.Ok(PublicationShape.Of(plan, shown))
                : Answers.NotFound(Gone(name))).ConfigureAwait(false))
            .Produces<PublicationShape>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("What publishing the draft would change.");

        weeks.MapPost("/{name}/following", async (string name, PlanFollowingWeek following, HttpContext context) =>
            Of(await following.RunAsync(new(name, context.User.Identity!.Name!), context.RequestAborted).ConfigureAwait(false)))
            .Produces<FollowingShape>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Plans the week after a published one, or brings what it carries in up to date.");

        Change(weeks, "/{name}/moves", "Moves a visit by hand, when no hard rule stands against it.", async (MoveBody body, string name, OpenedWeek open, MoveVisit move, HttpContext context) =>
            body.Start is { Kind: not DateTimeKind.Unspecified }
                ? Answers.Refused(new("Skriv start som lokal tid utan tidszon.", "The start has a time zone. Maybe write it as a local time without one."))
                : await open.WithAsync(name, context, async plan => DraftOf(context, name) is { } draft
                    ? Answers.Of(await move.RunAsync(new(draft, body.Visit, body.From, body.To, body.Start is { } start ? plan.Problem.Horizon.MinuteOf(start) : null), context.RequestAborted).ConfigureAwait(false))
                    : Answers.NoVersion).ConfigureAwait(false));
        Change(weeks, "/{name}/pins", "Pins a visit where it is, or lets it go.", async (PinBody body, string name, PinVisit pin, HttpContext context) =>
            DraftOf(context, name) is { } draft ? Answers.Of(await pin.RunAsync(new(draft, body.Visit, body.People, body.Time), context.RequestAborted).ConfigureAwait(false)) : Answers.NoVersion);
        Change(weeks, "/{name}/undo", "Takes back the latest step of the draft.", (string name, StepDraft step, HttpContext context) => StepAsync(name, step, context, forward: false));
        Change(weeks, "/{name}/redo", "Makes a step again that was taken back.", (string name, StepDraft step, HttpContext context) => StepAsync(name, step, context, forward: true));
        Change(weeks, "/{name}/publication", "Publishes the draft: a numbered version that never changes.", async (string name, PublishWeek publish, HttpContext context, PublicationBody? body) =>
            DraftOf(context, name) is { } draft ? Answers.Of(await publish.RunAsync(new(draft, body?.Reason), context.RequestAborted).ConfigureAwait(false)) : Answers.NoVersion);
    }

    private static IResult Of(PlanFollowingWeekOutcome outcome) => outcome switch
    {
        PlanFollowingWeekOutcome.Planned made => TypedResults.Ok(new FollowingShape(WeekLine.Of(made.Week), true, 0)),
        PlanFollowingWeekOutcome.AlreadyThere there => TypedResults.Ok(new FollowingShape(WeekLine.Of(there.Week), false, there.Renewed)),
        PlanFollowingWeekOutcome.Refused refused => Answers.Refused(refused.Reason),
        PlanFollowingWeekOutcome.Faulty faulty => Answers.Refused(new(faulty.Faults[0].In("sv"), faulty.Faults[0].In("en"))),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    /// <summary>The draft the request names in If-Match, or null when it names none.</summary>
    internal static DraftRequest? DraftOf(HttpContext context, string name) =>
        WeekTag.Read(context.Request) is { } version ? new DraftRequest(name, version.Draft, version.Published, context.User.Identity!.Name!) : null;

    internal static LocalText Gone(string name) => new($"Veckan {name} finns inte.", $"There is no week {name}. Maybe list the weeks.");

    private static void Change(IEndpointRouteBuilder weeks, string pattern, string summary, Delegate handler) => weeks.MapPost(pattern, handler)
        .Produces<Done>().ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .WithSummary(summary).WithDescription("If-Match names the version the change was made on.");

    private static async Task<IResult> StepAsync(string name, StepDraft step, HttpContext context, bool forward) =>
        DraftOf(context, name) is { } draft ? Answers.Of(await step.RunAsync(new(draft, forward), context.RequestAborted).ConfigureAwait(false)) : Answers.NoVersion;

    private static async Task<IResult> ReadAsync(string name, OpenedWeek open, HttpContext context) => await open.WithAsync(name, context, plan =>
    {
        var tag = WeekTag.Of(plan);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch.Contains(tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(WeekShape.Of(plan));
    }, isNoted: true).ConfigureAwait(false);
}
