using System.CommandLine;

namespace Planner.Cli.Commands;

/// <summary><c>planner scenario</c>: what can be done with scenarios besides planning them.</summary>
internal static class ScenarioCommand
{
    public static Command Create(Surroundings around) => new("scenario", "Skriver ut eller skapar scenarier.")
    {
        ScenarioExportCommand.Create(around),
        ScenarioGenerateCommand.Create(around),
    };
}
