using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Cli.Output;

/// <summary>Whom to call: staff whose day changes, clients whose visit moves, clients who meet somebody else.</summary>
internal static class CallLists
{
    public static void Show(Screen screen, CoverCase cover, PricedCover shown)
    {
        var (wording, problem) = (screen.Wording, shown.Proposal.After.Problem);
        var calls = CallList.Of(cover.Before, shown);
        if (calls.Staff.Count > 0)
        {
            screen.Heading(wording.Say($"Ring medarbetare ({calls.Staff.Select(s => s.Person.Id).Distinct().Count()})", $"Call staff ({calls.Staff.Select(s => s.Person.Id).Distinct().Count()})"));
        }
        foreach (var call in calls.Staff)
        {
            screen.Line($"  {EventText.Of(call.Person)}, {wording.Day(problem.Horizon.DateOf(call.Day))}: {Shifts(problem, call, wording)}{Visits(call, wording)}");
        }
        var moved = calls.Clients.Where(c => c.IsMoved).ToList();
        if (moved.Count > 0)
        {
            screen.Heading(wording.Say($"Ring brukare eller anhöriga ({moved.Count})", $"Call clients or family ({moved.Count})"));
        }
        foreach (var call in moved)
        {
            screen.Line($"  {call.Client.Id}: " + string.Join("; ", call.Changes.Select(c =>
                $"{wording.Say(CoverTexts.NameOf(c.Kind))}, {EventText.Of(problem.Horizon, c.Before, wording)} → {EventText.Of(problem.Horizon, c.After, wording)}")));
        }
        var others = calls.Clients.Where(c => !c.IsMoved).Select(c => c.Client.Id.Value).ToList();
        if (others.Count > 0)
        {
            screen.Line("\n" + wording.Say("Samma tid men annan personal, säg till: ", "Same time but other staff, let them know: ") + string.Join(", ", others));
        }
    }

    private static string Shifts(PlanningProblem problem, StaffCall call, Wording wording)
    {
        string Times(Shift? shift) => shift is null ? wording.Say("ledig", "free") : Wording.Times(problem.Horizon, shift.Time);
        return call.Before?.Time == call.After?.Time ? Times(call.After) : $"{Times(call.Before)} → {Times(call.After)}";
    }

    private static string Visits(StaffCall call, Wording wording)
    {
        var (before, after) = (Ids(call.Before), Ids(call.After));
        var (gained, lost) = (after.Except(before).ToList(), before.Except(after).ToList());
        return (gained.Count > 0 ? wording.Say("; får ", "; gets ") + string.Join(", ", gained) : "")
            + (lost.Count > 0 ? wording.Say("; lämnar ", "; leaves ") + string.Join(", ", lost) : "")
            + (gained.Count + lost.Count == 0 ? wording.Say("; andra tider", "; other times") : "");
    }

    private static List<string> Ids(Shift? shift) => [.. (shift?.Served ?? []).Select(a => a.Visit?.Id.Value).OfType<string>()];
}
