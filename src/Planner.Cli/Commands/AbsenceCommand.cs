using System.CommandLine;
using System.CommandLine.Parsing;
using Planner.App.Absences;
using Planner.Core.Staffing;

namespace Planner.Cli.Commands;

/// <summary><c>planner absence</c>: how to cover people who are away.</summary>
internal static class AbsenceCommand
{
    private static readonly Dictionary<string, AbsenceKind> Kinds = new()
    {
        ["sjuk"] = AbsenceKind.Sick,
        ["vab"] = AbsenceKind.CareOfChild,
        ["semester"] = AbsenceKind.AnnualLeave,
        ["ledighet"] = AbsenceKind.Leave,
    };

    public static Command Create(Surroundings around)
    {
        var own = new Own();
        var command = new Command("absence", "Täcker frånvaro utan övertid: visar omfördelningen besök för besök, alternativen med pris, och vad det hade kostat förr. Filer ändras inte utan --accept; med --db blir anmälan ett ärende som också väntar i webben.");
        var source = RosterSource.AddTo(command);
        own.AddTo(command);
        var options = CoverOptions.AddTo(command, source, [own.Kind], [own.Case]);
        command.Validators.Add(own.Validate);
        command.SetAction((parsed, _) => source.WeekOf(parsed) is { } week
            ? new DatabaseCoverRun(around, week, options.Of(parsed)).RunAsync(own.CaseOf(parsed) is { } known ? new CoverSubject.Known(known) : new CoverSubject.New(own.ReportOf(parsed)))
            : CoverRun.RunAsync(around, source.FilesOf(parsed), own.ReportOf(parsed), options.Of(parsed)));
        return command;
    }

    /// <summary>The command's own options: who is away and when, or which case.</summary>
    private sealed class Own
    {
        private readonly Option<string> _person = CoverOptions.Text("--person", "personer", "Den eller de som är borta, med komma emellan: P03,P05.");
        private readonly Option<string> _from = CoverOptions.Text("--from", "tid", "Från när, till exempel 2026-11-23T06:15.");
        private readonly Option<int?> _days = Arguments.Number("--days", "antal", "Antal dagar, den första inräknad (förval 1).", 1, 366);
        private readonly Option<string> _until = CoverOptions.Text("--until", "tid", "Till när, i stället för antal dagar.");

        public Own()
        {
            Kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
            Case.Validators.Add(result =>
            {
                if (result.Tokens.Count == 1 && !Guid.TryParse(result.Tokens[0].Value, out _))
                {
                    result.AddError($"”{result.Tokens[0].Value}” är inget ärende. Skriv det som visades när det anmäldes.");
                }
            });
        }

        public Option<string> Kind { get; } = new("--kind")
        {
            Description = "Slag, för lönen: sjuk (förval), vab, semester eller ledighet. Orsaken skrivs aldrig. Inte med --db.",
            HelpName = "slag",
            DefaultValueFactory = _ => "sjuk",
        };

        public Option<string> Case { get; } = CoverOptions.Text("--case", "ärende", "Ett ärende som redan är anmält, här eller i webben, i stället för --person och --from. Bara med --db.");

        public void AddTo(Command command)
        {
            foreach (var option in new Option[] { _person, _from, _days, _until, Kind, Case })
            {
                command.Add(option);
            }
        }

        public void Validate(CommandResult result)
        {
            var isKnown = result.GetResult(Case) is not null;
            var given = result.Command.Options.FirstOrDefault(o => (o == _person || o == _from || o == _days || o == _until || o.Name == "--now") && result.GetResult(o) is not null);
            if (isKnown && given is not null)
            {
                result.AddError($"Ange --case eller {given.Name}, inte båda: ett ärende har redan sin anmälan.");
            }
            if (!isKnown && (result.GetResult(_person) is null || result.GetResult(_from) is null))
            {
                result.AddError("--person och --from behövs: vem är borta, och från när?");
            }
            if (result.GetResult(_days) is not null && result.GetResult(_until) is not null)
            {
                result.AddError("Ange --days eller --until, inte båda.");
            }
        }

        public Guid? CaseOf(ParseResult parsed) => parsed.GetValue(Case) is { } known ? Guid.Parse(known) : null;

        public CoverReport.Absent ReportOf(ParseResult parsed) => new CoverReport.Absent(
            parsed.GetValue(_person)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            parsed.GetValue(_from)!, parsed.GetValue(_days), parsed.GetValue(_until), Kinds[parsed.GetValue(Kind)!]);
    }
}
