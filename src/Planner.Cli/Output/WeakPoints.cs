using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.Core.Cover;

namespace Planner.Cli.Output;

/// <summary>Day by day whom and which competence the day hangs on most.</summary>
internal static class WeakPoints
{
    private const int MostCompetences = 3;

    public static void Show(Screen screen, ResilienceMap map)
    {
        var wording = screen.Wording;
        screen.Heading(wording.Say("Dagarnas mest kritiska person och kompetens", "Each day's most critical person and competence"));
        foreach (var day in map.Days)
        {
            screen.Line($"  {wording.Day(map.Roster.Problem.Horizon.DateOf(day.Day))}: {Person(day, wording)}");
            foreach (var competence in day.Competences.Take(MostCompetences))
            {
                screen.Line($"      {Competence(competence, wording)}");
            }
        }
    }

    private static string Person(ResilienceDay day, Wording wording) => Person(day.People[0], wording) ?? (day.People[^1].Outcome is ResilienceOutcome.NotPlayed
        ? wording.Say("ingen av dem som har spelats", "nobody of those played")
        : wording.Say("ingen: varje frånvaro täcks", "nobody: every absence is covered"));

    private static string? Person(ResilienceCell cell, Wording wording) => cell.Outcome switch
    {
        ResilienceOutcome.Lost lost => $"{EventText.Of(cell.Absence.Person)}, {wording.Say(CoverTiers.NameOf(lost.Worst))}: {lost.Visits.Where(l => l.Tier == lost.Worst).Sum(l => l.Visit.StaffMinutes)}",
        ResilienceOutcome.SupportMoved moved => $"{EventText.Of(cell.Absence.Person)}, " + wording.Say($"boendestöd flyttas eller kortas, {wording.Hours(moved.Minutes)}", $"support is moved or reduced, {wording.Hours(moved.Minutes)}"),
        ResilienceOutcome.Impossible impossible => $"{EventText.Of(cell.Absence.Person)}, {wording.Say(impossible.Reason)}",
        _ => null,
    };

    private static string Competence(CriticalCompetence competence, Wording wording)
    {
        var holders = string.Join(", ", competence.Holders.Select(p => p.Id.Value));
        var lost = competence.LostMinutes > 0 ? wording.Say($", {wording.Hours(competence.LostMinutes)} uteblir om fel person är borta", $", {wording.Hours(competence.LostMinutes)} lost if the wrong person is away") : "";
        return wording.Say(
            $"{competence.Name}: i tjänst har {holders}; {wording.Hours(competence.AtRiskMinutes)} besök hänger på den{lost}",
            $"{competence.Name}: on duty {holders}; {wording.Hours(competence.AtRiskMinutes)} of visits hang on it{lost}");
    }
}
