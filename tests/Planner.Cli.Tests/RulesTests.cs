using Planner.Core.Rules;

namespace Planner.Cli.Tests;

public sealed class RulesTests
{
    [Theory]
    [InlineData]
    [InlineData("--markdown")]
    [InlineData("--markdown", "--lang", "en")]
    public async Task Every_rule_and_setting_is_in_the_table(params string[] options)
    {
        var run = await Run.Of(["rules", .. options]);
        Assert.Equal(ExitCode.Ok, run.Code);
        var flat = string.Concat(run.Out.Where(c => !char.IsWhiteSpace(c)));
        foreach (var rule in new RuleBook(RuleSettings.Defaults).All)
        {
            Assert.Contains(rule.Id, run.Out, StringComparison.Ordinal);
            Assert.All(rule.Settings, s => Assert.Contains($"{s.ValidFrom:yyyy-MM-dd}", flat, StringComparison.Ordinal));
        }
    }
}
