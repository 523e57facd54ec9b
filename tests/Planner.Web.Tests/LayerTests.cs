namespace Planner.Web.Tests;

/// <summary>Pages go through use cases: the web knows the layer below it and neither tables nor the command line.</summary>
public sealed class LayerTests
{
    [Fact]
    public void The_web_uses_use_cases_and_neither_the_database_nor_the_command_line()
    {
        var used = typeof(Program).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.Contains("Planner.App", used);
        Assert.DoesNotContain("planner", used);
        Assert.DoesNotContain(used, n => n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || n is "Npgsql" or "Microsoft.Data.Sqlite");
    }
}
