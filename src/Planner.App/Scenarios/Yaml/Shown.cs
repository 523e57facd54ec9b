using System.Globalization;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Yaml;

/// <summary>Values as they are written in scenario files, for messages, exports and generated files.</summary>
internal static class Shown
{
    private static readonly string[] DayNames = ["sön", "mån", "tis", "ons", "tor", "fre", "lör"];

    public static string Clock(int minuteOfDay) => $"{minuteOfDay / 60:00}:{minuteOfDay % 60:00}";

    public static string Duration(int minutes) => $"{(minutes < 0 ? "-" : "")}{Math.Abs(minutes) / 60}:{Math.Abs(minutes) % 60:00}";

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DayOfWeek day) => DayNames[(int)day];

    public static string Absence(AbsenceKind kind) => kind switch
    {
        AbsenceKind.Sick => "sjuk",
        AbsenceKind.CareOfChild => "vab",
        AbsenceKind.AnnualLeave => "semester",
        _ => "ledighet",
    };

    public static string Service(Service service) => service switch
    {
        Core.Staffing.Service.PersonalAssistance => "personlig assistans",
        Core.Staffing.Service.Respite => "avlösarservice",
        Core.Staffing.Service.Escort => "ledsagarservice",
        _ => "boendestöd",
    };
}
