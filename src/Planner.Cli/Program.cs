using System.Text;
using Planner.Cli;
using Planner.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PlannerCommand.RunAsync(args, Surroundings.OfConsole());
