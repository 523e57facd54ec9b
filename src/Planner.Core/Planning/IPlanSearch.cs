using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>A search that goes on in rounds and has a best plan at any time.</summary>
internal interface IPlanSearch
{
    /// <summary>Price units of the best plan so far.</summary>
    long Cost { get; }

    /// <summary>How its visits are delivered.</summary>
    IReadOnlyList<Delivery?> Deliveries { get; }

    int Rounds { get; }

    /// <summary>Whether the best plan is proven to be the cheapest.</summary>
    bool Proven { get; }

    /// <summary>No plan can cost less, or null while unknown.</summary>
    long? Bound { get; }

    /// <summary>Why an engine did not answer, or null.</summary>
    string? Fault { get; }

    PlanPhase Phase { get; }

    /// <summary>Name of the engine that does the work, or null when it is the solver's.</summary>
    string? Engine { get; }

    /// <summary>The best plan so far.</summary>
    Roster ToRoster();

    /// <summary>Does one round; false when nothing is left to do.</summary>
    /// <param name="spent">Share of the run's time or rounds that is spent, 0 to 1.</param>
    /// <param name="left">Wall time left, or null without a limit.</param>
    /// <param name="stop">Ends the round early with what it has.</param>
    Task<bool> RoundAsync(double spent, TimeSpan? left, CancellationToken stop);
}
