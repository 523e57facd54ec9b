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
        var command = new Command("event", "Planerar om från nu efter en händelse: någon är åter eller upptagen, ett besök ställs in, tillkommer eller drar ut på tiden; eller ångrar det senaste.");
        var source = RosterSource.AddTo(command, isOfSubcommands: true);
        foreach (var create in new Func<Surroundings, RosterSource, Command>[] { Return, Cancel, Add, Late, Busy, Undo })
        {
            command.Add(create(around, source));
        }
        return command;
    }

    private static Command Return(Surroundings around, RosterSource source)
    {
        var person = CoverOptions.Text("--person", "person", "Den som är åter.", required: true);
        var from = CoverOptions.Text("--from", "tid", "Från när, till exempel 2026-11-24T07:00.", required: true);
        var command = new Command("return", "Någon som var borta är åter i arbete.") { person, from };
        return Planned(around, source, command, parsed => new CoverReport.Returned(parsed.GetValue(person)!, parsed.GetValue(from)!));
    }

    private static Command Cancel(Surroundings around, RosterSource source)
    {
        var visit = Visit("Besöket som är avbokat.");
        return Planned(around, source, new Command("cancel", "Ett besök är avbokat av brukaren.") { visit }, parsed => new CoverReport.Cancelled(parsed.GetValue(visit)!));
    }

    private static Command Late(Surroundings around, RosterSource source)
    {
        var visit = Visit("Besöket som drar ut på tiden.");
        var minutes = Arguments.Number("--minutes", "antal", "Hur länge det varar i stället, i minuter.", 1, 1440);
        minutes.Required = true;
        return Planned(
            around, source, new Command("late", "Ett besök drar ut på tiden.") { visit, minutes }, parsed => new CoverReport.Late(parsed.GetValue(visit)!, parsed.GetValue(minutes)!.Value));
    }

    private static Command Busy(Surroundings around, RosterSource source)
    {
        var person = CoverOptions.Text("--person", "person", "Den som är upptagen.", required: true);
        var from = CoverOptions.Text("--from", "tid", "Från när, till exempel 2026-11-24T10:00.", required: true);
        var until = CoverOptions.Text("--until", "tid", "Till när; passet går sedan vidare.", required: true);
        var zone = CoverOptions.Text("--zone", "zon", "Var, för restidens skull (förval: där enhetens egna uppgifter görs).");
        var command = new Command("busy", "Någon i tjänst är upptagen med annat en stund, till exempel ett möte eller ett brådskande ärende.") { person, from, until, zone };
        return Planned(around, source, command, parsed => new CoverReport.Occupied(parsed.GetValue(person)!, parsed.GetValue(from)!, parsed.GetValue(until)!, parsed.GetValue(zone)));
    }

    private static Command Add(Surroundings around, RosterSource source)
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
        return Planned(around, source, command, parsed => new CoverReport.Added(
            parsed.GetValue(visit)!, parsed.GetValue(client)!, Services[parsed.GetValue(service)!], parsed.GetValue(minutes)!.Value, parsed.GetValue(staff) ?? 1,
            parsed.GetValue(earliest)!, parsed.GetValue(latest) ?? parsed.GetValue(earliest)!,
            parsed.GetValue(competences)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []));
    }

    private static Command Undo(Surroundings around, RosterSource source)
    {
        var by = CoverOptions.Text("--by", "namn", "Vem som beslutar. Med --db: kontots användarnamn.", required: true);
        var reason = CoverOptions.Text("--reason", "skäl", "Varför.");
        var ledger = CoverOptions.Text("--ledger", "fil", "Ledgern (förval: ledger.jsonl bredvid schemat).");
        var language = Arguments.Language();
        var command = new Command("undo", "Ångrar det senast antagna: versionen före återställs som en ny version, och ledgern får en rättelse.") { by, reason, ledger, language };
        source.Guard(command, [ledger], []);
        command.SetAction(async (parsed, _) =>
        {
            var (who, why, wording) = (parsed.GetValue(by)!, parsed.GetValue(reason), Wording.Of(parsed.GetValue(language)!));
            if (source.WeekOf(parsed) is { } week)
            {
                return await DatabaseUndo.RunAsync(around, week, who, why, wording).ConfigureAwait(false);
            }
            var (scenario, roster) = source.FilesOf(parsed);
            var at = parsed.GetValue(ledger) ?? CoverAbsenceRequest.LedgerBeside(roster);
            return AcceptedScreen.Show(new Screen(around, wording), new UndoCover(around.Clock).Run(new UndoCoverRequest(scenario, roster, who, why, at, wording.Language)));
        });
        return command;
    }

    private static Option<string> Visit(string description) => CoverOptions.Text("--visit", "besök", description, required: true);

    /// <summary>The options every event has that is planned from.</summary>
    private static Command Planned(Surroundings around, RosterSource source, Command command, Func<ParseResult, CoverReport> report)
    {
        var options = CoverOptions.AddTo(command, source, [], []);
        command.SetAction((parsed, _) => source.WeekOf(parsed) is { } week
            ? new DatabaseCoverRun(around, week, options.Of(parsed)).RunAsync(new CoverSubject.New(report(parsed)))
            : CoverRun.RunAsync(around, source.FilesOf(parsed), report(parsed), options.Of(parsed)));
        return command;
    }
}
