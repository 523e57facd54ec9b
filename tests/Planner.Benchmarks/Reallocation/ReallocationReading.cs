using Planner.Core.Cover;
using Planner.Core.Planning;

namespace Planner.Benchmarks.Reallocation;

/// <summary>What came of reading an instance.</summary>
internal abstract record ReallocationReading
{
    private ReallocationReading()
    {
    }

    /// <summary>The instance in the product's own terms.</summary>
    public sealed record Read(ReallocationCase Case) : ReallocationReading;

    /// <summary>A sound file that the product's model does not hold.</summary>
    public sealed record LeftOut(string Reason) : ReallocationReading;

    /// <summary>The file is not what the format says.</summary>
    public sealed record Damaged(string Fault) : ReallocationReading;
}

/// <summary>A plan that stands and what happens to it.</summary>
/// <param name="Before">The plan, passed by the checker.</param>
/// <param name="Events">What happens to people on duty; none when no disruption meets the plan.</param>
/// <param name="Hit">Tasks that a disruption takes time from.</param>
internal sealed record ReallocationCase(CheckedRoster Before, IReadOnlyList<RosterEvent> Events, int Hit)
{
    /// <summary>The rules that the format has: everything else is a rule of the product's that instances know nothing of.</summary>
    public static IReadOnlySet<string> Rules { get; } = new HashSet<string>
    {
        "bara-dessa", "bemanning", "besokslangd", "en-plats", "franvaro", "last", "ordning", "samma-person", "tidsfonster",
    };
}
