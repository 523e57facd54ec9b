using System.Globalization;
using Planner.App.Plans;
using Planner.App.Rosters;
using Planner.Core.Staffing;

namespace Planner.Web.Api;

/// <summary>Outcomes as HTTP answers.</summary>
internal static class Answers
{
    /// <summary>A problem in the caller's language.</summary>
    public static IResult Problem(int status, LocalText what) => TypedResults.Problem(title: Say(what), statusCode: status);

    /// <summary>It cannot be, for a reason that is not how it was asked.</summary>
    public static IResult Refused(LocalText why) => Problem(StatusCodes.Status422UnprocessableEntity, why);

    public static IResult NotFound(LocalText what) => Problem(StatusCodes.Status404NotFound, what);

    /// <summary>What came of changing a week.</summary>
    public static IResult Of(ChangeDraftOutcome outcome) => outcome switch
    {
        ChangeDraftOutcome.Changed changed => TypedResults.Ok(new Done(Say(changed.Done))),
        ChangeDraftOutcome.Refused refused => Refused(refused.Reason),
        ChangeDraftOutcome.ChangedByOther => Moved,
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    /// <summary>Somebody else was first.</summary>
    public static IResult Moved => Problem(StatusCodes.Status412PreconditionFailed, new(
        "Det har ändrats av någon annan. Läs in det på nytt och gör ändringen igen.", "Somebody else has changed it. Maybe read it again and make the change anew."));

    /// <summary>A change must say what it was made on.</summary>
    public static IResult NoVersion => Problem(StatusCodes.Status428PreconditionRequired, new(
        "Skicka If-Match med den ETag som lästes.", "The header If-Match is missing or is no version. Maybe send the ETag that was read."));

    public static string Say(LocalText text) => Wording.Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Say(text);
}

/// <summary>What was done, in words.</summary>
internal sealed record Done(string Text);
