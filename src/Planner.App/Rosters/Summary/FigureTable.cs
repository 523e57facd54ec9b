namespace Planner.App.Rosters.Summary;

/// <summary>One table of a summary as text, for the page and the terminal alike. The first column names, the others are numbers.</summary>
/// <param name="Title">Title.</param>
/// <param name="Columns">Column headings.</param>
/// <param name="Rows">Rows, each as long as the headings.</param>
public sealed record FigureTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Covered and uncovered hours per service and duty.</summary>
    public static FigureTable Services(PlanSummary summary, Wording wording) => new(
        wording.Say("Timmar per insats", "Hours per service"),
        [wording.Say("Insats", "Service"), wording.Say("Besök", "Visits"), wording.Say("Täckt", "Covered"), wording.Say("Ej täckt", "Uncovered")],
        [.. summary.Services.Select(s => Row(
            wording.Say(ActivityName.Of(s.Kind, s.Service).Name), wording.Number(s.Visits), wording.Hours(s.CoveredMinutes), wording.Hours(s.UncoveredMinutes)))]);

    /// <summary>Hours against contract per person.</summary>
    public static FigureTable People(PlanSummary summary, Wording wording) => new(
        wording.Say("Timmar mot avtal", "Hours against contract"),
        [wording.Say("Medarbetare", "Employee"), wording.Say("Planerat", "Planned"), wording.Say("Mål", "Target"), wording.Say("Skillnad", "Difference"),
            wording.Say("Hos brukare", "With clients"), wording.Say("Resa", "Travel"), wording.Say("Resurstid", "Resource")],
        [.. summary.People.Select(p => Row(
            p.Person.Name, wording.Hours(p.PaidMinutes), wording.Hours(p.TargetMinutes), wording.SignedHours(p.DifferenceMinutes),
            wording.Hours(p.DirectMinutes), wording.Hours(p.TravelMinutes), wording.Hours(p.ResourceMinutes)))]);

    /// <summary>Continuity: the average, the key workers' share, and the clients who meet most people.</summary>
    public static FigureTable Continuity(PlanSummary summary, Wording wording)
    {
        var continuity = summary.Continuity;
        var share = continuity.KeyWorkerShare is { } s ? wording.Percent(s) : "–";
        return new(
            wording.Say("Kontinuitet", "Continuity"),
            [wording.Say("Mått", "Measure"), wording.Say("Värde", "Value")],
            [Row(wording.Say("Olika personer per brukare, medel", "Different people per client, average"), wording.Number(continuity.PeoplePerClient, 1)),
             Row(wording.Say("Kontaktpersonens andel av tiden", "Key worker's share of the time"), share),
             .. continuity.Clients.Where(c => c.People > 1).Take(5).Select(c => Row(
                 wording.Say($"Personer hos {c.Client.Id}", $"People with {c.Client.Id}"), wording.Number(c.People)))]);
    }

    /// <summary>Cost by rule.</summary>
    public static FigureTable Costs(PlanSummary summary, Wording wording) => new(
        wording.Say("Kostnad per regel", "Cost by rule"),
        [wording.Say("Regel", "Rule"), wording.Say("Antal", "Count"), wording.Say("Kostnad", "Cost")],
        [.. summary.Costs.Select(c => Row(wording.Say(c.Rule.Title), wording.Number(c.Count), wording.Kronor(c.Kronor)))]);

    private static string[] Row(params string[] cells) => cells;
}
