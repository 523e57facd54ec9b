using Planner.App.Data;
using Planner.App.Registers;

namespace Planner.Web.Api;

/// <summary>Registers: read, tried, changed as a whole.</summary>
internal static class RegistersApi
{
    public static void MapRegisters(this IEndpointRouteBuilder api)
    {
        var registers = api.MapGroup("/weeks/{name}/registers/{kind}").RequireAuthorization(p => p.RequireRole(AccountRoles.Scheduler, AccountRoles.Manager)).WithTags("Registers");
        registers.MapGet("", async (string name, RegisterKind kind, ReadRegister read, HttpContext context) =>
            await read.RunAsync(new(name, kind, context.User.Identity!.Name!), context.RequestAborted).ConfigureAwait(false) switch
            {
                ReadRegisterOutcome.Shown shown => TypedResults.Ok(new RegisterShape(shown.Version, [.. shown.Table.Sheet])),
                _ => Answers.NotFound(WeeksApi.Gone(name)),
            }).Produces<RegisterShape>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("A register as a sheet: the first row names the columns.");
        registers.MapPost("/preview", async (string name, RegisterKind kind, RegisterBody body, ChangeRegister change, HttpContext context) =>
            Of(await change.PreviewAsync(new(name, kind, body.Sheet, context.User.Identity!.Name!), context.RequestAborted).ConfigureAwait(false)))
            .Produces<RegisterChangeShape>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary("What a sheet would change, or every fault it has.");
        registers.MapPut("", async (string name, RegisterKind kind, RegisterBody body, ChangeRegister change, HttpContext context) =>
            body.Version is { } version
                ? Of(await change.RunAsync(new(name, kind, body.Sheet, context.User.Identity!.Name!), version, context.RequestAborted).ConfigureAwait(false))
                : Answers.Problem(StatusCodes.Status428PreconditionRequired, new("Skicka den version som förhandsvisades.", "The version is missing. Maybe send the one the preview named.")))
            .Produces<RegisterChangeShape>().ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .WithSummary("Makes the register what the sheet says, whole or not at all; the version is the preview's.");
    }

    private static IResult Of(ChangeRegisterOutcome outcome) => outcome switch
    {
        ChangeRegisterOutcome.Preview preview => TypedResults.Ok(RegisterChangeShape.Of(preview)),
        ChangeRegisterOutcome.Done done => TypedResults.Ok(RegisterChangeShape.Of(done.What)),
        ChangeRegisterOutcome.Refused refused => Answers.Refused(refused.Reason),
        ChangeRegisterOutcome.Faulty faulty => TypedResults.Problem(
            title: Answers.Say(new($"{faulty.Faults.Count} fel. Inget är sparat.", $"{faulty.Faults.Count} faults. Nothing is saved.")),
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["faults"] = faulty.Faults.Select(f => new RegisterFaultShape(f.Row, f.Column, Answers.Say(f.Message))).ToList() }),
        _ => Answers.Moved,
    };
}

/// <summary>A register as a sheet, with the version it was read in.</summary>
internal sealed record RegisterShape(int Version, IReadOnlyList<IReadOnlyList<string>> Sheet);

/// <summary>A sheet that a register is to become, and the version the preview named.</summary>
internal sealed record RegisterBody(IReadOnlyList<IReadOnlyList<string>> Sheet, int? Version = null);

/// <summary>What changes.</summary>
internal sealed record RegisterChangeShape(int Version, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed, DraftFate Draft)
{
    public static RegisterChangeShape Of(ChangeRegisterOutcome.Preview preview) => new(
        preview.Version, [.. preview.Added.Select(d => d.Key)], [.. preview.Changed.Select(d => d.Key)], [.. preview.Removed.Select(d => d.Key)], preview.Draft);
}

/// <summary>Something wrong in a sheet.</summary>
internal sealed record RegisterFaultShape(int Row, string Column, string Text);
