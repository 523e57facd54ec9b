using Planner.Benchmarks.Growth;

namespace Planner.Benchmarks.Tests;

/// <summary>The exponent that is fitted.</summary>
public sealed class PowerFitTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(1.7)]
    [InlineData(-0.5)]
    public void The_exponent_of_a_power_is_found(double exponent) =>
        Assert.Equal(exponent, PowerFit.Exponent(new[] { 12.0, 25, 50, 100 }.Select(n => (n, (double?)(3 * Math.Pow(n, exponent)))))!.Value, 9);

    [Fact]
    public void Points_beside_the_line_are_weighed() =>
        Assert.Equal(1, PowerFit.Exponent([(1, 2), (10, 10), (10, 40), (100, 200)])!.Value, 9);

    [Fact]
    public void One_size_says_nothing() => Assert.Null(PowerFit.Exponent([(12, 3), (25, null), (50, 0)]));
}
