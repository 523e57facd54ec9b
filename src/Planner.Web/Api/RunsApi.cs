using Planner.App.Data;
using Planner.App.Plans.Runs;
using Planner.Core.Rules;

namespace Planner.Web.Api;

/// <summary>The search for a week's plan.</summary>
internal static class RunsApi
{
    public static void MapRuns(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/weeks/{name}/run").RequireAuthorization(p => p.RequireRole(AccountRoles.Scheduler, AccountRoles.Manager)).WithTags("Runs");
        runs.MapGet("", async (string name, ReadRun read, CancellationToken stop) => RunShape.Of(await read.RunAsync(name, stop).ConfigureAwait(false)))
            .Produces<RunShape>().WithSummary("Where the search is: none, going, found or failed.");
        runs.MapPost("", async (string name, RunBody body, StartRun start, HttpContext context) =>
            await start.RunAsync(new(name, body.Seconds, context.User.Identity!.Name!, body.Seed ?? 1), context.RequestAborted).ConfigureAwait(false) switch
            {
                StartRunOutcome.Started started => TypedResults.Accepted($"/api/weeks/{Uri.EscapeDataString(name)}/run", new RunShape("going", started.Run, body.Seconds, null, null, null)),
                StartRunOutcome.Refused refused => Answers.Refused(refused.Reason),
                var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
            }).Produces<RunShape>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary("Starts a search in the background, one at a time for a week.");
        runs.MapDelete("/{run:guid}", async (string name, Guid run, StopRun stopper, HttpContext context) =>
        {
            await stopper.RunAsync(run, context.User.Identity!.Name!, context.RequestAborted).ConfigureAwait(false);
            return TypedResults.NoContent();
        }).WithSummary("Asks the search to end with the best plan it has.");
        foreach (var (word, use, summary) in new[] { ("use", true, "Makes what was found one step of the draft."), ("discard", false, "Throws away what was found.") })
        {
            runs.MapPost($"/{{run:guid}}/{word}", async (string name, Guid run, CloseRun close, HttpContext context) =>
                WeeksApi.DraftOf(context, name) is { } draft
                    ? Answers.Of(await close.RunAsync(new(draft, run, use), context.RequestAborted).ConfigureAwait(false))
                    : Answers.NoVersion)
                .Produces<Done>().ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status428PreconditionRequired)
                .WithSummary(summary).WithDescription("If-Match names the version of the week.");
        }
    }
}

/// <summary>How long to search, and the seed of every random choice.</summary>
internal sealed record RunBody(int Seconds, int? Seed = null);

/// <summary>Where a search is.</summary>
internal sealed record RunShape(string State, Guid? Run, int? Seconds, decimal? Cost, int? Gaps, string? Note)
{
    public static RunShape Of(RunStatus status) => status switch
    {
        RunStatus.Going going => new("going", going.Run, going.Seconds, going.Progress is { } at ? Price.ToKronor(at.Cost) : null, null, null),
        RunStatus.Found found => new("found", found.Run, null, Price.ToKronor(found.Cost), found.Gaps, Answers.Say(found.Note)),
        RunStatus.Failed failed => new("failed", failed.Run, null, null, null, Answers.Say(failed.Why)),
        _ => new("none", null, null, null, null, null),
    };
}
