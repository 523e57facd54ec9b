using System.Text;
using Planner.App.Scenarios;

namespace Planner.App.Tests.Scenarios;

/// <summary>Files that are no proper files: missing, empty, huge, broken or hostile.</summary>
public sealed class ScenarioFileFaultTests : IDisposable
{
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("\n\n")]
    public void An_empty_file_is_named(string content)
    {
        _files.Write("visits.yaml", content);
        var fault = Single();
        Assert.Equal(("visits.yaml", 1), (fault.File, fault.Line));
        Assert.Contains("tom", fault.Message.Sv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit.yaml")]
    [InlineData("staff.yaml")]
    [InlineData("clients.yaml")]
    [InlineData("visits.yaml")]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(_files.PathOf(file));
        Assert.Contains(Faults(), f => f.File == file && f.Message.Sv.Contains("saknas", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var fault = Assert.Single(Assert.IsType<ScenarioOutcome.Faulty>(ScenarioLoader.Load(_files.PathOf("nowhere"))).Faults);
        Assert.Contains("finns inte", fault.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Optional_files_may_be_missing()
    {
        File.Delete(_files.PathOf("absences.yaml"));
        Assert.Empty(_files.LoadClean().Scenario.Problem.People[1].Absences);
    }

    [Fact]
    public void A_file_of_50_MB_is_refused_without_being_read()
    {
        using (var stream = File.Create(_files.PathOf("visits.yaml")))
        {
            stream.SetLength(50 * 1024 * 1024);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Single();
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
        Assert.Equal("visits.yaml", fault.File);
        Assert.Contains("50 MB", fault.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_yaml_bomb_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("weekly:\n  - &a [lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var level = 'b'; level <= 'z'; level++)
        {
            var previous = string.Join(", ", Enumerable.Repeat($"*{(char)(level - 1)}", 8));
            bomb.Append(null, $"  - &{level} [{previous}]\n");
        }
        _files.Write("visits.yaml", bomb.ToString());
        var fault = Single();
        Assert.Equal(("visits.yaml", 2), (fault.File, fault.Line));
        Assert.Contains("&", fault.Message.Sv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weekly: *a", "alias")]
    [InlineData("weekly: !!binary aGVq", "taggar")]
    [InlineData("--- {weekly: []}\n--- {weekly: []}", "dokument")]
    [InlineData("- weekly", "fält")]
    [InlineData("weekly:\n\t- { client: B-001 }", "YAML")]
    [InlineData("weekly: [", "YAML")]
    [InlineData("? [a, b]\n: c", "fältnamn")]
    public void Broken_or_unwanted_yaml_is_named(string content, string says)
    {
        _files.Write("visits.yaml", content);
        var fault = Single();
        Assert.Equal("visits.yaml", fault.File);
        Assert.InRange(fault.Line, 1, 3);
        Assert.Contains(says, fault.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        _files.Write("visits.yaml", "weekly: " + new string('[', 100_000));
        Assert.Contains("nivåer", Single().Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_named_with_its_line()
    {
        File.WriteAllBytes(_files.PathOf("visits.yaml"), [.. "weekly:\n  - { days: m"u8, 0xE5, .. "n }\n"u8]);
        var fault = Single();
        Assert.Equal(("visits.yaml", 2), (fault.File, fault.Line));
        Assert.Contains("UTF-8", fault.Message.Sv, StringComparison.Ordinal);
    }

    private ScenarioFault Single() => Assert.Single(Faults());

    private IReadOnlyList<ScenarioFault> Faults() => Assert.IsType<ScenarioOutcome.Faulty>(_files.Load()).Faults;
}
