using System.CommandLine;
using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.Cli.Output;
using Planner.Core.Staffing;

namespace Planner.Cli.Commands;

/// <summary><c>planner event</c>: what else happens to a roster, each re-planned from now.</summary>
internal static class EventCommand
{
    private static readonly Dictionary<string, Service> Services = new()
    {
        ["boendestöd"] = Service.HousingSupport,
        ["personlig-assistans"] = Service.PersonalAssistance,
        ["avlösarservice"] = Service.Respite,
        ["ledsagarservice"] = Service.Escort,
    };

    public static Command Create(Surroundings around)
    {
        var files = new Files(Arguments.Scenario(), Arguments.Roster());
        return new Command("event", "Planerar om från nu efter en händelse: någon är åter eller upptagen, ett besök ställs in, tillkommer eller drar ut på tiden; eller ångrar det senaste.")
        {
            files.Scenario, files.Roster, Return(around, files), Cancel(around, files), Add(around, files), Late(around, files), Busy(around, files), Undo(around, files),
        };
    }

    private static Command Return(Surroundings around, Files files)
    {
        var person = CoverOptions.Text("--person", "person", "Den som är åter.", required: true);
        var from = CoverOptions.Text("--from", "tid", "Från när, till exempel 2026-11-24T07:00.", required: true);
        var command = new Command("return", "Någon som var borta är åter i arbete.") { person, from };
        return files.Planned(around, command, parsed => new CoverReport.Returned(parsed.GetValue(person)!, parsed.GetValue(from)!));
    }

    private static Command Cancel(Surroundings around, Files files)
    {
        var visit = Visit("Besöket som är avbokat.");
        return files.Planned(around, new Command("cancel", "Ett besök är avbokat av brukaren.") { visit }, parsed => new CoverReport.Cancelled(parsed.GetValue(visit)!));
    }

    private static Command Late(Surroundings around, Files files)
    {
        var visit = Visit("Besöket som drar ut på tiden.");
        var minutes = Arguments.Number("--minutes", "antal", "Hur länge det varar i stället, i minuter.", 1, 1440);
        minutes.Required = true;
        return files.Planned(
            around, new Command("late", "Ett besök drar ut på tiden.") { visit, minutes }, parsed => new CoverReport.Late(parsed.GetValue(visit)!, parsed.GetValue(minutes)!.Value));
    }

    private static Command Busy(Surroundings around, Files files)
    {
        var person = CoverOptions.Text("--person", "person", "Den som är upptagen.", required: true);
        var from = CoverOptions.Text("--from", "tid", "Från när, till exempel 2026-11-24T10:00.", required: true);
        var until = CoverOptions.Text("--until", "tid", "Till när; passet går sedan vidare.", required: true);
        var zone = CoverOptions.Text("--zone", "zon", "Var, för restidens skull (förval: där enhetens egna uppgifter görs).");
        var command = new Command("busy", "Någon i tjänst är upptagen med annat en stund, till exempel ett möte eller ett brådskande ärende.") { person, from, until, zone };
        return files.Planned(around, command, parsed => new CoverReport.Occupied(parsed.GetValue(person)!, parsed.GetValue(from)!, parsed.GetValue(until)!, parsed.GetValue(zone)));
    }

    private static Command Add(Surroundings around, Files files)
    {
        var visit = Visit("Beteckning för det nya besöket; ingen annan får ha den.");
        var client = CoverOptions.Text("--client", "brukare", "Brukarens kod.", required: true);
        var service = new Option<string>("--service") { Description = "Insats: boendestöd, personlig-assistans, avlösarservice eller ledsagarservice.", HelpName = "insats", Required = true };
        service.AcceptOnlyFromAmong([.. Services.Keys]);
        var minutes = Arguments.Number("--minutes", "antal", "Längd i minuter.", 1, 1440);
        minutes.Required = true;
        var staff = Arguments.Number("--staff", "antal", "Så många samtidigt (förval 1).", 1, 9);
        var earliest = CoverOptions.Text("--earliest", "tid", "Tidigaste start, till exempel 2026-11-23T10:00.", required: true);
        var latest = CoverOptions.Text("--latest", "tid", "Senaste start (förval: den tidigaste).");
        var competences = CoverOptions.Text("--competences", "lista", "Kompetenser alla som kommer ska ha, med komma emellan.");
        var command = new Command("add", "Ett nytt besök tillkommer.") { visit, client, service, minutes, staff, earliest, latest, competences };
        return files.Planned(around, command, parsed => new CoverReport.Added(
            parsed.GetValue(visit)!, parsed.GetValue(client)!, Services[parsed.GetValue(service)!], parsed.GetValue(minutes)!.Value, parsed.GetValue(staff) ?? 1,
            parsed.GetValue(earliest)!, parsed.GetValue(latest) ?? parsed.GetValue(earliest)!,
            parsed.GetValue(competences)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []));
    }

    private static Command Undo(Surroundings around, Files files)
    {
        var by = CoverOptions.Text("--by", "namn", "Vem som beslutar.", required: true);
        var reason = CoverOptions.Text("--reason", "skäl", "Varför.");
        var ledger = CoverOptions.Text("--ledger", "fil", "Ledgern (förval: ledger.jsonl bredvid schemat).");
        var language = Arguments.Language();
        var command = new Command("undo", "Ångrar det senast antagna: versionen före återställs som en ny version, och ledgern får en rättelse.") { by, reason, ledger, language };
        command.SetAction(parsed =>
        {
            var roster = parsed.GetValue(files.Roster)!;
            var at = parsed.GetValue(ledger) ?? CoverAbsenceRequest.LedgerBeside(roster);
            var outcome = new UndoCover(around.Clock).Run(new UndoCoverRequest(parsed.GetValue(files.Scenario)!, roster, parsed.GetValue(by), parsed.GetValue(reason), at, parsed.GetValue(language)!));
            return AcceptedScreen.Show(new Screen(around, Wording.Of(parsed.GetValue(language)!)), outcome);
        });
        return command;
    }

    private static Option<string> Visit(string description) => CoverOptions.Text("--visit", "besök", description, required: true);

    /// <summary>The arguments every event has.</summary>
    private sealed record Files(Argument<string> Scenario, Argument<string> Roster)
    {
        public Command Planned(Surroundings around, Command command, Func<ParseResult, CoverReport> report)
        {
            var options = CoverOptions.AddTo(command);
            command.SetAction((parsed, _) => CoverRun.RunAsync(around, parsed.GetValue(Scenario)!, parsed.GetValue(Roster)!, report(parsed), options.Of(parsed)));
            return command;
        }
    }
}
