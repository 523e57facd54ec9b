using Planner.Cli.Commands;
using Planner.Solver;

namespace Planner.Cli.Tests;

/// <summary>Runs the program in the test's process without a solver engine, and keeps what it wrote.</summary>
internal sealed record Run(int Code, string Out, string Error)
{
    public const string Instruction = "Ingen motor i detta prov.";

    /// <summary>The last line of standard output.</summary>
    public string LastLine => Out.TrimEnd().Split('\n')[^1];

    public static Task<Run> Of(params string[] args) => With(around => around, args);

    /// <summary>The same with the engines the program itself would start.</summary>
    public static Task<Run> WithEngines(params string[] args) => With(around => around with { StartEngines = Surroundings.OfConsole().StartEngines }, args);

    /// <summary>The same at a time of the test's own.</summary>
    public static Task<Run> WithEngines(TimeProvider clock, params string[] args) =>
        With(around => around with { StartEngines = Surroundings.OfConsole().StartEngines, Clock = clock }, args);

    /// <summary>Without an engine at a time of the test's own; something else happens when an engine is looked for, in the middle of the command.</summary>
    public static Task<Run> Of(TimeProvider clock, Func<Task> meanwhile, params string[] args) => With(
        around => around with
        {
            Clock = clock,
            StartEngines = async _ =>
            {
                await meanwhile();
                return new EngineStart.Missing(Instruction);
            },
        },
        args);

    private static async Task<Run> With(Func<Surroundings, Surroundings> change, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var around = change(Around(TextWriter.Synchronized(output), TextWriter.Synchronized(error)));
        var code = await PlannerCommand.RunAsync(args, around);
        return new Run(code, output.ToString(), error.ToString());
    }

    public static Surroundings Around(TextWriter output, TextWriter error) => new(
        output, error, OutIsTerminal: false, ErrorIsTerminal: false, Width: 160, TimeProvider.System,
        _ => Task.FromResult<EngineStart>(new EngineStart.Missing(Instruction)));
}
