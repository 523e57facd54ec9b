namespace Planner.Core.Staffing;

/// <summary>A competence or a delegated health task (delegering) somebody holds.</summary>
/// <param name="Name">The competence's name as visits ask for it, for example <c>läkemedelsdelegering</c>.</param>
/// <param name="Valid">When it holds, ends included; a delegation ends (domain.md §3).</param>
/// <param name="Client">The only client it holds for, or null for all.</param>
public sealed record Competence(string Name, DateRange Valid, ClientId? Client = null);
