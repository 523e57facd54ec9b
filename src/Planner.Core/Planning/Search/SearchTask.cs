using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>One piece of search work: loosening, or solving a neighbourhood of the incumbent.</summary>
/// <param name="Kind"><see cref="Loosen"/>, <see cref="Whole"/>, or the kind of neighbourhood.</param>
/// <param name="Seed">Seed of its random choices.</param>
/// <param name="Free">The neighbourhood, or null to loosen.</param>
/// <param name="Warmth">Temperature of loosening, in price units.</param>
/// <param name="FromIncumbent">Whether loosening leaves its own course and goes on from the incumbent.</param>
internal sealed record SearchTask(string Kind, int Seed, Neighbourhood? Free, double Warmth = 0, bool FromIncumbent = false)
{
    /// <summary>The kind that ruins and recreates.</summary>
    public const string Loosen = "loosen";

    /// <summary>The kind that solves the whole problem.</summary>
    public const string Whole = "whole";
}

/// <summary>What a piece of search work came to.</summary>
/// <param name="Task">The work.</param>
/// <param name="Candidate">The best roster it met, or null.</param>
/// <param name="Proven">Whether its neighbourhood holds nothing better.</param>
/// <param name="Bound">The model's lower bound, or null.</param>
/// <param name="Fault">Why an engine did not answer, or null.</param>
internal sealed record SearchAnswer(SearchTask Task, Roster? Candidate, bool Proven, long? Bound, string? Fault);
