using Planner.App.Scenarios;
using Planner.Core.Costs;

namespace Planner.App.Tests.Scenarios;

/// <summary>The shared pay-rates.yaml, a scenario's own, and what can be wrong in one.</summary>
public sealed class PayRatesFileTests : IDisposable
{
    private const string File = "pay-rates.yaml";
    private static readonly DateOnly Day = new(2026, 11, 23);
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_shared_file_says_what_the_product_knows()
    {
        System.IO.File.Copy(Path.Combine(CommittedScenarioTests.Root, File), _files.PathOf(File));
        Assert.Equal(PayRates.Known.Rows, _files.LoadClean().Scenario.PayRates.Rows);
        Assert.All(PayFigures.All, f => Assert.Contains($"\n{f.Key}:\n", System.IO.File.ReadAllText(_files.PathOf(File)), StringComparison.Ordinal));
    }

    [Fact]
    public void A_committed_scenario_is_paid_by_the_shared_file()
    {
        var loaded = Assert.IsType<ScenarioOutcome.Loaded>(ScenarioLoader.Load(Path.Combine(CommittedScenarioTests.Root, "resursenheten")));
        Assert.Equal(PayRates.Known.Rows, loaded.Scenario.PayRates.Rows);
    }

    [Fact]
    public void A_file_beside_the_scenario_counts_and_its_own_comes_before()
    {
        var scenario = Directory.CreateDirectory(_files.PathOf("inner")).FullName;
        foreach (var file in Directory.GetFiles(_files.Folder))
        {
            System.IO.File.Copy(file, Path.Combine(scenario, Path.GetFileName(file)));
        }
        _files.Write(File, """
            overtid.enkel: { from: 2024-01-01, value: 181 %, source: beside, verified: nej }
            overtid.kvalificerad: { from: 2024-01-01, value: 241 %, source: beside, verified: nej }
            """);
        System.IO.File.WriteAllText(Path.Combine(scenario, File), "overtid.enkel: [{ from: 2024-01-01, value: 182 %, source: own, verified: ja }]\n");
        var rates = Assert.IsType<ScenarioOutcome.Loaded>(ScenarioLoader.Load(scenario)).Scenario.PayRates;
        Assert.Equal(new DatedFigure(PayFigures.Simple, new(2024, 1, 1), 182, "own", IsVerified: true), rates.On(PayFigures.Simple, Day));
        Assert.Equal(241, rates.On(PayFigures.Qualified, Day).Value);
        Assert.Equal(120, rates.On(PayFigures.Additional, Day).Value);
    }

    [Fact]
    public void Faults_in_the_file_beside_are_named_as_such()
    {
        var scenario = Directory.CreateDirectory(_files.PathOf("inner")).FullName;
        _files.Write(File, "overtid.enkel: 180");
        var faults = Assert.IsType<ScenarioOutcome.Faulty>(ScenarioLoader.Load(scenario)).Faults;
        Assert.Contains(faults, f => f is { File: "../pay-rates.yaml", Line: 1, Field: "overtid.enkel[1]" });
    }

    [Fact]
    public void A_row_holds_until_the_next()
    {
        _files.Write(File, """
            overtid.enkel:
              - { from: 2026-11-23, value: 185, source: nytt avtal, verified: ja }
              - { from: 2024-01-01, value: 180, source: gammalt avtal, verified: ja }
            overtid.enkel-fonster: { from: 2024-01-01, value: "1:30", source: test, verified: ja }
            overtid.ob: { from: 2024-01-01, value: nej, source: test, verified: ja }
            """);
        var rates = _files.LoadClean().Scenario.PayRates;
        Assert.Equal((180, 185), (rates.On(PayFigures.Simple, Day.AddDays(-1)).Value, rates.On(PayFigures.Simple, Day).Value));
        Assert.Equal(90, rates.On(PayFigures.SimpleWindow, Day).Whole);
        Assert.False(rates.On(PayFigures.UnsocialOnOvertime, Day).IsOn);
    }

    [Fact]
    public void Pay_is_no_part_of_the_scenarios_version()
    {
        var before = _files.LoadClean().Scenario.Problem.Version;
        _files.Write(File, "overtid.enkel: { from: 2024-01-01, value: 185 %, source: test, verified: ja }");
        Assert.Equal(before, _files.LoadClean().Scenario.Problem.Version);
    }

    [Fact]
    public void A_person_without_a_salary_is_paid_by_the_assumed_one()
    {
        _files.Replace("staff.yaml", ", salary: 31500", "");
        var contract = _files.LoadClean().Scenario.Problem.People[0].Contract;
        Assert.Equal(0, contract.MonthlySalary);
        Assert.Equal(32_350m / 165, HourlyRate.Of(contract, Day, PayRates.Known).KronorPerHour);
    }

    [Theory]
    [InlineData("overtid.enkel: [{ from: 2024-01-01, value: 1.8, source: a, verified: nej }]", "overtid.enkel[1].value", "\"1.8\" går inte. Enkel övertid: skriv ett värde från 100 till 500.")]
    [InlineData("overtid.enkel: [{ from: 2024-02-30, value: 180, source: a, verified: nej }]", "overtid.enkel[1].from", "\"2024-02-30\" går inte. Skriv ett datum som finns")]
    [InlineData("overtid.enkel: [{ value: 180, source: a, verified: nej }]", "overtid.enkel[1].from", "fältet from saknas")]
    [InlineData("overtid.enkel: [{ from: 2024-01-01, source: a, verified: nej }]", "overtid.enkel[1].value", "fältet value saknas")]
    [InlineData("overtid.enkel: [{ from: 2024-01-01, value: 180, verified: nej }]", "overtid.enkel[1].source", "fältet source saknas")]
    [InlineData("overtid.enkel: [{ from: 2024-01-01, value: 180, source: a }]", "overtid.enkel[1].verified", "fältet verified saknas")]
    [InlineData("overtid.enkel: [{ from: 2024-01-01, value: 180, source: a, verified: kanske }]", "overtid.enkel[1].verified", "\"kanske\" går inte. Skriv något av: ja, nej")]
    [InlineData("overtid.enkel: [{ from: 2024-01-01, value: 180, source: a, verified: nej, note: b }]", "overtid.enkel[1].note", "fältet note finns inte")]
    [InlineData("overtid.enkle: [{ from: 2024-01-01, value: 180, source: a, verified: nej }]", "overtid.enkle", "Menade du overtid.enkel?")]
    [InlineData("overtid.enkel: []", "overtid.enkel", "overtid.enkel har inget värde. Skriv minst en rad")]
    [InlineData("overtid.enkel-fonster: [{ from: 2024-01-01, value: 9:00, source: a, verified: nej }]", "overtid.enkel-fonster[1].value", "skriv ett värde från 0:00 till 8:00")]
    [InlineData("timlon.divisor: [{ from: 2024-01-01, value: 0, source: a, verified: nej }]", "timlon.divisor[1].value", "skriv ett värde från 100 till 250")]
    public void A_fault_is_named_by_line_and_field(string text, string field, string message)
    {
        _files.Write(File, "# comment\n" + text);
        var fault = Assert.Single(Faults());
        Assert.Equal((File, 2, field), (fault.File, fault.Line, fault.Field));
        Assert.Contains(message, fault.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_values_from_one_day_are_named_at_the_second()
    {
        _files.Write(File, """
            overtid.enkel:
              - { from: 2024-01-01, value: 180, source: a, verified: nej }
              - { from: 2024-01-01, value: 185, source: b, verified: nej }
            """);
        var fault = Assert.Single(Faults());
        Assert.Equal((File, 3, "overtid.enkel[2].from"), (fault.File, fault.Line, fault.Field));
        Assert.Contains("redan ett värde från 2024-01-01", fault.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_found_at_once()
    {
        _files.Write(File, """
            overtid.enkel: [{ from: igår, value: 180, source: a, verified: nej }]
            po.andel: [{ from: 2024-01-01, value: 144, source: a, verified: nej }]
            """);
        Assert.Equal([1, 2], Faults().Select(f => f.Line));
    }

    private IReadOnlyList<ScenarioFault> Faults() => Assert.IsType<ScenarioOutcome.Faulty>(_files.Load()).Faults;
}
