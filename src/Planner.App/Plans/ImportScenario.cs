using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Scenarios;
using Planner.Core.Staffing;

namespace Planner.App.Plans;

/// <summary>A wish to take a scenario into the database.</summary>
/// <param name="Folder">The scenario's folder; its name becomes the scenario's.</param>
/// <param name="By">Who asks.</param>
public sealed record ImportScenarioRequest(string Folder, string By);

/// <summary>A wish to take a scenario's files into the database.</summary>
/// <param name="Name">What it is to be called, as in addresses: small letters, digits and hyphens.</param>
/// <param name="Parts">The files, as <see cref="ScenarioParts"/> names them.</param>
/// <param name="By">Who asks.</param>
public sealed record ImportPartsRequest(string Name, IReadOnlyDictionary<string, string> Parts, string By);

/// <summary>What came of importing a scenario.</summary>
public abstract record ImportScenarioOutcome
{
    private ImportScenarioOutcome()
    {
    }

    /// <summary>It is in the database, with a first draft when a lawful one could be constructed.</summary>
    /// <param name="Week">The week to open.</param>
    public sealed record Imported(WeekEntry Week) : ImportScenarioOutcome;

    /// <summary>A scenario of that name is there already; nothing was changed.</summary>
    public sealed record AlreadyThere(WeekEntry Week) : ImportScenarioOutcome;

    /// <summary>Its files have faults; nothing was changed.</summary>
    public sealed record BadScenario(IReadOnlyList<ScenarioFault> Faults) : ImportScenarioOutcome;
}

/// <summary>Takes a scenario's files into the database and constructs a first draft of its week.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed partial class ImportScenario(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>Characters a name may have.</summary>
    internal const int LongestName = 64;

    /// <summary>Imports the scenario.</summary>
    public async Task<ImportScenarioOutcome> RunAsync(ImportScenarioRequest request, CancellationToken stop)
    {
        if (ScenarioLoader.Load(request.Folder) is ScenarioOutcome.Faulty faulty)
        {
            return new ImportScenarioOutcome.BadScenario(faulty.Faults);
        }
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Folder)));
        return await RunPartsAsync(new ImportPartsRequest(name, ScenarioParts.Read(request.Folder), request.By), stop).ConfigureAwait(false);
    }

    /// <summary>Imports the scenario of files that are at hand as texts.</summary>
    public async Task<ImportScenarioOutcome> RunPartsAsync(ImportPartsRequest request, CancellationToken stop) => !Name().IsMatch(request.Name)
        ? new ImportScenarioOutcome.BadScenario([new ScenarioFault(request.Name, 0, "", PlanTexts.BadName)])
        : ScenarioLoader.Load(request.Name, request.Parts) switch
        {
            ScenarioOutcome.Loaded loaded => await SaveAsync(loaded.Scenario, request.Parts, request.By, stop).ConfigureAwait(false),
            ScenarioOutcome.Faulty faulty => new ImportScenarioOutcome.BadScenario(faulty.Faults),
            var other => throw new InvalidOperationException($"Unknown scenario outcome {other.GetType().Name}."),
        };

    private async Task<ImportScenarioOutcome> SaveAsync(Scenario scenario, IReadOnlyDictionary<string, string> parts, string by, CancellationToken stop)
    {
        var draft = await FirstDraft.ConstructAsync(scenario.Problem, clock, stop).ConfigureAwait(false);
        await using var context = database.Open();
        if (await FindAsync(context, scenario.Name, stop).ConfigureAwait(false) is { } there)
        {
            return new ImportScenarioOutcome.AlreadyThere(WeekEntry.Of(there));
        }
        var row = RowOf(scenario, parts);
        context.Add(row);
        if (draft is not null)
        {
            DraftSteps.Begin(context, row.Id, 0, new LocalText("Första utkast, konstruerat", "First draft, constructed"), draft, clock.GetUtcNow().UtcDateTime, by);
        }
        context.Note(clock, by, "scenario.imported", scenario.Name);
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            return new ImportScenarioOutcome.Imported(WeekEntry.Of(row));
        }
        catch (DbUpdateException)
        {
            // Somebody else imported it at the same moment: the name is unique.
            await using var again = database.Open();
            if (await FindAsync(again, scenario.Name, stop).ConfigureAwait(false) is { } other)
            {
                return new ImportScenarioOutcome.AlreadyThere(WeekEntry.Of(other));
            }
            throw;
        }
    }

    private static Task<ScenarioRow?> FindAsync(PlannerContext context, string name, CancellationToken stop) =>
        context.Scenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Name == name, stop);

    private static ScenarioRow RowOf(Scenario scenario, IReadOnlyDictionary<string, string> parts) => new()
    {
        Name = scenario.Name,
        Title = scenario.Title,
        Unit = scenario.Units[0],
        FirstDate = scenario.Problem.Horizon.FirstDate,
        Days = scenario.Problem.Horizon.Days,
        ContentVersion = scenario.Problem.Version,
        Parts = [.. parts.Select(p => new ScenarioPartRow { File = p.Key, Text = p.Value })],
    };

    [GeneratedRegex("^[a-zåäö0-9][a-zåäö0-9-]{0,63}$")]
    private static partial Regex Name();
}
