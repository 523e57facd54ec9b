using Planner.App.Scenarios.Building;
using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Checking;

/// <summary>Every visit is delivered under a decision of its client for its service that holds on its days.</summary>
internal static class DecisionCheck
{
    public static void Check(ScenarioDraft draft, FaultList faults)
    {
        var clients = draft.Clients.Entries.GroupBy(c => c.Code.Value).ToDictionary(c => c.Key, c => c.First());
        foreach (var visit in draft.Visits.Visits)
        {
            if (visit.Client is { } code && clients.TryGetValue(code.Value, out var client))
            {
                Check(visit, client, draft.Unit, faults);
            }
        }
    }

    private static void Check(VisitEntry visit, ClientEntry client, UnitEntry? unit, FaultList faults)
    {
        var decisions = DecisionChoice.For(visit, client);
        if (decisions.Count == 0)
        {
            NoDecision(visit, client, faults);
            return;
        }
        var days = (unit is null ? [] : DayGroups.Of(visit.Days, unit)).FirstOrDefault(d => DecisionChoice.On(decisions, d) is null);
        if (days is not null)
        {
            NotValid(client, decisions, days, faults);
        }
    }

    private static void NoDecision(VisitEntry visit, ClientEntry client, FaultList faults)
    {
        var has = string.Join(", ", client.Decisions.Select(d => Shown.Service(d.Service)).Distinct());
        if (visit.Service is { } service)
        {
            faults.Add(service.At, $"{client.Code.Value} har inget beslut om {Shown.Service(service.Value)}, bara {has}. Rätta insatsen, eller lägg till beslutet i clients.yaml.", $"{client.Code.Value} has no decision on {Shown.Service(service.Value)}, only {has}. Correct the service, or add the decision to clients.yaml.");
        }
        else
        {
            faults.Add(visit.At with { Field = $"{visit.At.Field}.insats" }, $"{client.Code.Value} har beslut om {has}: skriv vilken insats besöket gäller.", $"{client.Code.Value} has decisions on {has}: write which service the visit is for.");
        }
    }

    private static void NotValid(ClientEntry client, IReadOnlyList<DecisionEntry> decisions, IReadOnlyList<DateOnly> days, FaultList faults)
    {
        var decision = decisions.MaxBy(d => d.Valid.Last)!;
        var day = days.First(d => !decision.Valid.Contains(d));
        var (id, code) = (decision.Id.Value, client.Code.Value);
        if (day > decision.Valid.Last)
        {
            faults.Add(decision.Ends, $"beslutet {id} gick ut {Shown.Date(decision.Valid.Last)} men {code} har besök {Shown.Date(day)}. Förläng beslutet om det är omprövat, annars ta bort besöket.", $"the decision {id} expired {Shown.Date(decision.Valid.Last)} but {code} has a visit {Shown.Date(day)}. Extend the decision if it has been renewed, else remove the visit.");
        }
        else
        {
            faults.Add(decision.Begins, $"beslutet {id} gäller först från {Shown.Date(decision.Valid.First)} men {code} har besök {Shown.Date(day)}. Rätta datumet, eller ta bort besöket.", $"the decision {id} holds only from {Shown.Date(decision.Valid.First)} but {code} has a visit {Shown.Date(day)}. Correct the date, or remove the visit.");
        }
    }
}
