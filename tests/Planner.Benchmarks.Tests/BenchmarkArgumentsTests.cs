namespace Planner.Benchmarks.Tests;

public sealed class BenchmarkArgumentsTests
{
    [Theory]
    [InlineData("nrp", "--data", "folder", "--instance", "7", "--seeds", "3", "--until-best-known", "--json")]
    [InlineData("all", "--data", "folder", "--family", "nrp", "--family", "own", "--quick")]
    [InlineData("own")]
    public void What_the_usage_names_is_taken(params string[] args) => Assert.Null(BenchmarkArguments.FaultOf(args));

    [Theory]
    [InlineData("--secs", "nrp", "--secs", "10")]
    [InlineData("--seeds has no value", "nrp", "--seeds")]
    [InlineData("--data has no value", "nrp", "--data", "--json")]
    [InlineData("--seconds is \"ten\"", "nrp", "--seconds", "ten")]
    [InlineData("--workers is \"-1\"", "nrp", "--workers", "-1")]
    [InlineData("\"7\" is no option", "nrp", "7")]
    public void What_means_nothing_is_told_instead_of_passed_over(string said, params string[] args) =>
        Assert.Contains(said, BenchmarkArguments.FaultOf(args), StringComparison.Ordinal);
}
