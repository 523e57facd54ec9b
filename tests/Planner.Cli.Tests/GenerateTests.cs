namespace Planner.Cli.Tests;

public sealed class GenerateTests
{
    [Fact]
    public async Task A_generated_scenario_can_be_exported_and_the_same_seed_gives_the_same()
    {
        using var folder = new TemporaryFolder();
        var texts = new List<string>();
        foreach (var place in new[] { "a", "b" })
        {
            var target = Path.Combine(folder.Path, place, "liten");
            Directory.CreateDirectory(Path.Combine(folder.Path, place));
            Assert.Equal(ExitCode.Ok, (await Run.Of("scenario", "generate", "--people", "8", "--seed", "5", "--out", target)).Code);
            var export = await Run.Of("scenario", "export", target);
            Assert.Equal((ExitCode.Ok, ""), (export.Code, export.Error));
            texts.Add(export.Out);
        }
        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "staff.yaml");
        await File.WriteAllTextAsync(file, "mitt arbete");
        var run = await Run.Of("scenario", "generate", "--people", "8", "--out", folder.Path);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("är inte tom", run.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
        Assert.Equal("mitt arbete", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("--people", "3")]
    [InlineData("--people", "8", "--units", "3")]
    public async Task A_size_that_cannot_be_made_is_bad_input(params string[] size)
    {
        using var folder = new TemporaryFolder();
        var run = await Run.Of(["scenario", "generate", .. size, "--out", Path.Combine(folder.Path, "ny")]);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
