using System.Globalization;

namespace Planner.Benchmarks.Peers;

/// <summary>What a solver of flat models has said so far: the last solution, and what is proven.</summary>
internal sealed class FlatSolutions
{
    private long[]? _next;

    /// <summary>Every variable of the model in the best solution, or null.</summary>
    public IReadOnlyList<long>? Values { get; private set; }

    /// <summary>When the first solution came.</summary>
    public double? FirstSecond { get; private set; }

    /// <summary>Whether the search is over: nothing is better than the values.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether there is no solution.</summary>
    public bool IsInfeasible { get; private set; }

    /// <summary>What the flat objective cannot be below, or null.</summary>
    public double? Bound { get; private set; }

    /// <summary>Takes a line of the standard output form.</summary>
    public void Take(string line, double second)
    {
        if (line.StartsWith("all = ", StringComparison.Ordinal))
        {
            var (from, to) = (line.LastIndexOf('[') + 1, line.LastIndexOf(']'));
            _next = [.. line[from..to].Split(',').Select(n => long.Parse(n, CultureInfo.InvariantCulture))];
        }
        else if (line.StartsWith("-----", StringComparison.Ordinal) && _next is not null)
        {
            Found(_next, second);
        }
        else if (line.StartsWith("=====UNSAT", StringComparison.Ordinal))
        {
            IsInfeasible = true;
        }
        else if (line.StartsWith("==========", StringComparison.Ordinal))
        {
            IsComplete = true;
        }
    }

    /// <summary>Takes a solution.</summary>
    public void Found(IReadOnlyList<long> values, double second)
    {
        Values = values;
        FirstSecond ??= second;
    }

    /// <summary>Takes that a solution came, whose values come later or never.</summary>
    public void Seen(double second) => FirstSecond ??= second;

    /// <summary>Takes what is proven.</summary>
    public void Proven(bool complete, bool infeasible, double? bound) => (IsComplete, IsInfeasible, Bound) = (complete, infeasible, bound);
}
