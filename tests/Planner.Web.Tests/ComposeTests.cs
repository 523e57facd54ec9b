using System.Text.Json;
using System.Text.RegularExpressions;
using Planner.Web.Hosting;
using YamlDotNet.RepresentationModel;

namespace Planner.Web.Tests;

/// <summary>docker-compose.yml names the settings the program has, all of them and no others, and holds no secret.</summary>
public sealed partial class ComposeTests
{
    private static readonly string[] OfPostgres = ["POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_USER"];
    private static readonly string Top = TextTests.Repository();

    [Fact]
    public void The_web_service_has_every_setting_of_the_program_and_no_other() =>
        Assert.Equal(Settings.All.Order(StringComparer.Ordinal), Environment("web").Select(s => s.Replace("__", ":", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_database_service_has_the_settings_of_the_image() => Assert.Equal(OfPostgres, Environment("db").Order(StringComparer.Ordinal));

    [Fact]
    public void The_program_reads_no_setting_that_is_not_listed()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Top, "src", "Planner.Web", "appsettings.json")));
        Assert.Equal(Settings.All.Order(StringComparer.Ordinal), Leaves(settings.RootElement, "").Where(k => !k.StartsWith("Logging:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var read = Directory.EnumerateFiles(Path.Combine(Top, "src", "Planner.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Read().Matches(File.ReadAllText(f)).Select(m => $"{Path.GetFileName(f)}: {m.Value}"));
        Assert.Empty(read);
        var readme = File.ReadAllText(Path.Combine(Top, "src", "Planner.Web", "README.md"));
        Assert.All(Settings.All, s => Assert.Contains($"`{s.Replace(":", "__", StringComparison.Ordinal)}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Secrets_come_from_outside_and_have_no_default()
    {
        var text = string.Join('\n', File.ReadLines(Path.Combine(Top, "docker-compose.yml")).Where(l => !l.StartsWith('#')));
        var secrets = Secret().Matches(text);
        Assert.Equal(2, secrets.Count);
        Assert.All(secrets, s => Assert.Matches(@"\$\{POSTGRES_PASSWORD:\?", s.Value));
    }

    [Fact]
    public void Everything_that_is_copied_into_the_image_is_there()
    {
        var file = File.ReadAllLines(Path.Combine(Top, "src", "Planner.Web", "Dockerfile"));
        var copied = file.Where(l => l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from", StringComparison.Ordinal)).SelectMany(l => l.Split(' ')[1..^1]).ToList();
        Assert.NotEmpty(copied);
        Assert.All(copied, c => Assert.True(Path.Exists(Path.Combine(Top, c)), c));
        Assert.Contains("ARG OrTools=native", file);
        Assert.Equal("native", ((YamlScalarNode)Compose()["services"]["web"]["build"]["args"]["OrTools"]).Value);
    }

    [Fact]
    public void Both_services_say_whether_they_are_well_and_the_data_are_kept()
    {
        foreach (var service in new[] { "web", "db" })
        {
            Assert.NotEmpty(((YamlSequenceNode)Compose()["services"][service]["healthcheck"]["test"]).Children);
        }
        Assert.Contains(Addresses.Ready, File.ReadAllText(Path.Combine(Top, "docker-compose.yml")), StringComparison.Ordinal);
        var volume = ((YamlScalarNode)Compose()["services"]["db"]["volumes"][0]).Value!.Split(':')[0];
        Assert.Contains(volume, ((YamlMappingNode)Compose()["volumes"]).Children.Keys.Select(k => ((YamlScalarNode)k).Value));
    }

    private static IEnumerable<string> Environment(string service) =>
        ((YamlMappingNode)Compose()["services"][service]["environment"]).Children.Keys.Select(k => ((YamlScalarNode)k).Value!);

    private static YamlNode Compose()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Top, "docker-compose.yml"))));
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"))
        : [path];

    /// <summary>Ways to read a setting by a name of its own.</summary>
    [GeneratedRegex("""(?i)configuration\["|GetConnectionString\(|GetSection\("|GetValue<[^>]*>\("|GetEnvironmentVariable\(""")]
    private static partial Regex Read();

    [GeneratedRegex("(?i)password[=:] ?[^\n\"]*")]
    private static partial Regex Secret();
}
