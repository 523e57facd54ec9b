using Planner.Benchmarks;

var arguments = BenchmarkArguments.Parse(args);
return arguments.Family switch
{
    "own" => await OwnScenarios.RunAsync(arguments),
    "absence" => await AbsenceBenchmark.RunAsync(arguments),
    "best" => await BestKnown.SearchAsync(arguments),
    _ => BenchmarkArguments.Usage(),
};
