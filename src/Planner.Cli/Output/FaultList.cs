using Planner.App.Rosters.Json;
using Planner.App.Scenarios;

namespace Planner.Cli.Output;

/// <summary>Says what is wrong with files, every fault on a line of its own.</summary>
internal static class FaultList
{
    public static int Show(Screen screen, IReadOnlyList<ScenarioFault> faults)
    {
        screen.Fault(screen.Wording.Say($"Scenariot kan inte planeras, {faults.Count} fel:", $"The scenario cannot be planned, {faults.Count} faults:"));
        foreach (var fault in faults)
        {
            screen.Fault("  " + fault.In(screen.Wording.Language));
        }
        return ExitCode.BadInput;
    }

    public static int Show(Screen screen, IReadOnlyList<RosterFault> faults)
    {
        screen.Fault(screen.Wording.Say($"Schemafilen kan inte läsas, {faults.Count} fel:", $"The roster file cannot be read, {faults.Count} faults:"));
        foreach (var fault in faults)
        {
            screen.Fault($"  {fault.File} {fault.Path}: {screen.Wording.Say(fault.Message)}");
        }
        return ExitCode.BadInput;
    }
}
