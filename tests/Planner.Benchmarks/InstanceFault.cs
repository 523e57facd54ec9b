namespace Planner.Benchmarks;

/// <summary>Says what is wrong with a file; caught where reading began.</summary>
internal sealed class InstanceFault(string text) : Exception(text);
