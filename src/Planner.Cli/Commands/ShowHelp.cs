using System.CommandLine;
using System.CommandLine.Invocation;
using Planner.Cli.Output;

namespace Planner.Cli.Commands;

/// <summary>Prints a command's help in Swedish; the library's own is English around our texts.</summary>
internal sealed class ShowHelp(TextWriter output) : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        output.Write(HelpText.Of(parseResult.CommandResult.Command));
        return ExitCode.Ok;
    }
}
