namespace Planner.Core.Tests.Testing;

/// <summary>What a rule's test may turn so that random rosters both keep and break its rule. Chances are from 0 to 1.</summary>
public sealed record RosterKnobs
{
    /// <summary>Chance that a visit is covered.</summary>
    public double Cover { get; init; } = 0.75;

    /// <summary>Chance that a day without visits is worked all the same.</summary>
    public double Idle { get; init; } = 0.2;

    /// <summary>Chance of a break, tried twice for each shift.</summary>
    public double Break { get; init; } = 0.6;

    /// <summary>Chance that a break is the gap of a split shift.</summary>
    public double Split { get; init; } = 0.15;

    /// <summary>Most minutes a shift begins before its first visit, and ends after its last.</summary>
    public int Slack { get; init; } = 120;

    /// <summary>Shortest and longest shift without visits, in minutes.</summary>
    public (int Min, int Max) IdleMinutes { get; init; } = (180, 600);

    /// <summary>Whether visits and breaks may collide, and travel be forgotten.</summary>
    public bool Collide { get; init; }
}
