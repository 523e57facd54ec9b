using System.Globalization;
using Planner.Core.Cover;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>Names and faults of covering, as users read them.</summary>
public static class CoverTexts
{
    /// <summary>The alternative's name.</summary>
    public static LocalText NameOf(CoverAlternative alternative) => alternative switch
    {
        CoverAlternative.Reallocation => new("Omfördelning", "Reallocation"),
        CoverAlternative.ExtraHours => new("Med fyllnadstid/timanställda", "With extra hours/hourly staff"),
        CoverAlternative.Overtime => new("Med övertid", "With overtime"),
        CoverAlternative.Counterfactual => new("Akut övertid, som förr", "Acute overtime, the old way"),
        _ => throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Unknown alternative."),
    };

    /// <summary>An absence of too few or too many days.</summary>
    public static LocalText DaysAway(int days, int longest) => new(
        $"Frånvaron är {days} dagar. Skriv 1 till {longest} dagar.", $"The absence is {days} days. Maybe write 1 to {longest} days.");

    /// <summary>What happens to a visit.</summary>
    public static LocalText NameOf(VisitChangeKind kind) => kind switch
    {
        VisitChangeKind.Reallocated => new("annan personal", "other staff"),
        VisitChangeKind.Retimed => new("annan tid", "other time"),
        VisitChangeKind.MovedDay => new("annan dag", "other day"),
        VisitChangeKind.Reduced => new("kortare/telefon", "shorter/phone"),
        VisitChangeKind.RebookByAgreement => new("ombokas efter överenskommelse", "rebook by agreement"),
        VisitChangeKind.Uncovered => new("EJ TÄCKT", "UNCOVERED"),
        VisitChangeKind.NowCovered => new("nu täckt", "now covered"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown change."),
    };

    /// <summary>Over what a proposal was proven.</summary>
    public static LocalText NameOf(CoverScope scope) => scope switch
    {
        CoverScope.OpenVisits => new("de besök som blev utan personal; allt annat står", "the visits left open; everything else stands"),
        CoverScope.DayTimes => new("de besök som blev utan personal och tiderna för de andra; de andra behåller sina personer", "the visits left open and the times of the others, who keep their people"),
        CoverScope.Day => new("alla besök de berörda dagarna som inte har börjat eller är låsta", "every visit of the days touched that has not begun and is not pinned"),
        CoverScope.Week => new("hela veckan, för besök som får byta dag", "the whole week, for visits that may change day"),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Unknown scope."),
    };

    internal static LocalText NowNeeded(DateTime clock, Horizon horizon) => new(
        $"Klockan är {Shown(clock)}, utanför veckan {Shown(horizon.FirstDate)} till {Shown(horizon.DateOf(horizon.Days - 1))}. Ange tiden att planera från med --now.",
        $"It is {Shown(clock)}, outside the week {Shown(horizon.FirstDate)} to {Shown(horizon.DateOf(horizon.Days - 1))}. Maybe give the time to plan from with --now.");

    internal static LocalText NotOffered(int number, IEnumerable<int> offered)
    {
        var list = string.Join(", ", offered);
        return new(
            $"Alternativ {number} finns inte bland förslagen ({list}). Kanske täcker ett tidigare alternativ allt.",
            $"There is no alternative {number} among the proposals ({list}). Maybe an earlier one covers everything.");
    }

    internal static LocalText NoName() => new(
        "Den som beslutar måste anges: --by NAMN. Inget är skrivet.", "Who decides must be told. Maybe add --by NAME; nothing is written.");

    internal static LocalText NoReason() => new(
        "Övertid kräver chefens namn och skäl: --by NAMN --reason SKÄL. Inget är skrivet.",
        "Overtime needs the manager's name and reason. Maybe add --by NAME --reason TEXT; nothing is written.");

    internal static LocalText RosterChanged(string file) => new(
        $"Schemat har ändrats sedan förslaget gjordes: {file} är inte längre samma fil. Gör ett nytt förslag; inget är skrivet.",
        $"The roster has changed since the proposal was made: {file} is not the same file any more. Maybe make a new proposal; nothing is written.");

    internal static LocalText NotReadBack(string detail) => new(
        $"Det nya schemat skulle inte godkännas när det läses tillbaka ({detail}). Inget är skrivet.",
        $"The new roster would not pass when read back ({detail}). Maybe report this as a fault; nothing is written.");

    private static string Shown(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Shown(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
