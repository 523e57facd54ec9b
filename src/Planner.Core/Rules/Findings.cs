namespace Planner.Core.Rules;

/// <summary>
/// Collects what rules find. When only the sums are wanted (search asks thousands of times a second), nothing is kept.
/// </summary>
public sealed class Findings
{
    private readonly List<Finding>? _items;

    /// <summary>Creates an empty collection.</summary>
    /// <param name="keep">True to keep each finding, false to keep only the sums.</param>
    public Findings(bool keep) => _items = keep ? [] : null;

    /// <summary>The findings kept, in the order they were found; empty when only sums are kept.</summary>
    public IReadOnlyList<Finding> Items => (IReadOnlyList<Finding>?)_items ?? [];

    /// <summary>Number of breaches of hard rules.</summary>
    public int HardBreaches { get; private set; }

    /// <summary>Sum of the soft rules' price units.</summary>
    public long Cost { get; private set; }

    /// <summary>Adds one finding; for a soft rule one that costs nothing is left out.</summary>
    public void Add(in Finding finding)
    {
        if (finding.Rule.Severity == Severity.Hard)
        {
            HardBreaches++;
        }
        else if (finding.Cost == 0)
        {
            return;
        }
        Cost += finding.Cost;
        _items?.Add(finding);
    }

    /// <summary>Forgets everything, so that the collection can be used again.</summary>
    public void Clear()
    {
        _items?.Clear();
        HardBreaches = 0;
        Cost = 0;
    }
}
