using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Generating;

/// <summary>Writes <c>history.yaml</c>: three weeks behind, and the last weekend worked by those who are free this one.</summary>
internal static class HistoryFile
{
    private const int Weeks = 3;

    public static string Text(IReadOnlyList<GeneratedPerson> team, Random random)
    {
        var text = new GeneratedText("Det som hände före veckan och fortfarande räknas.").Line("people:");
        for (var i = 0; i < team.Count; i++)
        {
            var person = team[i];
            var workedLast = !person.WorksWeekend && i % 8 >= 5;
            var recent = workedLast
                ? $"last-shift-end: 2026-11-22 {(person.WorksEvenings ? "21:30" : "16:30")}, days-in-a-row: 2"
                : $"last-shift-end: 2026-11-20 {(person.WorksEvenings ? "21:30" : "16:30")}, days-off-in-a-row: 2";
            var balance = 15 * random.Next(-6, 7);
            var worked = (TeamMaker.FullTimeWeekMinutes * person.Percent / 100 * Weeks) + balance;
            text.Line($"  - {{ person: {person.Id}, {recent}, period-weeks: {Weeks}, worked: {Shown.Duration(worked)}, balance: {Shown.Duration(balance)}, weekends: 1, weekends-in-a-row: {(workedLast ? 1 : 0)}, evenings: {(person.WorksEvenings ? 6 + random.Next(6) : random.Next(4))}, coordination: {(person.Competences.Contains("samordning") ? random.Next(4) : 0)} }}");
        }
        return text.ToString();
    }
}
