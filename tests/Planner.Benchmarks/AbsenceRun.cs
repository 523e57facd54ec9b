namespace Planner.Benchmarks;

/// <summary>One absence played and measured.</summary>
/// <param name="People">Who was away, by id.</param>
/// <param name="Date">The day.</param>
/// <param name="Seconds">Wall time from the report to all alternatives and the counterfactual, engines warm.</param>
/// <param name="Outcome">What the reallocation came to: covered, support moved or reduced, or lost.</param>
/// <param name="Proven">Whether tiers 1–3 (service, overtime, extra pay) of the reallocation are proven.</param>
/// <param name="AllProven">The same of every alternative shown.</param>
/// <param name="OldWayOvertime">Overtime minutes of the counterfactual.</param>
/// <param name="OldWayLost">Client minutes that even the counterfactual does not cover.</param>
/// <param name="AvoidedOvertime">Overtime minutes the reallocation avoids.</param>
/// <param name="AvoidedKronor">Extra pay it avoids, before on-cost.</param>
/// <param name="LostMinutes">Client minutes the reallocation loses.</param>
/// <param name="Fault">Why a proposal cannot be trusted, or null.</param>
internal sealed record AbsenceRun(
    string People, DateOnly Date, double Seconds, string Outcome, bool Proven, bool AllProven, int OldWayOvertime, int OldWayLost,
    int AvoidedOvertime, decimal AvoidedKronor, int LostMinutes, string? Fault);
