using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>The part of a roster file that says what it is and what it claims.</summary>
internal static class RosterHeader
{
    /// <summary>Whether the file is of our format and for this scenario; if not, the rest of it is not looked at.</summary>
    public static bool IsOurs(JsonCursor root, PlanningProblem problem)
    {
        if (root.Text("format") is not { } format || root.Whole("version") is not { } version)
        {
            return false;
        }
        if (format != RosterFormat.Name)
        {
            root.Fault("format", RosterFaultTexts.NotOurFormat(format));
            return false;
        }
        if (version is < RosterFormat.OldestVersion or > RosterFormat.Version)
        {
            root.Fault("version", RosterFaultTexts.WrongVersion(version));
            return false;
        }
        return root.Object("scenario") is { } scenario && IsFor(scenario, problem);
    }

    /// <summary>Which revision the file is; its faults are noted.</summary>
    public static RosterRevision Revision(JsonCursor root, PlanningProblem scenario)
    {
        if (root.Whole("version") < RosterFormat.Version)
        {
            if (root.Has("events"))
            {
                root.Fault("events", RosterFaultTexts.EventsNeedVersion());
            }
            return RosterRevision.First;
        }
        var number = root.Has("revision") ? root.Whole("revision") ?? 1 : 1;
        if (number < 1)
        {
            root.Fault("revision", RosterFaultTexts.TooSmall(number, 1));
        }
        var basedOn = root.Has("basedOn") ? root.Text("basedOn") : null;
        return new RosterRevision(number, new EventParser(scenario).Events(root), basedOn);
    }

    /// <summary>What the file says of itself.</summary>
    public static RosterClaims Claims(JsonCursor root, PlanningProblem problem)
    {
        var cost = root.Has("cost") ? root.Number("cost") : null;
        if (!root.Has("uncovered"))
        {
            return new RosterClaims(cost, null);
        }
        var uncovered = new List<VisitId>();
        foreach (var item in root.Items("uncovered"))
        {
            if (item.Text("visit") is { } id && KnownVisit(item, id, problem))
            {
                uncovered.Add(new VisitId(id));
            }
        }
        return new RosterClaims(cost, uncovered);
    }

    private static bool IsFor(JsonCursor scenario, PlanningProblem problem)
    {
        if (scenario.Text("name") is not { } name)
        {
            return false;
        }
        if (name != problem.Name)
        {
            scenario.Fault("name", RosterFaultTexts.OtherScenario(name, problem.Name));
            return false;
        }
        if (scenario.Has("version") && scenario.Text("version") is var version && version != problem.Version)
        {
            if (version is not null)
            {
                scenario.Fault("version", RosterFaultTexts.OtherScenarioVersion(version, problem.Version));
            }
            return false;
        }
        return true;
    }

    private static bool KnownVisit(JsonCursor item, string id, PlanningProblem problem)
    {
        if (problem.Visits.Any(v => v.Id.Value == id))
        {
            return true;
        }
        item.Fault("visit", RosterFaultTexts.UnknownVisit(id, problem.Name));
        return false;
    }
}
