namespace Planner.Benchmarks;

/// <summary>One measured thing of any family, in the terms they share: a row of a table, an object for machines.</summary>
internal sealed record BenchmarkResult
{
    /// <summary>What was solved.</summary>
    public required string Instance { get; init; }

    /// <summary>What the best result comes to: one number, or one for each tier, the most important first; none when there is no result.</summary>
    public required IReadOnlyList<decimal> Value { get; init; }

    /// <summary>The best known, in the same form; none when nothing is known.</summary>
    public IReadOnlyList<decimal> Best { get; init; } = [];

    /// <summary>What the value cannot be below, in the same form; none when nothing is proven.</summary>
    public IReadOnlyList<decimal> Bound { get; init; } = [];

    /// <summary>Percent above the best known, or null when that says nothing.</summary>
    public decimal? GapPercent => Above(Best);

    /// <summary>Percent above the bound, or null when that says nothing.</summary>
    public decimal? BoundGapPercent => Above(Bound);

    /// <summary>What is proven.</summary>
    public required string Proof { get; init; }

    /// <summary>Wall time.</summary>
    public required double Seconds { get; init; }

    /// <summary>The seed, or null where nothing is random.</summary>
    public int? Seed { get; init; }

    /// <summary>What did the work.</summary>
    public required string Engine { get; init; }

    /// <summary>How many of the machine's cores it could use.</summary>
    public required int Workers { get; init; }

    /// <summary>The machine's cores.</summary>
    public int Cores { get; } = Environment.ProcessorCount;

    /// <summary>Whether the product's checker has passed the result; null when there is none to check.</summary>
    public bool? Checked { get; init; }

    /// <summary>Why the result cannot be trusted, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>What else a reader should know, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The family's own figures, for machines.</summary>
    public object? Details { get; init; }

    private decimal? Above(IReadOnlyList<decimal> reference) =>
        Value is [var value] && reference is [var least and > 0] ? 100 * (value - least) / least : null;
}
