namespace Planner.App.Scenarios.Reading;

/// <summary>Words with a meaning of their own among ids.</summary>
internal static class VisitWords
{
    /// <summary>Stands for everyone in staff.yaml.</summary>
    public const string Everyone = "alla";
}
