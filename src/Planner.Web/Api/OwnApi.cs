using System.Security.Claims;
using Planner.App.Data;
using Planner.App.Staff;
using Planner.Core.Staffing;

namespace Planner.Web.Api;

/// <summary>What staff do themselves, and what those who plan hear of it.</summary>
internal static class OwnApi
{
    private static readonly LocalText NoPerson = new("Kontot hör inte till någon medarbetare.", "The account belongs to no member of staff. Maybe ask your manager.");

    public static void MapOwn(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/me").RequireAuthorization(p => p.RequireRole([.. AccountRoles.All])).WithTags("Own schedule");
        own.MapGet("/schedule", (string? week, ReadOwnSchedule read, HttpContext context) => ScheduleAsync(null, week, read, context))
            .Produces<ScheduleShape>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("The caller's published week; without a week the one that is going on, else the next.");
        own.MapPost("/absences", async (AbsenceBody body, ReportOwnAbsence report, HttpContext context) =>
            await report.RunAsync(new(AccountOf(context), body.Kind, body.First, body.Last, body.IsFromNow), context.RequestAborted).ConfigureAwait(false) switch
            {
                ReportOwnAbsenceOutcome.Reported => TypedResults.NoContent(),
                ReportOwnAbsenceOutcome.Refused refused => Answers.Refused(refused.Reason),
                _ => Answers.NotFound(NoPerson),
            }).Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Reports the caller's own absence, sick or careOfChild, never a cause; those who plan see it.");
        api.MapGet("/people/{person}/schedule", (string person, string? week, ReadOwnSchedule read, HttpContext context) => ScheduleAsync(person, week, read, context))
            .RequireAuthorization(p => p.RequireRole([.. AccountRoles.All])).WithTags("Own schedule")
            .Produces<ScheduleShape>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("Somebody's published week. Staff are refused any but their own.");

        var notices = api.MapGroup("/absence-notices").RequireAuthorization(p => p.RequireRole(AccountRoles.Scheduler, AccountRoles.Manager)).WithTags("Absence notices");
        notices.MapGet("", async (ListAbsenceNotices list, CancellationToken stop) => (await list.RunAsync(stop).ConfigureAwait(false))
            .Select(n => new NoticeShape(n.Id, n.Version, n.Unit, n.Person, n.Kind, n.From, n.Until, n.At))).WithSummary("What staff has reported and nobody has taken in hand.");
        notices.MapPost("/{notice:guid}/handled", async (Guid notice, NoticeBody body, HandleAbsenceNotice handle, HttpContext context) =>
            await handle.RunAsync(new(notice, body.Version, context.User.Identity!.Name!), context.RequestAborted).ConfigureAwait(false) is HandleAbsenceNoticeOutcome.Handled
                ? TypedResults.NoContent()
                : Answers.Moved)
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status412PreconditionFailed).WithSummary("Takes a notice in hand.");
    }

    private static Guid AccountOf(HttpContext context) => Guid.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private static async Task<IResult> ScheduleAsync(string? person, string? week, ReadOwnSchedule read, HttpContext context) =>
        await read.RunAsync(new(AccountOf(context), person, week), context.RequestAborted).ConfigureAwait(false) switch
        {
            ReadOwnScheduleOutcome.Shown shown => TypedResults.Ok(ScheduleShape.Of(shown.Schedule)),
            ReadOwnScheduleOutcome.NotPublished not => Answers.NotFound(not.Reason),
            ReadOwnScheduleOutcome.NotYours => Answers.Problem(StatusCodes.Status403Forbidden, new("Det är någon annans schema.", "That is somebody else's schedule. Maybe ask for your own.")),
            _ => Answers.NotFound(NoPerson),
        };
}

/// <summary>Somebody's own absence: whole days, unless they go home now.</summary>
internal sealed record AbsenceBody(AbsenceKind Kind, DateOnly First, DateOnly Last, bool IsFromNow = false);

/// <summary>The version of a notice as it was read.</summary>
internal sealed record NoticeBody(int Version);

/// <summary>A notice of absence. Times are local.</summary>
internal sealed record NoticeShape(Guid Notice, int Version, string Unit, string Person, AbsenceKind Kind, DateTime From, DateTime Until, DateTime ReportedAt);

/// <summary>A person's published week. Times are local; clients are codes.</summary>
internal sealed record ScheduleShape(string Unit, string Person, string Week, int Version, string? Previous, string? Next, IReadOnlyList<ScheduleDay> Days)
{
    public static ScheduleShape Of(OwnSchedule schedule) => new(
        schedule.Unit,
        schedule.Person,
        schedule.Week.Week,
        schedule.Version,
        schedule.Previous,
        schedule.Next,
        [.. schedule.Days.Select(d => new ScheduleDay(
            d.Date, d.IsAway, d.Shift?.From, d.Shift?.To, [.. (d.Shift?.Parts ?? []).Select(p => new SchedulePart(p.From, p.To, p.Key, Answers.Say(p.Name), p.Client, p.Zone))]))]);
}

/// <summary>A day of a person.</summary>
internal sealed record ScheduleDay(DateOnly Date, bool IsAway, DateTime? From, DateTime? To, IReadOnlyList<SchedulePart> Parts);

/// <summary>A part of a shift.</summary>
internal sealed record SchedulePart(DateTime From, DateTime To, string Code, string Name, string? Client, string? Zone);
