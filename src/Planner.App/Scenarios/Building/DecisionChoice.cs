using Planner.App.Scenarios.Reading;

namespace Planner.App.Scenarios.Building;

/// <summary>Finds the decision a visit is delivered under.</summary>
internal static class DecisionChoice
{
    /// <summary>The client's decisions for the visit's service; when no service is written, those of the client's only service.</summary>
    public static IReadOnlyList<DecisionEntry> For(VisitEntry visit, ClientEntry client)
    {
        if (visit.Service is { } service)
        {
            return [.. client.Decisions.Where(d => d.Service == service.Value)];
        }
        return client.Decisions.Select(d => d.Service).Distinct().Count() == 1 ? client.Decisions : [];
    }

    /// <summary>The one that holds on all the days, or null.</summary>
    public static DecisionEntry? On(IReadOnlyList<DecisionEntry> decisions, IReadOnlyList<DateOnly> days) =>
        decisions.FirstOrDefault(d => days.All(d.Valid.Contains));
}
