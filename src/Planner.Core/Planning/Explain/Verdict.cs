using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>What may be said of one person and one visit in a given roster, when nothing else changes.</summary>
public abstract record Verdict(Person Person)
{
    /// <summary>The person serves the visit already.</summary>
    public sealed record Serves(Person Person, int Start) : Verdict(Person);

    /// <summary>The person could serve it without breaking any rule.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Start">When, in horizon minutes.</param>
    /// <param name="CostDifference">Price units more than today's plan (negative: less); an uncovered visit's price counts as saved.</param>
    /// <param name="Changes">The prices that change, by rule id, in price units.</param>
    public sealed record Possible(Person Person, int Start, long CostDifference, IReadOnlyList<KeyValuePair<string, long>> Changes) : Verdict(Person);

    /// <summary>Rules forbid it; at the start where fewest do.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Breaches">What would be broken, with values.</param>
    public sealed record Forbidden(Person Person, IReadOnlyList<Finding> Breaches) : Verdict(Person);
}
