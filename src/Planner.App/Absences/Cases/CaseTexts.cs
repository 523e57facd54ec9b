using Planner.App.Plans;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Absences.Cases;

/// <summary>Faults of cases, as users read them.</summary>
internal static class CaseTexts
{
    public static LocalText NotPublished { get; } = new(
        "Veckan är inte publicerad än. Frånvaro täcks i det publicerade schemat: publicera veckan först.",
        "The week is not published yet. Absences are covered in the published roster; maybe publish the week first.");

    public static LocalText NothingReported { get; } = new("Inget är anmält. Välj vem det gäller.", "Nothing is reported. Maybe choose who it is about.");

    public static LocalText NotThere { get; } = new("Förslaget finns inte längre.", "The proposal is not there any more. Maybe somebody else has closed it.");

    public static LocalText NotDecidable { get; } = new(
        "Förslaget är redan avgjort eller borttaget. Inget är ändrat.", "The proposal is decided or removed already. Maybe somebody else was first; nothing is changed.");

    public static LocalText OnlyTrial { get; } = new(
        "Detta är ett prov: ingen är frånvarande. Anmäl frånvaron om den har hänt.", "This is a trial: nobody is away. Maybe report the absence if it has happened.");

    public static LocalText NeedsManager { get; } = new(
        "Övertid beslutas av chefen. Skicka förslaget till chefen med ett skäl.", "Overtime is the manager's to decide. Maybe send the proposal to the manager with a reason.");

    public static LocalText NeedsReason { get; } = new("Övertid kräver ett skäl. Skriv varför.", "Overtime needs a reason. Maybe write why.");

    public static LocalText NoNeedToAsk { get; } = new(
        "Alternativet innehåller ingen övertid, så du kan anta det själv.", "The alternative has no overtime, so you can accept it yourself. Maybe another alternative was meant.");

    public static LocalText OnlyManager { get; } = new("Bara chefen kan svara.", "Only the manager can answer. Maybe sign in as somebody else.");

    public static LocalText IsOld { get; } = new(
        "Schemat har ändrats sedan förslaget gjordes, så det gäller inte längre. Sök täckning igen; inget är ändrat.",
        "The roster has changed since the proposal was made, so it does not hold any more. Maybe search again; nothing is changed.");

    public static LocalText NothingToUndo { get; } = new(
        "Det senaste som publicerades var inget beslut om frånvaro, så det finns inget att ångra här.",
        "What was published last was no decision about an absence, so there is nothing to undo here. Maybe somebody else has published since.");

    public static LocalText Fault { get; } = new("Sökningen avbröts av ett fel i programmet. Försök igen.", "The search was ended by a fault in the program. Maybe try again.");

    public static LocalText TooOften { get; } = PlanTexts.TooOften;

    public static LocalText IsPlaying { get; } = new("Veckans frånvaror spelas redan.", "The week's absences are being played already. Maybe wait for that.");

    public static LocalText PlayIsOld { get; } = new("Det som spelades kan inte läsas längre. Spela om.", "What was played cannot be read any more. Maybe play again.");

    public static LocalText IsGoing { get; } = new(
        "Täckning söks redan för ärendet. Vänta tills det är klart.", "Cover is being searched for in the case already. Maybe wait until that is done.");

    public static LocalText HasPassed(string until) => new(
        $"Frånvaron slutade {until}, och den tiden har gått. Kanske gäller den en annan dag.", $"The absence ended {until}, which has passed. Maybe it concerns another day.");

    public static LocalText Broken(PlanningProblem problem, IReadOnlyList<Finding> breaches)
    {
        var first = breaches[0];
        var said = first.Rule.Describe(first, problem);
        return new(
            $"Inget lagligt schema följer: {first.Rule.Id}: {said.Sv}.", $"No lawful roster follows: {first.Rule.Id}: {said.En}. Maybe tell whoever runs the program.");
    }
}
