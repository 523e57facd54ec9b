using Planner.Benchmarks;
using Planner.Benchmarks.Nrp;
using Planner.Benchmarks.Reallocation;

var arguments = BenchmarkArguments.Parse(args);
return arguments.Family switch
{
    "own" => await OwnScenarios.RunAsync(arguments),
    "absence" => await AbsenceBenchmark.RunAsync(arguments),
    "reallocation" => await ReallocationBenchmark.RunAsync(arguments, Console.Out, Console.Error),
    "nrp" => await NrpBenchmark.RunAsync(arguments, Console.Out, Console.Error),
    "best" => await BestKnown.SearchAsync(arguments),
    _ => BenchmarkArguments.Usage(),
};
