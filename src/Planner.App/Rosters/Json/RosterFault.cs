using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>One thing wrong with a roster file.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">Where in it, as a JSON path such as <c>$.shifts[3].start</c>.</param>
/// <param name="Message">What is wrong, with its values, and what would be right.</param>
public sealed record RosterFault(string File, string Path, LocalText Message);
