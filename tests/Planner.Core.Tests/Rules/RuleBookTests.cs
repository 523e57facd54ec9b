using System.Text.RegularExpressions;
using Planner.Core.Rules;

namespace Planner.Core.Tests.Rules;

/// <summary>What must hold of every rule, whichever rules there are.</summary>
public sealed partial class RuleBookTests
{
    private static readonly RuleBook Book = new(RuleSettings.Defaults);

    public static TheoryData<string> Ids => [.. Book.All.Select(r => r.Id)];

    [Fact]
    public void Every_rule_has_its_test_class()
    {
        var tested = typeof(RuleBookTests).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(RuleTests)))
            .ToDictionary(RuleTests.RuleType);
        Assert.Empty(RuleBook.Types.Where(t => !tested.ContainsKey(t)).Select(t => t.Name));
        Assert.All(Book.All, r => Assert.True(
            tested[r.GetType()].IsSubclassOf(r.Severity == Severity.Hard ? typeof(HardRuleTests) : typeof(SoftRuleTests)), r.Id));
    }

    [Fact]
    public void No_two_rules_or_settings_share_a_name()
    {
        Assert.Equal(Book.All.Count, Book.All.Select(r => r.Id).Distinct().Count());
        var keys = Book.All.SelectMany(r => r.Settings).Select(s => s.Key).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_id_is_lower_case_Swedish_with_hyphens_and_the_title_a_sentence(string id)
    {
        var rule = Rule(id);
        Assert.Matches(IdForm(), rule.Id);
        Assert.EndsWith(".", rule.Title.Sv, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Title.En, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_setting_is_the_rules_own_and_has_a_source_and_a_default_in_range(string id)
    {
        var rule = Rule(id);
        foreach (var setting in rule.Settings)
        {
            Assert.Matches($@"^{id}\.[a-z0-9-]+$", setting.Key);
            Assert.True(setting.Source.Length > 10, $"{setting.Key} does not say where its figure comes from.");
            Assert.InRange(setting.Default, setting.Min, setting.Max);
            Assert.InRange(setting.ValidFrom, new DateOnly(1980, 1, 1), new DateOnly(2030, 1, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_value_outside_a_settings_range_is_refused(string id)
    {
        var rule = Rule(id);
        foreach (var setting in rule.Settings)
        {
            var fault = Assert.Throws<ArgumentOutOfRangeException>(() => new RuleBook(RuleSettings.Defaults.With(setting.Key, setting.Max + 1)));
            Assert.Contains(setting.Key, fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_in_the_readme_is_up_to_date()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            RuleTable.Write();
        }
        Assert.Equal(RuleTable.Generate(), RuleTable.Written());
    }

    private static IRule Rule(string id) => Book.All.Single(r => r.Id == id);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdForm();
}
