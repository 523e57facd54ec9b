using Planner.Core.Staffing;

namespace Planner.App.Scenarios;

/// <summary>Something wrong in a scenario's files: where it stands, what is wrong with its values, and what would be right.</summary>
/// <param name="File">File name within the scenario's folder, or the folder itself when it is missing.</param>
/// <param name="Line">Line in the file, counted from 1; 0 when the fault is not about a line.</param>
/// <param name="Field">The field, for example <c>staff[P03].employment</c>; empty when the fault is about the whole file.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record ScenarioFault(string File, int Line, string Field, LocalText Message)
{
    /// <summary>The fault on one line as tools expect it: <c>file:line field: message</c>.</summary>
    public string In(string language) =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}{(Field.Length > 0 ? $" {Field}" : "")}: {Message.In(language)}";
}
