using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>Faults of planned weeks, as users read them.</summary>
internal static class PlanTexts
{
    public static LocalText NotAWeek(string text) => new(
        $"”{text}” är ingen vecka. Skriv som 2026-W48.", $"'{text}' is not a week. Maybe write it like 2026-W48.");

    public static LocalText NotPlanned(string week) => new(
        $"Vecka {week} är inte inlagd. Importera den, eller välj en annan vecka.", $"Week {week} is not in the planner. Maybe import it, or choose another week.");

    public static LocalText Of(ScenarioFault fault) => new(fault.In("sv"), fault.In("en"));

    public static LocalText Of(RosterFault fault) => new($"{fault.File} {fault.Path}: {fault.Message.Sv}", $"{fault.File} {fault.Path}: {fault.Message.En}");
}
