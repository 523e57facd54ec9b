namespace Planner.Core.Rules;

/// <summary>Whether a rule may be broken at a price.</summary>
public enum Severity
{
    /// <summary>Never broken: a roster with such a breach is not shown.</summary>
    Hard,

    /// <summary>May be departed from; each departure is a priced, reported fact.</summary>
    Soft,
}
