using Planner.App.Data;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Weeks;

/// <summary>What came of asking why a visit is served as it is.</summary>
public abstract record ExplainVisitOutcome
{
    private ExplainVisitOutcome()
    {
    }

    /// <summary>A verdict for each person asked about, best candidate first.</summary>
    public sealed record Explained(PlanningProblem Problem, Visit Visit, IReadOnlyList<Verdict> Verdicts) : ExplainVisitOutcome;

    /// <summary>The scenario has no such visit or person.</summary>
    public sealed record Unknown(LocalText Fault) : ExplainVisitOutcome;

    /// <summary>The scenario cannot be read.</summary>
    public sealed record BadScenario(IReadOnlyList<ScenarioFault> Faults) : ExplainVisitOutcome;

    /// <summary>The roster file cannot be read.</summary>
    public sealed record BadRoster(IReadOnlyList<RosterFault> Faults) : ExplainVisitOutcome;
}

/// <summary>Says for each person why they do, could or must not serve a visit of a roster.</summary>
public static class ExplainVisit
{
    /// <summary>Explains the visit.</summary>
    /// <param name="scenarioFolder">The scenario's folder.</param>
    /// <param name="rosterFile">The roster file.</param>
    /// <param name="visit">The visit's id.</param>
    /// <param name="person">The only person asked about, or null for all.</param>
    public static ExplainVisitOutcome Run(string scenarioFolder, string rosterFile, string visit, string? person) =>
        Explain(RosterOpening.Open(scenarioFolder, rosterFile), visit, person);

    /// <summary>Explains the visit of a week of the database: of its draft, else of what is published.</summary>
    /// <param name="database">The database.</param>
    /// <param name="scenario">The week's name.</param>
    /// <param name="visit">The visit's id.</param>
    /// <param name="person">The only person asked about, or null for all.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<ExplainVisitOutcome> RunAsync(PlannerDatabase database, string scenario, string visit, string? person, CancellationToken stop) =>
        Explain(await RosterOpening.OpenAsync(database, scenario, stop).ConfigureAwait(false), visit, person);

    private static ExplainVisitOutcome Explain(RosterOpening opening, string visit, string? person) =>
        opening switch
        {
            RosterOpening.Opened(var problem, _, var read, _) => Explain(problem, read.Roster, visit, person),
            RosterOpening.BadScenario(var faults) => new ExplainVisitOutcome.BadScenario(faults),
            RosterOpening.BadRoster(var faults) => new ExplainVisitOutcome.BadRoster(faults),
            var other => throw new InvalidOperationException($"Unknown opening {other.GetType().Name}."),
        };

    private static ExplainVisitOutcome Explain(PlanningProblem problem, Roster roster, string visitId, string? personId)
    {
        if (problem.Visits.FirstOrDefault(v => v.Id.Value == visitId) is not { } visit)
        {
            return new ExplainVisitOutcome.Unknown(UnknownVisit(problem, visitId));
        }
        var explainer = new VisitExplainer(problem, roster);
        if (personId is null)
        {
            return new ExplainVisitOutcome.Explained(problem, visit, explainer.Explain(visit));
        }
        return problem.People.FirstOrDefault(p => p.Id.Value == personId) is { } person
            ? new ExplainVisitOutcome.Explained(problem, visit, [explainer.Explain(visit, person)])
            : new ExplainVisitOutcome.Unknown(RosterFaultTexts.UnknownPerson(personId, problem.Name));
    }

    private static LocalText UnknownVisit(PlanningProblem problem, string id)
    {
        var unknown = RosterFaultTexts.UnknownVisit(id, problem.Name);
        var alike = string.Join(", ", problem.Visits.Select(v => v.Id.Value).Where(v => v.Contains(id, StringComparison.OrdinalIgnoreCase)).Take(10));
        return alike.Length == 0 ? unknown : new($"{unknown.Sv} Dessa liknar: {alike}.", $"{unknown.En} These are alike: {alike}.");
    }
}
