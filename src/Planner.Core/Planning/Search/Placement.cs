using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>One way to put a visit into a draft: how it is delivered, the weeks that follow, and what it changes.</summary>
internal sealed record Placement(Visit Visit, Delivery Delivery, LaidWeek[] Weeks, Score Delta);
