using Planner.App.Scenarios;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Scenarios;

/// <summary>The scenarios in the repository: they load without faults or warnings, and are what their stories say.</summary>
public class CommittedScenarioTests
{
    public static TheoryData<string> Names => [.. Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    internal static string Root { get; } = FindRoot();

    [Theory]
    [MemberData(nameof(Names))]
    public void It_loads_without_faults_or_warnings_and_has_a_story(string name)
    {
        Assert.Empty(Load(name).Warnings);
        Assert.True(File.Exists(Path.Combine(Root, name, "story.md")));
    }

    [Fact]
    public void The_scenarios_of_the_readme_are_there() =>
        Assert.Equal(["februarimandag-3-borta", "fyra-enheter", "helg-tungt", "hundra", "mars-2020", "normal", "omojlig", "pa-sjuk-0615", "resursenheten", "resursenheten-2023", "sommar-med-vikarier"], Directory.GetDirectories(Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Resursenheten_is_the_action_plans_unit_in_a_believable_week()
    {
        var problem = Load("resursenheten").Scenario.Problem;
        var direct = problem.Visits.Where(v => v.Kind == ActivityKind.Visit).ToList();
        Assert.Equal(13, problem.People.Count);
        Assert.Equal(10.5m, problem.People.Sum(p => p.Contract.Percent) / 100);
        Assert.InRange(direct.Sum(v => v.StaffMinutes) / 60.0, 290, 310);
        Assert.InRange(direct.Count, 100, 130);
        Assert.Equal(Enum.GetValues<Service>().Order(), direct.Select(v => v.Service!.Value).Distinct().Order());
        Assert.True(direct.Count(v => v.Service == Service.HousingSupport) > direct.Count / 2);
        Assert.Contains(direct, v => v.Staff == 2);
        Assert.InRange(direct.Count(v => problem.Horizon.IsWeekend(v.Windows[0].Day)), 10, 25);
        Assert.Equal(5, problem.Visits.Count(v => v.Kind == ActivityKind.Coordination));
        Assert.All(problem.People, p => Assert.NotNull(p.History.LastShiftEnd));
        Assert.False(Load("resursenheten").Scenario.OvertimeAllowed);
    }

    [Fact]
    public void Resursenheten_has_about_a_tenth_to_spare_before_absence_and_travel_of_fifteen_hours()
    {
        var problem = Load("resursenheten").Scenario.Problem;
        var contracted = problem.People.Sum(p => p.Contract.WeekMinutes);
        var wanted = problem.Visits.Sum(v => v.StaffMinutes) + (15 * 60);
        Assert.InRange(1 - ((double)wanted / contracted), 0.08, 0.12);
    }

    [Fact]
    public void Every_visit_of_resursenheten_has_people_to_choose_between()
    {
        var problem = Load("resursenheten").Scenario.Problem;
        var few = problem.Visits.Where(v => v.OnlyPeople is null)
            .Where(v => problem.People.Count(p => Enumerable.Range(0, v.Windows.Count).Any(w => problem.MayServe(p, v, w))) < v.Staff + 1);
        Assert.Empty(few);
    }

    [Theory]
    [InlineData("fyra-enheter", 50, 4, 4, 500)]
    [InlineData("hundra", 100, 100, 8, 1000)]
    public void Generated_scenarios_are_made_again_letter_for_letter(string name, int people, int seed, int units, int visits)
    {
        foreach (var (file, text) in ScenarioGenerator.Generate(name, new GeneratorOptions(people, seed, units)))
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Root, name, file)), text);
        }
        var problem = Load(name).Scenario.Problem;
        Assert.Equal((people, units), (problem.People.Count, problem.Visits.Select(v => v.Unit).Distinct().Count()));
        Assert.True(problem.Visits.Count(v => v.Kind == ActivityKind.Visit) > visits);
    }

    [Fact]
    public void Another_seed_makes_another_week() =>
        Assert.NotEqual(
            ScenarioGenerator.Generate("a", new GeneratorOptions(12, 1))["visits.yaml"],
            ScenarioGenerator.Generate("a", new GeneratorOptions(12, 2))["visits.yaml"]);

    [Theory]
    [InlineData(3, null)]
    [InlineData(501, null)]
    [InlineData(12, 4)]
    [InlineData(12, 0)]
    public void Sizes_that_cannot_be_generated_are_refused(int people, int? units) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeneratorOptions(people, 1, units));

    private static ScenarioOutcome.Loaded Load(string name) => ScenarioLoader.Load(Path.Combine(Root, name)) switch
    {
        ScenarioOutcome.Loaded loaded => loaded,
        ScenarioOutcome.Faulty faulty => throw new InvalidOperationException(string.Join("\n", faulty.Faults.Take(10).Select(f => f.In("en")))),
        _ => throw new InvalidOperationException(),
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Planner.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder!.FullName, "scenarios");
    }
}
