using Planner.App.Accounts;
using Planner.App.Data;

namespace Planner.Web.Api;

/// <summary>What managers do: accounts and the log.</summary>
internal static class OfficeApi
{
    public static void MapOffice(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").RequireAuthorization(p => p.RequireRole(AccountRoles.Manager)).WithTags("Accounts");
        accounts.MapGet("", async (ListAccounts list, CancellationToken stop) => (await list.RunAsync(stop).ConfigureAwait(false))
            .Select(a => new AccountShape(a.Id, a.UserName, a.Roles, a.Unit, a.Person, a.State, a.InvitedUntil, a.Stamp))).WithSummary("Who can sign in and what they may do.");
        accounts.MapPost("", async (NewAccountBody body, InviteAccount invite, HttpContext context) =>
            Invited(await invite.RunAsync(new(body.UserName, body.Roles, body.Unit, body.Person, context.User.Identity!.Name!), context.RequestAborted).ConfigureAwait(false)))
            .Produces<InvitationShape>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary("Creates an account and an invitation to choose its password, told once.");
        accounts.MapPost("/{account:guid}/invitation", async (Guid account, InviteAccount invite, HttpContext context) =>
            Invited(await invite.AgainAsync(account, context.User.Identity!.Name!, context.RequestAborted).ConfigureAwait(false)))
            .Produces<InvitationShape>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary("A new invitation; the one before ends.");
        accounts.MapPut("/{account:guid}", async (Guid account, AccountBody body, ChangeAccount change, HttpContext context) =>
            Changed(await change.RunAsync(new(account, body.Stamp, new AccountChange.Give(body.Roles, body.Unit, body.Person), context.User.Identity!.Name!), context.RequestAborted).ConfigureAwait(false)))
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary("Gives roles and a person.");
        foreach (var (word, whatTo, summary) in new (string, AccountChange, string)[] { ("lock", new AccountChange.Lock(), "Locks an account and ends its sessions."), ("unlock", new AccountChange.Unlock(), "Unlocks an account.") })
        {
            accounts.MapPost($"/{{account:guid}}/{word}", async (Guid account, StampBody body, ChangeAccount change, HttpContext context) =>
                Changed(await change.RunAsync(new(account, body.Stamp, whatTo, context.User.Identity!.Name!), context.RequestAborted).ConfigureAwait(false)))
                .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary(summary);
        }
        api.MapGet("/log", async (DateOnly? day, string? code, int? page, ReadLog read, HttpContext context) =>
            await read.RunAsync(new(context.User.Identity!.Name!, day, code, page ?? 1), context.RequestAborted).ConfigureAwait(false))
            .RequireAuthorization(p => p.RequireRole(AccountRoles.Manager)).WithTags("Log").WithSummary("Who saw or changed what, newest first, page by page.");
    }

    private static IResult Invited(InviteAccountOutcome outcome) => outcome switch
    {
        InviteAccountOutcome.Invited invited => TypedResults.Ok(new InvitationShape(invited.UserName, $"/inbjudan/{invited.Code}", invited.Until)),
        InviteAccountOutcome.Refused refused => TypedResults.Problem(title: string.Join(' ', refused.Faults.Select(Answers.Say)), statusCode: StatusCodes.Status422UnprocessableEntity),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    private static IResult Changed(ChangeAccountOutcome outcome) => outcome switch
    {
        ChangeAccountOutcome.Changed => TypedResults.NoContent(),
        ChangeAccountOutcome.Refused refused => Answers.Refused(refused.Reason),
        _ => Answers.Moved,
    };
}

/// <summary>An account. Its stamp changes with every change; a change names the one that was read.</summary>
internal sealed record AccountShape(Guid Account, string UserName, IReadOnlyList<string> Roles, string? Unit, string? Person, AccountState State, DateTime? InvitedUntil, string Stamp);

/// <summary>A new account: at least one role; staff need a person of a unit.</summary>
internal sealed record NewAccountBody(string UserName, IReadOnlyList<string> Roles, string? Unit = null, string? Person = null);

/// <summary>What an account may do and whom it belongs to.</summary>
internal sealed record AccountBody(string Stamp, IReadOnlyList<string> Roles, string? Unit = null, string? Person = null);

/// <summary>The stamp that was read.</summary>
internal sealed record StampBody(string Stamp);

/// <summary>An invitation: the address at which its owner chooses a password, once.</summary>
internal sealed record InvitationShape(string UserName, string Address, DateTime Until);
