namespace Planner.Core.Staffing;

/// <summary>
/// Swedish public holidays by the law 1989:253, and the eves AB treats as free days (domain.md §7).
/// All of it follows from the date alone.
/// </summary>
public static class SwedishHolidays
{
    /// <summary>Whether the date is a public holiday (allmän helgdag) by law; every Sunday is one.</summary>
    public static bool IsPublicHoliday(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday || NamedHoliday(date) is not null;

    /// <summary>Whether AB treats the date as a free day though the law does not: påsk-, pingst-, midsommar-, jul- and nyårsafton.</summary>
    public static bool IsFreeEve(DateOnly date) => FreeEve(date) is not null;

    /// <summary>Whether the date is a weekday (vardag) in the agreement's sense of storhelg: not Saturday, holiday or free eve.</summary>
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek != DayOfWeek.Saturday && !IsPublicHoliday(date) && !IsFreeEve(date);

    /// <summary>The name of the holiday or free eve, or null for other days; Sundays without another name have none.</summary>
    public static LocalText? Name(DateOnly date) => NamedHoliday(date) ?? FreeEve(date);

    /// <summary>Easter Sunday (påskdagen) of a year after 1582, by the Gregorian computus (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var (century, rest) = Math.DivRem(year, 100);
        var golden = year % 19;
        var moonShift = century - ((century + 8) / 25) + 1;
        var epact = ((19 * golden) + century - (century / 4) - (moonShift / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    /// <summary>Midsummer Day (midsommardagen): the Saturday from 20 to 26 June.</summary>
    public static DateOnly Midsummer(int year) => SaturdayFrom(new DateOnly(year, 6, 20));

    /// <summary>All Saints' Day (alla helgons dag): the Saturday from 31 October to 6 November.</summary>
    public static DateOnly AllSaints(int year) => SaturdayFrom(new DateOnly(year, 10, 31));

    private static LocalText? NamedHoliday(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) => new("nyårsdagen", "New Year's Day"),
        (1, 6) => new("trettondedag jul", "Epiphany"),
        (5, 1) => new("första maj", "1 May"),
        (6, 6) => new("nationaldagen", "National Day"),
        (12, 25) => new("juldagen", "Christmas Day"),
        (12, 26) => new("annandag jul", "Boxing Day"),
        _ => MovingHoliday(date),
    };

    private static LocalText? MovingHoliday(DateOnly date) => (date.DayNumber - Easter(date.Year).DayNumber) switch
    {
        -2 => new("långfredagen", "Good Friday"),
        0 => new("påskdagen", "Easter Sunday"),
        1 => new("annandag påsk", "Easter Monday"),
        39 => new("Kristi himmelsfärdsdag", "Ascension Day"),
        49 => new("pingstdagen", "Whit Sunday"),
        _ when date == Midsummer(date.Year) => new("midsommardagen", "Midsummer Day"),
        _ when date == AllSaints(date.Year) => new("alla helgons dag", "All Saints' Day"),
        _ => null,
    };

    private static LocalText? FreeEve(DateOnly date) => (date.Month, date.Day) switch
    {
        (12, 24) => new("julafton", "Christmas Eve"),
        (12, 31) => new("nyårsafton", "New Year's Eve"),
        _ when date == Easter(date.Year).AddDays(-1) => new("påskafton", "Easter Eve"),
        _ when date == Easter(date.Year).AddDays(48) => new("pingstafton", "Whitsun Eve"),
        _ when date == Midsummer(date.Year).AddDays(-1) => new("midsommarafton", "Midsummer Eve"),
        _ => null,
    };

    private static DateOnly SaturdayFrom(DateOnly date) => date.AddDays(((int)DayOfWeek.Saturday - (int)date.DayOfWeek + 7) % 7);
}
