namespace Planner.Core.Planning;

/// <summary>One piece of search work: loosening from the incumbent, or solving a neighbourhood of it.</summary>
/// <param name="Kind">Loosening, or the kind of neighbourhood.</param>
/// <param name="Seed">Seed of its random choices.</param>
/// <param name="Free">The neighbourhood, or null to loosen.</param>
internal sealed record SearchTask(string Kind, int Seed, Neighbourhood? Free);

/// <summary>What a piece of search work came to.</summary>
/// <param name="Task">The work.</param>
/// <param name="Candidate">A roster better than the incumbent it started from, or null.</param>
/// <param name="Proven">Whether its neighbourhood holds nothing better.</param>
/// <param name="Bound">The model's lower bound, or null.</param>
/// <param name="Fault">Why an engine did not answer, or null.</param>
internal sealed record SearchAnswer(SearchTask Task, Staffing.Roster? Candidate, bool Proven, long? Bound, string? Fault);
