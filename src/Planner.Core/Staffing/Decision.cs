namespace Planner.Core.Staffing;

/// <summary>A decision (beslut) that grants a client time of a service.</summary>
/// <param name="Id">Permanent id.</param>
/// <param name="Service">The service granted.</param>
/// <param name="GrantedMinutesPerWeek">Granted time per week in minutes, above 0.</param>
/// <param name="Valid">When the decision holds, ends included.</param>
public sealed record Decision(DecisionId Id, Service Service, int GrantedMinutesPerWeek, DateRange Valid);
