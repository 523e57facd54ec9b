using System.Globalization;
using Planner.App.Absences;
using Planner.App.Absences.Ledgers;
using Planner.App.Rosters.Summary;
using Planner.Core.Cover;

namespace Planner.Cli.Output;

/// <summary>Shows a month of the ledger: avoided and lost side by side, then every krona unfolded.</summary>
internal sealed class LedgerScreen(Screen screen)
{
    /// <summary>Shows the outcome and gives the exit code.</summary>
    public int Show(LedgerReportOutcome outcome)
    {
        switch (outcome)
        {
            case LedgerReportOutcome.Summed { Month: var month }:
                Month(month);
                return ExitCode.Ok;
            case LedgerReportOutcome.Refused refused:
                screen.Fault(screen.Wording.Say(refused.Reason));
                return ExitCode.BadInput;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private void Month(LedgerMonth month)
    {
        var (wording, name) = (screen.Wording, month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        foreach (var line in month.Damaged)
        {
            screen.Fault(wording.Say($"Ledgerns rad {line.Line} kan inte läsas och är inte medräknad: ", $"Line {line.Line} of the ledger cannot be read and is not counted: ") + wording.Say(line.Fault));
        }
        if (month.Rows.Count == 0)
        {
            screen.Line(wording.Say($"Inga beslut i {name}.", $"No decisions in {name}."));
            return;
        }
        screen.Table(new FigureTable(
            wording.Say($"Undviken övertid {name}", $"Overtime avoided {name}"),
            [
                wording.Say("Händelse", "Event"), wording.Say("Förr, h", "Old, h"), wording.Say("Nu, h", "New, h"), wording.Say("Undviket, h", "Avoided, h"),
                wording.Say("Förr, kr", "Old, kr"), wording.Say("Nu, kr", "New, kr"), wording.Say("Undviket, kr", "Avoided, kr"), wording.Say("med PO, kr", "with on-cost, kr"),
                wording.Say("Förlorad servicetid", "Service lost"), wording.Say("Flyttad dag", "Moved day"), wording.Say("Ej ens med övertid", "Not even with overtime"),
            ],
            [.. month.Rows.Select(r => Row(Name(r.Entry.Record), r.Figures)), Row(wording.Say("Summa", "Sum"), month.Sum)]));
        screen.Line(wording.Say(
            "Undviket är det som akut övertid hade kostat minus det som valdes; det kan vara negativt. Servicetid räknas aldrig av mot kronor.",
            "Avoided is what acute overtime would have cost less what was chosen; it may be negative. Service is never netted against kronor."));
        screen.Heading(wording.Say("Varje krona", "Every krona"));
        month.Rows.ToList().ForEach(r => Unfold(r.Entry));
        PayList.Footnote(screen, month.Rows.SelectMany(r => Pay(r.Entry.Record.Chosen).Concat(Pay(r.Entry.Record.Counterfactual))));
        Corrected(month);
    }

    private string[] Row(string name, LedgerFigures f)
    {
        var wording = screen.Wording;
        string Kronor(decimal kronor) => wording.Ore(kronor);
        return
        [
            name, wording.Number(f.OldMinutes / 60m, 2), wording.Number(f.NewMinutes / 60m, 2), wording.Number(f.AvoidedMinutes / 60m, 2),
            Kronor(f.OldCost), Kronor(f.NewCost), Kronor(f.Avoided), Kronor(f.AvoidedWithOnCost),
            wording.Hours(f.Service.Lost), wording.Hours(f.Service.MovedDay), wording.Hours(f.OldService.Lost),
        ];
    }

    private string Name(LedgerRecord record)
    {
        var who = string.Join(", ", record.Reported.Select(r => $"{What(r.Kind)} {r.Person ?? r.Visit}"));
        var done = record.Chosen is { } chosen ? screen.Wording.Say(CoverTexts.NameOf(chosen.Alternative)) : screen.Wording.Say("ångrat", "undone");
        return $"{screen.Wording.Day(DateOnly.FromDateTime(record.PlannedFrom))} {who}: {done}";
    }

    private string What(string kind) => kind switch
    {
        "absent" => screen.Wording.Say("frånvaro", "absence"),
        "returned" => screen.Wording.Say("åter", "return"),
        "visitCancelled" => screen.Wording.Say("avbokat", "cancelled"),
        "visitAdded" => screen.Wording.Say("nytt besök", "new visit"),
        "visitLate" => screen.Wording.Say("försenat", "late"),
        "occupied" => screen.Wording.Say("upptagen", "busy"),
        _ => kind,
    };

    private void Unfold(LedgerEntry entry)
    {
        var (wording, record) = (screen.Wording, entry.Record);
        var at = record.DecidedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var proof = record.Chosen is { } c ? wording.Say($", bevisade nivåer {c.Tiers.Count(t => t.Proven)}/{c.Tiers.Count}", $", tiers proven {c.Tiers.Count(t => t.Proven)}/{c.Tiers.Count}") : "";
        screen.Line(Name(record) + wording.Say(
            $". Beslut {at} av {record.DecidedBy}{(record.Reason is { } sv ? $", skäl: {sv}" : "")}{proof}. Post {record.Id}, rad {entry.Line}.",
            $". Decided {at} by {record.DecidedBy}{(record.Reason is { } en ? $", reason: {en}" : "")}{proof}. Record {record.Id}, line {entry.Line}."));
        if (record.Chosen is { Service: var s })
        {
            string H(int minutes) => wording.Hours(minutes);
            screen.Line("  " + wording.Say(
                $"Service: givet {H(s.Delivered)}, varav annan tid {H(s.Retimed)} och annan dag {H(s.MovedDay)}; kortat {H(s.Shortened)}, att omboka {H(s.ToRebook)}, inställt {H(s.Cancelled)}, assistans utan personal {H(s.AssistanceLost)}; egna uppgifter {H(s.DutiesLost)}.",
                $"Service: given {H(s.Delivered)}, of it other time {H(s.Retimed)} and other day {H(s.MovedDay)}; shortened {H(s.Shortened)}, to rebook {H(s.ToRebook)}, cancelled {H(s.Cancelled)}, assistance without staff {H(s.AssistanceLost)}; own duties {H(s.DutiesLost)}."));
        }
        PayList.Show(screen, wording.Say(CoverTexts.NameOf(CoverAlternative.Counterfactual)), Pay(record.Counterfactual));
        PayList.Show(screen, wording.Say("Valt", "Chosen"), Pay(record.Chosen));
    }

    private void Corrected(LedgerMonth month)
    {
        foreach (var entry in month.Corrected)
        {
            screen.Line(screen.Wording.Say(
                $"Rättad av en senare post och inte medräknad: {Name(entry.Record)} (post {entry.Record.Id}, rad {entry.Line}).",
                $"Corrected by a later record and not counted: {Name(entry.Record)} (record {entry.Record.Id}, line {entry.Line})."));
        }
    }

    private static IReadOnlyList<PayEntry> Pay(LedgerPlan? plan) => plan?.Pay ?? [];
}
