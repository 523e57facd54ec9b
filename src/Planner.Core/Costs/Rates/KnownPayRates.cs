namespace Planner.Core.Costs;

/// <summary>
/// The figures the product comes with; <c>scenarios/pay-rates.yaml</c> says the same, which a test holds it to.
/// Dates before the first the source names are when the source was written.
/// </summary>
internal static class KnownPayRates
{
    private const string Ab24 = "AB enligt anstalld.hultsfred.se (domain.md §2 S30)";
    private const string Course = "AB §20, utbildningsmaterial 2013 (domain.md §2 S24, S27)";
    private const string Shifting = "AB §23 enligt hultsfred.se (domain.md §2 S28, S29)";
    private const string Sick = "Sjuklönelagen enligt visma.se och faronline.se (domain.md §2 S34); datumet allmän kunskap";

    public static IReadOnlyList<DatedFigure> Rows { get; } =
    [
        Row(PayFigures.AssumedSalary, "2024-01-01", 32_350m, "Antagande: vårdare och boendestödjare 2024, alla sektorer (domain.md §2 S37)"),
        Row(PayFigures.Divisor, "2007-01-01", 165m, "AB enligt ka.se 2007 (domain.md §2 S23)"),
        Row(PayFigures.HourlyWage, "2024-01-01", 130.70m, "PAN lägsta timlön, assistanskoll 2023-04-05 (domain.md §2 S38)"),
        Row(PayFigures.Additional, "2013-01-01", 120m, Course),
        Row(PayFigures.AdditionalDay, "2013-01-01", 480m, Course),
        Row(PayFigures.Simple, "2013-01-01", 180m, Course),
        Row(PayFigures.SimpleWindow, "2013-01-01", 120m, Course),
        Row(PayFigures.Qualified, "2013-01-01", 240m, Course),
        Row(PayFigures.UnsocialOnOvertime, "2008-10-06", 1m, "Ett fackligt svar, ka.se 2008-10-06, 2014-05-26 (domain.md §2 S26)"),
        Row(PayFigures.Shifted, "2022-10-01", 32.3m, Shifting),
        Row(PayFigures.ShiftedFree, "2022-10-01", 64.4m, Shifting),
        Row(PayFigures.ShiftedFirst, "2022-10-01", 48.45m, Shifting),
        Row(PayFigures.ShiftedFirstFree, "2022-10-01", 96.6m, Shifting),
        Row(PayFigures.ShiftedFirstDays, "2022-10-01", 2m, Shifting),
        Row(PayFigures.ShiftedNotice, "2022-10-01", 10m, Shifting),
        Row(PayFigures.WeekdayEvening, "2024-04-01", 24.80m, Ab24),
        Row(PayFigures.WeekdayNight, "2024-04-01", 54.80m, Ab24),
        Row(PayFigures.Weekend, "2024-04-01", 63.90m, Ab24),
        Row(PayFigures.WeekendNight, "2024-04-01", 73.50m, Ab24),
        Row(PayFigures.MajorHoliday, "2024-04-01", 122.70m, Ab24),
        Row(PayFigures.MajorHolidayNight, "2024-04-01", 147.30m, Ab24),
        Row(PayFigures.SickShare, "2019-01-01", 80m, Sick),
        Row(PayFigures.SickDays, "2019-01-01", 14m, Sick),
        Row(PayFigures.Relapse, "2019-01-01", 5m, Sick),
        Row(PayFigures.Deduction, "2019-01-01", 20m, Sick),
        Row(PayFigures.MostDeductions, "2019-01-01", 10m, Sick),
        Row(PayFigures.OnCost, "2019-01-01", 39.15m, "SKR PO 2019 (domain.md §2 S35)"),
        Row(PayFigures.OnCost, "2021-01-01", 40.15m, "SKR PO 2021 (domain.md §2 S35)"),
        Row(PayFigures.OnCost, "2023-01-01", 44.53m, "SKR PO 2023: 31,42 + 0,13 + 12,98, egen summa; 2024 års tal okänt (domain.md §2 S35)"),
    ];

    private static DatedFigure Row(PayFigure figure, string from, decimal value, string source) =>
        new(figure, DateOnly.ParseExact(from, "yyyy-MM-dd"), value, source, IsVerified: false);
}
