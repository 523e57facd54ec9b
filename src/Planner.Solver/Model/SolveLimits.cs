using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>How long a solve may take, and which seed it uses.</summary>
/// <param name="WallSeconds">The most seconds on the clock; more than zero.</param>
/// <param name="DeterministicTime">The most work, in the solver's own unit (about a second of a fast machine), or null for no limit. A solve that ends here ends the same everywhere.</param>
/// <param name="Seed">Chooses among equally good ways to search; zero or more.</param>
/// <exception cref="ArgumentOutOfRangeException">A limit is not positive, or the seed is negative.</exception>
public sealed record SolveLimits(double WallSeconds, double? DeterministicTime, int Seed)
{
    /// <summary>The most seconds on the clock; more than zero.</summary>
    public double WallSeconds { get; } = WallSeconds > 0
        ? WallSeconds
        : throw Wrong(nameof(WallSeconds), WallSeconds, "Maybe the deadline has already passed: then do not solve at all.");

    /// <summary>The most work in the solver's own unit, or null for no limit.</summary>
    public double? DeterministicTime { get; } = DeterministicTime is null or > 0
        ? DeterministicTime
        : throw Wrong(nameof(DeterministicTime), DeterministicTime, "Maybe use null for no limit.");

    /// <summary>Chooses among equally good ways to search.</summary>
    public int Seed { get; } = Seed >= 0 ? Seed : throw Wrong(nameof(Seed), Seed, "Maybe take it modulo a positive number.");

    /// <summary>Whether the model is rewritten before it is searched. Off saves most of the time where the hint is nearly the answer.</summary>
    public bool Presolve { get; init; } = true;

    /// <summary>Engine parameters with these limits and the choices that measured best: one worker, no probing or symmetry search in presolve.</summary>
    public SatParameters ToParameters()
    {
        var parameters = new SatParameters
        {
            MaxTimeInSeconds = WallSeconds,
            RandomSeed = Seed,
            NumWorkers = 1,
            CpModelProbingLevel = 0,
            SymmetryLevel = 0,
            LinearizationLevel = 1,
        };
        if (!Presolve) parameters.CpModelPresolve = false;
        if (DeterministicTime is double work) parameters.MaxDeterministicTime = work;
        return parameters;
    }

    private static ArgumentOutOfRangeException Wrong(string name, object? value, string advice) =>
        new(name, value, $"A solve cannot have {name} {value}. {advice}");
}
