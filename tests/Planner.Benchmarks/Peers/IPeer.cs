namespace Planner.Benchmarks.Peers;

/// <summary>A solver that is given the same model as ours, as a whole and without our search.</summary>
internal interface IPeer
{
    /// <summary>Its name in tables.</summary>
    string Name { get; }

    /// <summary>How many cores it may use.</summary>
    int Workers { get; }

    /// <summary>What is not installed, and how to install it; null when it can solve.</summary>
    string? Missing { get; }

    /// <summary>Minimises the model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="seconds">The most seconds of solving; rewriting the model for the solver is measured apart.</param>
    Task<PeerAnswer> SolveAsync(PeerModel model, double seconds);
}
