namespace Planner.App.Rosters.Json;

/// <summary>The words for kinds of events.</summary>
internal static class EventWords
{
    public const string Absent = "absent";
    public const string Returned = "returned";
    public const string VisitCancelled = "visitCancelled";
    public const string VisitAdded = "visitAdded";
    public const string VisitLate = "visitLate";
    public const string Occupied = "occupied";
    public const string VisitMoved = "visitMoved";
    public const string VisitReduced = "visitReduced";
    public const string ExtraOrdered = "extraOrdered";

    /// <summary>Every one.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Absent, Returned, VisitCancelled, VisitAdded, VisitLate, Occupied, VisitMoved, VisitReduced, ExtraOrdered];
}
