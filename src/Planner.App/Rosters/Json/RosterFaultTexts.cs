using System.Globalization;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>What a reader of a roster file says when something is wrong.</summary>
internal static class RosterFaultTexts
{
    public static LocalText NotATime(string text) => new(
        $"”{Shown(text)}” är ingen tid. Skriv som 2026-11-23T07:00.",
        $"'{Shown(text)}' is not a time. Write it like 2026-11-23T07:00.");

    public static LocalText NotADate(string text) => new(
        $"”{Shown(text)}” är inget datum. Skriv som 2026-11-23.",
        $"'{Shown(text)}' is not a date. Write it like 2026-11-23.");

    public static LocalText OutsideHorizon(string text, Horizon horizon)
    {
        var (first, last) = (Date(horizon.FirstDate), Date(horizon.DateOf(horizon.Days - 1)));
        return new(
            $"{text} ligger utanför scenariots dagar {first} till {last}. Kanske hör filen till en annan vecka.",
            $"{text} lies outside the scenario's days {first} to {last}. Maybe the file belongs to another week.");
    }

    public static LocalText SkippedTime(string text) => new(
        $"{text} finns inte: klockan ställs fram från 02:00 till 03:00 den natten.",
        $"{text} does not exist: the clock goes from 02:00 to 03:00 that night.");

    public static LocalText WrongOffset(string text, string offset) => new(
        $"{text} har inte tidsskillnaden {offset} i Sverige. Ta bort den, eller skriv +01:00 (vintertid) eller +02:00 (sommartid).",
        $"{text} does not have the offset {offset} in Sweden. Maybe leave it out, or write +01:00 (winter) or +02:00 (summer).");

    public static LocalText Missing(string field) => new(
        $"Fältet ”{field}” saknas.", $"The field '{field}' is missing. Maybe it is misspelled.");

    public static LocalText WrongKind(string found, LocalText wanted) => new(
        $"Här står {found}, men det ska vara {wanted.Sv}.", $"This is {found} but should be {wanted.En}.");

    public static LocalText UnknownField(string field, IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new(
            $"Fältet ”{Shown(field)}” är okänt. Kanske menades något av: {list}.",
            $"The field '{Shown(field)}' is unknown. Maybe one of these was meant: {list}.");
    }

    public static LocalText NotOneOf(string value, IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new($"”{Shown(value)}” är inte något av: {list}.", $"'{Shown(value)}' is not one of: {list}.");
    }

    public static LocalText UnknownPerson(string id, string scenario) => new(
        $"Personen ”{Shown(id)}” finns inte i scenariot {scenario}.",
        $"There is no person '{Shown(id)}' in the scenario {scenario}. Maybe it is misspelled.");

    public static LocalText UnknownVisit(string id, string scenario) => new(
        $"Besöket ”{Shown(id)}” finns inte i scenariot {scenario}.",
        $"There is no visit '{Shown(id)}' in the scenario {scenario}. Maybe it is misspelled.");

    public static LocalText UnknownClient(string code, string scenario) => new(
        $"Brukaren ”{Shown(code)}” finns inte i scenariot {scenario}.",
        $"There is no client '{Shown(code)}' in the scenario {scenario}. Maybe it is misspelled.");

    public static LocalText VisitExists(string id) => new(
        $"Det finns redan ett besök ”{Shown(id)}”. Välj en annan beteckning.",
        $"There is a visit '{Shown(id)}' already. Maybe choose another id.");

    public static LocalText NoDecision(string client, string service, DateOnly day) => new(
        $"{client} har inget beslut om ”{service}” som gäller {Date(day)}.",
        $"{client} has no decision on '{service}' that holds on {Date(day)}. Maybe another service was meant.");

    public static LocalText TooSmall(int value, int least) => new(
        $"{value} är för litet: det ska vara minst {least}.", $"{value} is too small: at least {least} is needed. Maybe it is a misprint.");

    public static LocalText EventsNeedVersion() => new(
        $"Händelser finns först i formatversion {RosterFormat.Version}. Skriv \"version\": {RosterFormat.Version}.",
        $"Events came with format version {RosterFormat.Version}. Maybe write \"version\": {RosterFormat.Version}.");

    public static LocalText EndBeforeStart(string start, string end) => new(
        $"Slutet {end} ligger inte efter starten {start}.", $"The end {end} is not after the start {start}. Maybe they are swapped.");

    public static LocalText WrongActivityKind(string kind, string visit, string right) => new(
        $"Besöket {visit} är av slaget ”{right}”, inte ”{kind}”.", $"{visit} is of the kind '{right}', not '{kind}'.");

    public static LocalText SecondShift(string person, DateOnly day) => new(
        $"{person} har redan ett pass som börjar {Date(day)}. En delad tur skrivs som ett pass med en obetald rast emellan.",
        $"{person} already has a shift that starts on {Date(day)}. Maybe it is a split shift: write one shift with an unpaid break between.");

    public static LocalText ServedTwice(string person, string visit) => new(
        $"{person} har besöket {visit} två gånger.", $"{person} serves {visit} twice. Maybe one is meant for somebody else.");

    public static LocalText NotOurFormat(string found) => new(
        $"Filens format är ”{Shown(found)}”, men det ska vara ”{RosterFormat.Name}”.",
        $"The file's format is '{Shown(found)}' but should be '{RosterFormat.Name}'. Maybe it is another file.");

    public static LocalText WrongVersion(int found) => new(
        $"Filen har formatversion {found}, men programmet läser version {RosterFormat.OldestVersion} till {RosterFormat.Version}.",
        $"The file has format version {found}, but this program reads versions {RosterFormat.OldestVersion} to {RosterFormat.Version}. Maybe it was written by a newer one.");

    public static LocalText OtherScenario(string found, string wanted) => new(
        $"Filen hör till scenariot ”{Shown(found)}”, inte ”{wanted}”.", $"The file belongs to the scenario '{Shown(found)}', not '{wanted}'.");

    public static LocalText OtherScenarioVersion(string found, string wanted) => new(
        $"Filen är gjord för version {Shown(found)} av scenariot, som nu är {wanted}. Bygg en ny plan, eller ta bort scenario.version ur filen för att pröva den ändå.",
        $"The file was made for version {Shown(found)} of the scenario, which is now {wanted}. Maybe build a new plan, or remove scenario.version from the file to check it all the same.");

    public static LocalText NotJson(string detail) => new($"Filen är inte giltig JSON: {detail}", $"The file is not valid JSON: {detail}");

    public static LocalText TooLarge(long bytes) => new(
        $"Filen är {bytes / 1_000_000} MB; högst {RosterFormat.MaxBytes / 1_000_000} MB läses.",
        $"The file is {bytes / 1_000_000} MB; at most {RosterFormat.MaxBytes / 1_000_000} MB are read. Maybe it is another file.");

    public static LocalText CannotRead(string detail) => new($"Filen kan inte läsas: {detail}", $"The file cannot be read: {detail}");

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
