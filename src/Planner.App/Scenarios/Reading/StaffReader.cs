using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads <c>staff.yaml</c>: who works in the units, how much, and what they can.</summary>
internal static class StaffReader
{
    private static readonly Format<decimal> Percent = Formats.Number(0, 100).Where(p => p > 0, new(
        "Skriv sysselsättningsgraden i procent, över 0 och högst 100, till exempel 85. Den som inte ska planeras tas bort ur filen.",
        "Write the employment percentage, above 0 and at most 100, for example 85. Leave out anyone who is not to be planned."));

    private static readonly Format<int> FullTimeWeek = Formats.Duration(20 * 60, 40 * 60);
    private static readonly Format<DateOnly> Weekend = Formats.Date.Where(d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, new("Skriv datumet för helgens lördag, till exempel 2026-11-28.", "Write the date of the weekend's Saturday, for example 2026-11-28."));
    private static readonly Format<decimal> Salary = Formats.Number(10_000, 200_000);

    public static Section<StaffEntry> Read(Fields file)
    {
        var defaults = file.Map("defaults");
        var week = defaults?.Find("full-time-week", FullTimeWeek);
        var salary = defaults?.Find("salary", Salary);
        var available = defaults is null ? [] : DayHoursReader.Read(defaults, "available");
        var limits = defaults is null ? null : LimitsReader.Read(defaults);
        defaults?.Done();
        var section = Section<StaffEntry>.Of(file, "staff", "id", person => Person(person, week, salary, available, limits));
        file.Done();
        return section;
    }

    private static StaffEntry? Person(Fields person, Given<int>? week, Given<decimal>? salary, IReadOnlyList<DayHours> available, LimitsEntry? limits)
    {
        var id = person.Get("id", Formats.Id);
        var name = person.Get("name", Formats.Text);
        var unit = person.Find("unit", Formats.Text);
        var percent = person.Get("employment", Percent);
        var ownWeek = week is null ? person.Get("full-time-week", FullTimeWeek) : person.Find("full-time-week", FullTimeWeek) ?? week;
        var ownSalary = person.Find("salary", Salary) ?? salary;
        var hourly = person.Find("hourly", Formats.YesNo);
        var competences = CompetenceReader.Read(person);
        var languages = person.List("languages", Formats.Text);
        var own = DayHoursReader.Read(person, "available");
        var weekends = person.List("free-weekends", Weekend);
        var wishes = WishReader.Read(person);
        var dayBreak = person.Find("day-break", Formats.Clock);
        var ownLimits = LimitsReader.Read(person);
        var shiftWishes = WishReader.ReadShifts(person);
        person.Done();
        return !person.Ok ? null : new StaffEntry
        {
            Id = id!,
            Name = name!.Value,
            Unit = unit,
            Contract = new Contract(ownWeek!.Value, percent!.Value, ownSalary?.Value ?? 0, hourly?.Value ?? false),
            Competences = competences,
            Languages = [.. languages.Select(l => l.Value)],
            Available = own.Count > 0 ? own : available,
            FreeWeekends = [.. weekends.Select(w => w.Value)],
            Wishes = wishes,
            DayBreak = dayBreak?.Value,
            Limits = ownLimits ?? limits,
            ShiftWishes = shiftWishes,
        };
    }
}
