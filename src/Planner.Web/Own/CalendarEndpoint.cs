using System.Globalization;
using System.Text;
using Planner.App.Staff;
using Planner.Web.Api;
using Planner.Web.Hosting;

namespace Planner.Web.Own;

/// <summary>The calendar subscription. Calendars sign in nowhere: the address is the secret.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder routes) => routes.MapGet(Addresses.Calendar + "/{code}", static async (string code, ReadCalendar read, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        return await read.RunAsync(code, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, context.RequestAborted).ConfigureAwait(false) switch
        {
            ReadCalendarOutcome.Feed feed => Results.Text(feed.Text, "text/calendar", Encoding.UTF8),
            ReadCalendarOutcome.Ended => Plain(StatusCodes.Status410Gone, "Kalenderadressen gäller inte längre. Gör en ny under Mitt schema.\nThe calendar address has ended. Maybe make a new one under My schedule.\n"),
            _ => Plain(StatusCodes.Status404NotFound, "Kalenderadressen finns inte. Kopiera hela adressen från Mitt schema.\nThere is no such calendar address. Maybe copy all of it from My schedule.\n"),
        };
    }).AllowAnonymous().RequireRateLimiting(ApiServices.Secrets);

    private static IResult Plain(int status, string text) => Results.Text(text, "text/plain", Encoding.UTF8, status);
}
