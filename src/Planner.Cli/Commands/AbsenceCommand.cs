using System.CommandLine;
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
        var (scenario, roster) = (Arguments.Scenario(), Arguments.Roster());
        var person = CoverOptions.Text("--person", "personer", "Den eller de som är borta, med komma emellan: P03,P05.", required: true);
        var from = CoverOptions.Text("--from", "tid", "Från när, till exempel 2026-11-23T06:15.", required: true);
        var days = Arguments.Number("--days", "antal", "Antal dagar, den första inräknad (förval 1).", 1, 366);
        var until = CoverOptions.Text("--until", "tid", "Till när, i stället för antal dagar.");
        var kind = new Option<string>("--kind") { Description = "Slag, för lönen: sjuk (förval), vab, semester eller ledighet. Orsaken skrivs aldrig.", HelpName = "slag", DefaultValueFactory = _ => "sjuk" };
        kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        var command = new Command("absence", "Täcker frånvaro utan övertid: visar omfördelningen besök för besök, alternativen med pris, och vad det hade kostat förr. Skriver inget utan --accept.")
        {
            scenario, roster, person, from, days, until, kind,
        };
        var options = CoverOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(days) is not null && result.GetResult(until) is not null)
            {
                result.AddError("Ange --days eller --until, inte båda.");
            }
        });
        command.SetAction((parsed, _) => CoverRun.RunAsync(
            around,
            parsed.GetValue(scenario)!,
            parsed.GetValue(roster)!,
            new CoverReport.Absent(
                parsed.GetValue(person)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                parsed.GetValue(from)!, parsed.GetValue(days), parsed.GetValue(until), Kinds[parsed.GetValue(kind)!]),
            options.Of(parsed)));
        return command;
    }
}
