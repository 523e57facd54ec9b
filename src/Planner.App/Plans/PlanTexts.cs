using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>Faults of planned weeks, as users read them.</summary>
internal static class PlanTexts
{
    private const int BreachesTold = 3;

    public static LocalText BadName { get; } = new(
        "Namnet går inte att använda i en adress. Välj små bokstäver, siffror och bindestreck, till exempel resursenheten-v49.",
        "The name cannot be used in an address. Maybe choose small letters, digits and hyphens, for example resursenheten-v49.");

    public static LocalText NothingToUndo { get; } = new("Det finns inget att ångra.", "There is nothing to undo. Maybe it was undone in another window.");

    public static LocalText NothingToRedo { get; } = new("Det finns inget att göra om.", "There is nothing to redo. Maybe something else was changed since.");

    public static LocalText NothingToPublish { get; } = new("Det finns inget utkast att publicera.", "There is no draft to publish. Maybe it was published already.");

    public static LocalText NeedsReason { get; } = new(
        "Schemat har varningar: kort varsel eller besök utan personal. Skriv varför det publiceras ändå.",
        "The roster has warnings: short notice or visits without staff. Maybe write why it is published all the same.");

    public static LocalText LongReason(int length, int longest) => new(
        $"Skälet har {length} tecken och får ha {longest}. Korta det.", $"The reason has {length} characters, and may have {longest}. Maybe shorten it.");

    public static LocalText NothingPublished { get; } = new(
        "Veckan är inte publicerad, så utkastet är allt som finns. Ångra stegen i stället.", "The week is not published, so the draft is all there is. Maybe undo its steps instead.");

    public static LocalText NotLawful { get; } = new(
        "Utkastet bryter mot hårda regler och kan inte publiceras. Rätta det som är märkt ✕ först.",
        "The draft breaks hard rules and cannot be published. Maybe put right what is marked ✕ first.");

    public static LocalText IsRunning { get; } = new("En plan söks redan för veckan.", "A plan is being searched for already. Maybe stop that first.");

    public static LocalText RunIsClosed { get; } = new("Förslaget finns inte längre.", "The proposal is not there any more. Maybe somebody else used it.");

    public static LocalText PlanIsOld { get; } = new(
        "Förslaget passar inte längre: något har låsts eller ändrats sedan det söktes. Sök ett nytt.",
        "The proposal does not fit any more: something was pinned or changed since. Maybe search for a new one.");

    public static LocalText RunFault { get; } = new(
        "Sökningen avbröts av ett fel i programmet. Försök igen.", "The search was ended by a fault in the program. Maybe try again.");

    public static LocalText TooOften { get; } = new(
        "Sökningen har avbrutits flera gånger av att servern stannat. Försök igen, eller ring den som sköter programmet.",
        "The search was ended several times by the server going down. Maybe try again, or tell whoever runs the program.");

    public static LocalText ChangedMeanwhile { get; } = new(
        "Veckan ändrades av någon annan medan planen söktes. Förslaget väntar i webbläsaren.",
        "Somebody else changed the week while the plan was searched for. Maybe look in the browser, where the proposal waits.");

    public static LocalText HasEvents { get; } = new(
        "Veckan har börjat ändras av frånvaro. Täck frånvaron i stället för att planera om hela veckan.",
        "Absences have changed the week already. Maybe cover the absence instead of planning the whole week anew.");

    public static LocalText NoDatabase { get; } = new(
        "Databasen svarar inte, eller är inte i ordning. Starta webben en gång (dotnet run --project src/Planner.Web), så läggs den upp.",
        "The database does not answer, or is not up to date. Maybe start the web once (dotnet run --project src/Planner.Web), which sets it up.");

    public static LocalText NotInDatabase(string name, string there) => new(
        $"{name} finns inte i databasen. {(there.Length == 0 ? "Där finns ingen vecka än." : $"Där finns {there}.")}",
        $"{name} is not in the database. {(there.Length == 0 ? "Maybe load one in the browser: there is none yet." : $"Maybe one of {there} is meant.")}");

    public static LocalText NoRoster(string name) => new($"{name} har inget schema än. Planera veckan först.", $"{name} has no roster yet. Maybe plan the week first.");

    public static LocalText NotAWeek(string text) => new(
        $"”{text}” är ingen vecka. Skriv som 2026-W48.", $"'{text}' is not a week. Maybe write it like 2026-W48.");

    public static LocalText NotPlanned(string week) => new(
        $"Vecka {week} är inte inlagd. Välj en annan vecka.", $"Week {week} is not in the planner. Maybe choose another week.");

    public static LocalText OtherWeek(string name, string planned, string asked) => new(
        $"{name} planerar vecka {planned}, inte {asked}. Ange den ena eller den andra.", $"{name} plans week {planned}, not {asked}. Maybe give one or the other.");

    public static LocalText SeveralPlan(string week, string names) => new(
        $"Flera scenarier planerar vecka {week}: {names}. Skriv vilket.", $"Several scenarios plan week {week}: {names}. Maybe write which one.");

    public static LocalText NoScenario(string name) => new($"{name} finns inte längre.", $"{name} is not there any more. Maybe it was removed.");

    public static LocalText NoVisit(string visit) => new(
        $"Besöket {visit} eller medarbetaren finns inte i veckan. Läs in sidan igen.", $"The visit {visit} or the person is not in the week. Maybe load the page again.");

    public static LocalText NothingToPin(string visit) => new(
        $"{visit} kan inte låsas: ingen utför det. Ge det till någon först.", $"{visit} cannot be pinned: nobody serves it. Maybe give it to somebody first.");

    public static LocalText DraftIsOld(int basedOn, int published) => new(
        $"Utkastet utgår från version {basedOn}, men version {published} är publicerad. Börja ett nytt utkast.",
        $"The draft starts from version {basedOn}, but version {published} is published. Maybe begin a new draft.");

    public static LocalText NothingLawful(PlanningProblem problem, IReadOnlyList<Finding> breaches) => new(
        $"Det finns inget schema som håller alla hårda regler. Det bästa försöket bryter mot {Told(problem, breaches, "sv")}.",
        $"No roster keeps every hard rule. The best try breaks {Told(problem, breaches, "en")}. Maybe something in the unit's data is wrong.");

    public static LocalText Forbidden(PlanningProblem problem, IReadOnlyList<Finding> breaches) => new(
        $"Det går inte: {Told(problem, breaches, "sv")}.", $"That is not possible: {Told(problem, breaches, "en")}. Maybe choose somebody else or another time.");

    public static LocalText Of(ScenarioFault fault) => new(fault.In("sv"), fault.In("en"));

    public static LocalText Of(RosterFault fault) => new($"{fault.File} {fault.Path}: {fault.Message.Sv}", $"{fault.File} {fault.Path}: {fault.Message.En}");

    private static string Told(PlanningProblem problem, IReadOnlyList<Finding> breaches, string language) => string.Join(
        "; ",
        breaches.DistinctBy(b => (b.Rule.Id, b.Person?.Id)).Take(BreachesTold)
            .Select(b => $"{b.Rule.Id}{(b.Person is { } person ? $" ({person.Id})" : "")}: {b.Rule.Describe(b, problem).In(language)}"));
}
