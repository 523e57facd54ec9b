using System.Text.RegularExpressions;
using Planner.App.Rosters;
using Planner.App.Rosters.Html;

namespace Planner.App.Tests.Rosters;

public sealed partial class RosterHtmlTests
{
    [Fact]
    public void A_name_with_markup_stays_text()
    {
        var page = RosterHtml.Write(SampleWeek.Report(rename: n => n == "Anna Lind" ? "<script>alert('\"x\"')</script>" : n), Wording.Swedish);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&#x27;&quot;x&quot;&#x27;)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_but_itself()
    {
        var page = RosterHtml.Write(SampleWeek.Report(), Wording.Swedish);
        Assert.DoesNotMatch(@"(?i)\b(src|href|@import|url\()", page);
    }

    [Theory]
    [InlineData("sv", "Ej täckta besök", "Uncovered")]
    [InlineData("en", "Uncovered visits", "Ej täckta")]
    public void The_page_speaks_the_language_asked_for(string language, string wanted, string unwanted)
    {
        var page = RosterHtml.Write(SampleWeek.Report(), Wording.Of(language));
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(wanted, page, StringComparison.Ordinal);
        Assert.DoesNotContain(unwanted, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Uncovered_visits_come_first_and_every_tag_is_closed()
    {
        var page = RosterHtml.Write(SampleWeek.Report(), Wording.Swedish);
        Assert.InRange(page.IndexOf("id=\"gaps\"", StringComparison.Ordinal), 0, page.IndexOf("id=\"week\"", StringComparison.Ordinal));
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(page[page.IndexOf("<body", StringComparison.Ordinal)..page.IndexOf("</html", StringComparison.Ordinal)]))
        {
            if (tag.Groups[1].Length == 0)
            {
                open.Push(tag.Groups[2].Value);
            }
            else
            {
                Assert.Equal(tag.Groups[2].Value, open.Pop());
            }
        }
        Assert.Empty(open);
    }

    [Fact]
    public void A_cause_of_absence_is_never_written()
    {
        var page = RosterHtml.Write(SampleWeek.Report(), Wording.Swedish);
        Assert.Contains("frånvarande", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)sick|sjuk", page);
    }

    [GeneratedRegex(@"<(/?)([a-z][a-z0-9]*)[^>]*>")]
    private static partial Regex Tags();
}
