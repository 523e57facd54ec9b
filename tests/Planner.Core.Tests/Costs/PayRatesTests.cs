using Planner.Core.Costs;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Costs;

public sealed class PayRatesTests
{
    [Theory]
    [InlineData("2018-06-01", 39.15)]
    [InlineData("2020-12-31", 39.15)]
    [InlineData("2021-01-01", 40.15)]
    [InlineData("2022-12-31", 40.15)]
    [InlineData("2023-01-01", 44.53)]
    [InlineData("2030-01-01", 44.53)]
    public void A_date_has_the_newest_row_by_then(string date, double percent) =>
        Assert.Equal((decimal)percent, PayRates.Known.On(PayFigures.OnCost, DateOnly.Parse(date, null)).Value);

    [Fact]
    public void Every_figure_has_a_source_and_none_claims_to_be_verified()
    {
        Assert.Equal(PayFigures.All, PayRates.Known.Rows.Select(r => r.Figure).Distinct());
        Assert.All(PayRates.Known.Rows, r => Assert.True(r is { IsVerified: false, Source.Length: > 0 }, $"{r}"));
    }

    [Fact]
    public void Keys_are_different() => Assert.Equal(PayFigures.All.Count, PayFigures.All.Select(f => f.Key).Distinct().Count());

    [Fact]
    public void Other_rows_of_a_figure_replace_all_it_had()
    {
        var rates = PayRates.Known.With([new(PayFigures.OnCost, new(2025, 1, 1), 50, "test", IsVerified: true)]);
        Assert.Equal(50, rates.On(PayFigures.OnCost, new(2020, 1, 1)).Value);
        Assert.Equal(180, rates.On(PayFigures.Simple, new(2020, 1, 1)).Value);
    }

    [Fact]
    public void Impossible_tables_are_refused()
    {
        Assert.Contains("po.andel has no value", Assert.Throws<ArgumentException>(() => new PayRates(PayRates.Known.Rows.Where(r => r.Figure != PayFigures.OnCost))).Message, StringComparison.Ordinal);
        var row = new DatedFigure(PayFigures.Simple, new(2024, 1, 1), 1.8m, "test", IsVerified: true);
        Assert.Contains("overtid.enkel is 1", Assert.Throws<ArgumentException>(() => PayRates.Known.With([row])).Message, StringComparison.Ordinal);
        Assert.Contains("two values from 2024-01-01", Assert.Throws<ArgumentException>(() => PayRates.Known.With([row with { Value = 180 }, row with { Value = 190 }])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_verified_when_every_figure_behind_it_is()
    {
        var verified = new PayRates(PayRates.Known.Rows.Select(r => r with { IsVerified = true }));
        Assert.True(Assert.Single(ExtraTime.Lines(Pay.Part, Pay.Day(0, null), Pay.Times(0, "08-10"), verified)).IsVerified);
        var but = verified.With([verified.On(PayFigures.Divisor, new(2026, 1, 1)) with { IsVerified = false }]);
        Assert.False(Assert.Single(ExtraTime.Lines(Pay.Part, Pay.Day(0, null), Pay.Times(0, "08-10"), but)).IsVerified);
    }

    [Fact]
    public void Who_has_no_salary_written_is_paid_by_the_assumed_one()
    {
        var date = new DateOnly(2026, 11, 23);
        Assert.Equal(32_350m / 165, HourlyRate.Of(new Contract(2295, 75, 0), date, PayRates.Known).KronorPerHour);
        Assert.Equal(130.70m, HourlyRate.Of(new Contract(2295, 100, 0, isHourly: true), date, PayRates.Known).KronorPerHour);
        Assert.Equal(190m, HourlyRate.Of(Pay.Hourly, date, PayRates.Known).KronorPerHour);
        Assert.Equal(["manadslon.antagen", "timlon.divisor"], HourlyRate.Of(new Contract(2295, 75, 0), date, PayRates.Known).Basis.Select(f => f.Figure.Key));
    }
}
