using Planner.Benchmarks;
using Planner.Benchmarks.Board;
using Planner.Benchmarks.Growth;
using Planner.Benchmarks.Nrp;
using Planner.Benchmarks.Peers;
using Planner.Benchmarks.Reallocation;

if (BenchmarkArguments.FaultOf(args) is { } fault)
{
    Console.Error.WriteLine(fault);
    return 2;
}
var arguments = BenchmarkArguments.Parse(args);
return arguments.Family switch
{
    "all" => await AllFamilies.RunAsync(args, Console.Out, Console.Error),
    "own" => await OwnScenarios.RunAsync(arguments, Console.Out, Console.Error),
    "absence" => await AbsenceBenchmark.RunAsync(arguments, Console.Out, Console.Error),
    "reallocation" => await ReallocationBenchmark.RunAsync(arguments, Console.Out, Console.Error),
    "nrp" => await NrpBenchmark.RunAsync(arguments, Console.Out, Console.Error),
    "peers" => await PeersBenchmark.RunAsync(arguments, Console.Out, Console.Error),
    "growth" => await GrowthBenchmark.RunAsync(arguments, Console.Out, Console.Error),
    "board" => await BoardBenchmark.RunAsync(arguments, Console.Out, Console.Error),
    "best" => await BestKnown.SearchAsync(arguments),
    _ => BenchmarkArguments.Usage(),
};
