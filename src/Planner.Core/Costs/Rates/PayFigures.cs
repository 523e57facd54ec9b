using System.Reflection;
using Planner.Core.Rules;

namespace Planner.Core.Costs;

/// <summary>Every figure the cost engine knows. Their values are dated, in <see cref="PayRates"/>.</summary>
public static class PayFigures
{
    /// <summary>Full-time monthly salary assumed for a person whose own is not written, in kronor.</summary>
    public static PayFigure AssumedSalary { get; } = new("manadslon.antagen", new("Månadslön när ingen är skriven", "Monthly salary when none is written"), SettingUnit.Kronor, 10_000, 200_000);

    /// <summary>Hours a full-time month's salary is divided by.</summary>
    public static PayFigure Divisor { get; } = new("timlon.divisor", new("Timlönen är månadslönen delad med", "The hour is the monthly salary divided by"), SettingUnit.Count, 100, 250);

    /// <summary>What an hour pays an hourly employee without a salary of their own, in kronor.</summary>
    public static PayFigure HourlyWage { get; } = new("timlon.timanstalld", new("Timlön för timanställd utan egen lön", "Hourly employee without a salary of their own"), SettingUnit.KronorPerHour, 50, 1000);

    /// <summary>Pay for a part-timer's extra time, percent of the hour.</summary>
    public static PayFigure Additional { get; } = new("fyllnad.andel", new("Fyllnadslön", "Additional time"), SettingUnit.Percent, 100, 500);

    /// <summary>Minutes of a day up to which a part-timer's extra time is fyllnad.</summary>
    public static PayFigure AdditionalDay { get; } = new("fyllnad.dag", new("Fyllnadstid upp till så mycket på en dag", "Additional time up to this much a day"), SettingUnit.Minutes, 240, 720);

    /// <summary>Pay for simple overtime, percent of the hour.</summary>
    public static PayFigure Simple { get; } = new("overtid.enkel", new("Enkel övertid", "Simple overtime"), SettingUnit.Percent, 100, 500);

    /// <summary>Minutes before and after the ordinary pass in which overtime is simple.</summary>
    public static PayFigure SimpleWindow { get; } = new("overtid.enkel-fonster", new("Enkel övertid så nära passet", "Simple overtime this close to the pass"), SettingUnit.Minutes, 0, 480);

    /// <summary>Pay for qualified overtime, percent of the hour.</summary>
    public static PayFigure Qualified { get; } = new("overtid.kvalificerad", new("Kvalificerad övertid", "Qualified overtime"), SettingUnit.Percent, 100, 500);

    /// <summary>Whether unsocial hours are paid on top of overtime.</summary>
    public static PayFigure UnsocialOnOvertime { get; } = new("overtid.ob", new("OB betalas även på övertid", "Unsocial hours are paid on overtime too"), SettingUnit.Switch, 0, 1);

    /// <summary>Supplement for shifted hours, percent of the hour.</summary>
    public static PayFigure Shifted { get; } = new("forskjuten.andel", new("Förskjuten arbetstid", "Shifted hours"), SettingUnit.Percent, 0, 300);

    /// <summary>Supplement for hours shifted to a free day, percent of the hour.</summary>
    public static PayFigure ShiftedFree { get; } = new("forskjuten.ledig", new("Förskjuten arbetstid, ledig dag", "Shifted hours, free day"), SettingUnit.Percent, 0, 300);

    /// <summary>Supplement for shifted hours on a notice's first days, percent of the hour.</summary>
    public static PayFigure ShiftedFirst { get; } = new("forskjuten.forsta", new("Förskjuten arbetstid, första dagarna", "Shifted hours, first days"), SettingUnit.Percent, 0, 300);

    /// <summary>Supplement for hours shifted to a free day on a notice's first days, percent of the hour.</summary>
    public static PayFigure ShiftedFirstFree { get; } = new("forskjuten.forsta-ledig", new("Förskjuten arbetstid, första dagarna, ledig dag", "Shifted hours, first days, free day"), SettingUnit.Percent, 0, 300);

    /// <summary>How many days of a notice are its first.</summary>
    public static PayFigure ShiftedFirstDays { get; } = new("forskjuten.forsta-dagar", new("Så många dagar är ett varsels första", "This many days are a notice's first"), SettingUnit.Count, 0, 10);

    /// <summary>Days of notice after which shifted hours pay nothing.</summary>
    public static PayFigure ShiftedNotice { get; } = new("forskjuten.varsel", new("Förskjuten arbetstid betalas till så många dagar efter beskedet", "Shifted hours are paid up to this many days after the notice"), SettingUnit.Count, 0, 60);

    /// <summary>Level D, weekday evening.</summary>
    public static PayFigure WeekdayEvening { get; } = Unsocial("ob.vardagskvall", "OB vardagskväll", "Unsocial hours, weekday evening");

    /// <summary>Level C, weekday night.</summary>
    public static PayFigure WeekdayNight { get; } = Unsocial("ob.vardagsnatt", "OB vardagsnatt", "Unsocial hours, weekday night");

    /// <summary>Level B, weekend.</summary>
    public static PayFigure Weekend { get; } = Unsocial("ob.helg", "OB helg", "Unsocial hours, weekend");

    /// <summary>Level B at night.</summary>
    public static PayFigure WeekendNight { get; } = Unsocial("ob.helgnatt", "OB helgnatt", "Unsocial hours, weekend night");

    /// <summary>Level A, storhelg.</summary>
    public static PayFigure MajorHoliday { get; } = Unsocial("ob.storhelg", "OB storhelg", "Unsocial hours, major holiday");

    /// <summary>Level A at night.</summary>
    public static PayFigure MajorHolidayNight { get; } = Unsocial("ob.storhelgsnatt", "OB storhelgsnatt", "Unsocial hours, major holiday night");

    /// <summary>Sick pay, percent of the hour.</summary>
    public static PayFigure SickShare { get; } = new("sjuklon.andel", new("Sjuklön", "Sick pay"), SettingUnit.Percent, 0, 100);

    /// <summary>Days of a sick period with sick pay.</summary>
    public static PayFigure SickDays { get; } = new("sjuklon.dagar", new("Sjuklön till och med dag", "Sick pay up to and including day"), SettingUnit.Count, 1, 60);

    /// <summary>Calendar days from the end of a sick spell within which a new one continues the period.</summary>
    public static PayFigure Relapse { get; } = new("sjuklon.aterinsjuknande", new("Återinsjuknande inom så många dagar fortsätter perioden", "A relapse within this many days continues the period"), SettingUnit.Count, 0, 30);

    /// <summary>Deduction at the start of a sick period, percent of an average week's sick pay.</summary>
    public static PayFigure Deduction { get; } = new("karens.andel", new("Karensavdrag av en genomsnittlig veckas sjuklön", "Sick-pay deduction from an average week's sick pay"), SettingUnit.Percent, 0, 100);

    /// <summary>Most deductions in twelve months.</summary>
    public static PayFigure MostDeductions { get; } = new("karens.hogst", new("Karensavdrag på tolv månader, högst", "Sick-pay deductions in twelve months, at most"), SettingUnit.Count, 0, 60);

    /// <summary>Employer's on-cost (PO-påslag), percent of pay.</summary>
    public static PayFigure OnCost { get; } = new("po.andel", new("PO-påslag", "On-cost"), SettingUnit.Percent, 0, 100);

    /// <summary>Every figure, by key.</summary>
    public static IReadOnlyList<PayFigure> All { get; } =
        [.. typeof(PayFigures).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(PayFigure)).Select(p => (PayFigure)p.GetValue(null)!)
            .OrderBy(f => f.Key, StringComparer.Ordinal)];

    /// <summary>The figure of an unsocial level.</summary>
    public static PayFigure Of(UnsocialLevel level) => level switch
    {
        UnsocialLevel.WeekdayEvening => WeekdayEvening,
        UnsocialLevel.WeekdayNight => WeekdayNight,
        UnsocialLevel.Weekend => Weekend,
        UnsocialLevel.WeekendNight => WeekendNight,
        UnsocialLevel.MajorHoliday => MajorHoliday,
        UnsocialLevel.MajorHolidayNight => MajorHolidayNight,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, $"There is no unsocial level {level}. Maybe a level was added without a figure."),
    };

    private static PayFigure Unsocial(string key, string sv, string en) => new(key, new(sv, en), SettingUnit.KronorPerHour, 0, 1000);
}
