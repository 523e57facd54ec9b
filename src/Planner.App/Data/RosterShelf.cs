using System.Collections.Concurrent;
using System.Text;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Data;

/// <summary>A roster of the database as it was read.</summary>
/// <param name="Problem">The scenario's problem with the roster's events and pins.</param>
/// <param name="Roster">The roster.</param>
/// <param name="Revision">Which revision it is, and its events.</param>
/// <param name="Pins">The pins.</param>
internal sealed record StoredRoster(PlanningProblem Problem, Roster Roster, RosterRevision Revision, IReadOnlyList<VisitPin> Pins);

/// <summary>
/// The roster read last of each scenario, kept until another is read: a page reads its week twice as it opens, and everybody who has
/// the week open shares what was read. What is kept is told by its very text, so nothing can be out of date.
/// </summary>
internal sealed class RosterShelf
{
    private readonly ConcurrentDictionary<Guid, Kept> _shelf = new();

    /// <summary>The roster of a text.</summary>
    /// <exception cref="UnreadableWeekException">It cannot be read.</exception>
    public StoredRoster Of(ScenarioRow row, Scenario scenario, string roster, string? pins)
    {
        if (_shelf.TryGetValue(row.Id, out var kept) && ReferenceEquals(kept.Scenario, scenario) && kept.Text == roster && kept.Pins == pins)
        {
            return kept.Read;
        }
        var read = Read(row, scenario, roster, pins);
        _shelf[row.Id] = new Kept(scenario, roster, pins, read);
        return read;
    }

    private static StoredRoster Read(ScenarioRow row, Scenario scenario, string roster, string? pins)
    {
        switch (RosterReader.Parse(scenario.Problem, row.Name, Encoding.UTF8.GetBytes(roster)))
        {
            case RosterReading.Read read:
                var pinned = VisitPin.Read(pins);
                return new StoredRoster(VisitPin.Apply(read.Problem, pinned), read.Roster, read.Revision, pinned);
            case RosterReading.Faulty faulty:
                throw new UnreadableWeekException(PlanTexts.Of(faulty.Faults[0]));
            case var other:
                throw new InvalidOperationException($"Unknown reading {other.GetType().Name}.");
        }
    }

    private sealed record Kept(Scenario Scenario, string Text, string? Pins, StoredRoster Read);
}
