using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Scenarios;

namespace Planner.Benchmarks.Board;

/// <summary>A generated week in a database of its own, with a first plan.</summary>
/// <param name="Folder">Where everything of it is.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Week">The week, as in addresses.</param>
/// <param name="Visits">Visits and duties.</param>
internal sealed record BoardWeek(string Folder, string Scenario, string Week, int Visits) : IDisposable
{
    private const string By = "matning";

    /// <summary>The database's file.</summary>
    public string Database => DatabaseIn(Folder);

    /// <summary>Generates the week, imports it and constructs its first plan.</summary>
    public static async Task<BoardWeek> MakeAsync(int people)
    {
        var folder = Directory.CreateTempSubdirectory("planner-board-").FullName;
        var database = PlannerDatabase.Of($"Data Source={DatabaseIn(folder)};Pooling=False");
        await database.MigrateAsync(CancellationToken.None);
        var name = $"tavla-{people}";
        var parts = ScenarioGenerator.Generate(name, new GeneratorOptions(people, 1)).Where(f => f.Key != "story.md").ToDictionary();
        if (await new ImportScenario(database, TimeProvider.System).RunPartsAsync(new(name, parts, By), CancellationToken.None) is not ImportScenarioOutcome.Imported { Week: var week }
            || await new ReadWeek(database, TimeProvider.System).RunAsync(new(week.Week, null, By, IsNoted: false), CancellationToken.None) is not ReadWeekOutcome.Shown { Plan: var plan })
        {
            throw new InvalidOperationException($"The generated week of {people} people cannot be imported.");
        }
        return new BoardWeek(folder, name, week.Week, plan.Problem.Visits.Count);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string DatabaseIn(string folder) => Path.Combine(folder, "planner.db");
}
