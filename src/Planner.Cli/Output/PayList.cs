using Planner.App.Absences;

namespace Planner.Cli.Output;

/// <summary>Amounts of pay, each unfolded to hours × kronor per hour × share.</summary>
internal static class PayList
{
    /// <summary>Marks amounts whose figures nobody has compared with the agreement's own text.</summary>
    public const string Unverified = "*";

    /// <summary>One line for each amount.</summary>
    public static void Show(Screen screen, string title, IReadOnlyList<PayEntry> pay)
    {
        if (pay.Count == 0)
        {
            return;
        }
        var wording = screen.Wording;
        screen.Line($"  {title}:");
        foreach (var p in pay)
        {
            screen.Line(
                $"    {p.Person} {wording.Day(p.Date)} {wording.Say(p.Title)}: {wording.Hours(p.Minutes)} × {wording.Ore(p.HourlyRate)} kr × {wording.Percent(p.Factor)}"
                + $" = {Kronor(screen, p.Amount)}{(p.IsVerified ? "" : Unverified)} ({wording.Say("med PO", "with on-cost")} {wording.Number(p.OnCostPercent, 2)} %: {Kronor(screen, p.AmountWithOnCost)})");
        }
    }

    /// <summary>Says what the mark means, when an amount has it.</summary>
    public static void Footnote(Screen screen, IEnumerable<PayEntry> pay)
    {
        if (pay.Any(p => !p.IsVerified))
        {
            screen.Line(screen.Wording.Say(
                $"  {Unverified} Siffrorna bakom beloppet är inte jämförda med avtalets egen text.",
                $"  {Unverified} The figures behind the amount have not been compared with the agreement's own text."));
        }
    }

    /// <summary>Kronor to the öre.</summary>
    public static string Kronor(Screen screen, decimal kronor) => screen.Wording.Ore(kronor) + "\u00A0kr";
}
