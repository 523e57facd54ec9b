using Planner.Solver;

namespace Planner.Cli;

/// <summary>What a command has around it; tests put their own in place of the console, the clock and the engines.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where progress and faults go.</param>
/// <param name="OutIsTerminal">Whether results are read by a person on a terminal, with colours.</param>
/// <param name="ErrorIsTerminal">Whether progress can be redrawn in place.</param>
/// <param name="Width">Columns to lay results out in.</param>
/// <param name="Clock">Measures time.</param>
/// <param name="StartEngines">Starts so many solver engines.</param>
internal sealed record Surroundings(
    TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, int Width, TimeProvider Clock, Func<int, Task<EngineStart>> StartEngines)
{
    /// <summary>Width of redirected output: fits a landscape page and most log viewers.</summary>
    private const int RedirectedWidth = 160;

    /// <summary>A single engine is for an answer within seconds: it starts while the question is read, and no other takes the processors from it.</summary>
    private static readonly EngineOptions AtOnce = new() { Spares = 0 };

    private static readonly EngineOptions WhenNeeded = new() { StartWhenNeeded = true };

    /// <summary>The process's own console.</summary>
    public static Surroundings OfConsole() => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        Console.IsOutputRedirected ? RedirectedWidth : TerminalWidth(),
        TimeProvider.System,
        count => CpSatEngines.StartAsync(count, TimeProvider.System, count == 1 ? AtOnce : WhenNeeded));

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : RedirectedWidth;
        }
        catch (IOException)
        {
            return RedirectedWidth;
        }
    }
}
