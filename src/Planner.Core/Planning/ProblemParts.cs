using Planner.Core.Costs;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>The parts a <see cref="PlanningProblem"/> is made of; a record, so that tests and generators can vary one.</summary>
public sealed record ProblemParts
{
    /// <summary>Scenario name.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the content (a hash of the files).</summary>
    public required string Version { get; init; }

    /// <summary>The planned days.</summary>
    public required Horizon Horizon { get; init; }

    /// <summary>The staff; position equals index.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>The clients; position equals index.</summary>
    public required IReadOnlyList<Client> Clients { get; init; }

    /// <summary>The visits; position equals index.</summary>
    public required IReadOnlyList<Visit> Visits { get; init; }

    /// <summary>Visits that share their people.</summary>
    public IReadOnlyList<SamePersonLink> SamePersonLinks { get; init; } = [];

    /// <summary>Visits in order.</summary>
    public IReadOnlyList<OrderLink> OrderLinks { get; init; } = [];

    /// <summary>Types of shifts the unit staffs by; empty when shifts are shaped by their visits.</summary>
    public IReadOnlyList<ShiftType> ShiftTypes { get; init; } = [];

    /// <summary>How many should work which type of shift when.</summary>
    public IReadOnlyList<ShiftDemand> ShiftDemands { get; init; } = [];

    /// <summary>Travel between zones.</summary>
    public required TravelTimes Travel { get; init; }

    /// <summary>Time grid in minutes: 5, 10, 15, 30 or 60.</summary>
    public int GridMinutes { get; init; } = 15;

    /// <summary>What pay costs, dated.</summary>
    public PayRates Pay { get; init; } = PayRates.Known;

    /// <summary>The rules' settings.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.Defaults;

    /// <summary>Earliest and latest clock time on weekdays for time that is only resource time.</summary>
    public (TimeOnly From, TimeOnly To) ResourceHours { get; init; } = (new(7, 0), new(17, 0));
}
