namespace Planner.App.Scenarios.Yaml;

/// <summary>Where in a scenario's files something stands.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Field">Path of the field.</param>
internal readonly record struct Place(string File, int Line, string Field);

/// <summary>A value read from a file, and where it stood, so that later checks can point at it.</summary>
internal sealed record Given<T>(T Value, Place At);
