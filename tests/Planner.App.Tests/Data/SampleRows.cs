using Planner.App.Data;
using Planner.App.Data.Model;

namespace Planner.App.Tests.Data;

/// <summary>One row of each kind.</summary>
internal static class SampleRows
{
    public static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    public static ScenarioRow Scenario(string name = "provenheten") => new()
    {
        Name = name,
        Title = "Prov",
        Unit = "Provenheten",
        FirstDate = new DateOnly(2026, 11, 23),
        Days = 7,
        ContentVersion = "v1",
        Parts = [new ScenarioPartRow { File = "unit.yaml", Text = "title: Prov" }],
    };

    public static PublishedRow Published(Guid scenario, int number) => new()
    {
        ScenarioId = scenario,
        Number = number,
        Kind = "published",
        Roster = "{}",
        Hash = "abc",
        At = Noon,
        By = "prov",
    };

    public static async Task<Guid> AddAsync(PlannerDatabase database)
    {
        await using var context = database.Open();
        var scenario = Scenario();
        context.Add(scenario);
        context.Add(Published(scenario.Id, 1));
        context.Add(new EventRow { ScenarioId = scenario.Id, Number = 1, Position = 0, Kind = "absent", Person = "P01", From = Noon, Until = Noon.AddHours(8) });
        context.Add(new LedgerRow { ScenarioId = scenario.Id, Position = 1, Record = "r1", Month = new DateOnly(2026, 11, 1), Json = "{}" });
        context.Add(new LogRow { At = Noon, By = "prov", Action = "test", Subject = "prov" });
        await context.SaveChangesAsync();
        return scenario.Id;
    }
}
