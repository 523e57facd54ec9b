using Planner.App.Scenarios.Reading;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>Makes clients of client entries.</summary>
internal static class ClientsBuilder
{
    public static IReadOnlyList<Client> Build(ScenarioDraft draft)
    {
        var last = draft.History.Clients.ToDictionary(c => c.Client.Value, c => c.Date.Value);
        return [.. draft.Clients.Entries.Select((entry, index) => new Client
        {
            Id = new ClientId(entry.Code.Value),
            Index = index,
            Zone = entry.Zone.Value,
            Decisions = [.. entry.Decisions.Select(Decision)],
            KeyWorkers = [.. entry.KeyWorkers.Select(k => new PersonId(k.Value))],
            Vetoes = entry.Vetoes.Select(v => new PersonId(v.Value)).ToHashSet(),
            Language = entry.Language,
            IsFlagged = entry.IsFlagged,
            ShortVisitMinutes = entry.ShortVisitMinutes,
            PhoneMinutes = entry.PhoneMinutes,
            LastDelivery = last.TryGetValue(entry.Code.Value, out var date) ? date : null,
        })];
    }

    private static Decision Decision(DecisionEntry entry) => new(new DecisionId(entry.Id.Value), entry.Service, entry.GrantedMinutes, entry.Valid);
}
