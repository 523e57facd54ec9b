using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Plans;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Registers;

/// <summary>A wish to have a whole register be as a sheet says.</summary>
/// <param name="Scenario">The week's name.</param>
/// <param name="Kind">Which register.</param>
/// <param name="Sheet">Heading and rows; columns in any order, those left out are emptied.</param>
/// <param name="By">Who asks.</param>
public sealed record ChangeRegisterRequest(string Scenario, RegisterKind Kind, IReadOnlyList<IReadOnlyList<string>> Sheet, string By);

/// <summary>Something wrong in a sheet.</summary>
/// <param name="Row">The row, where the heading is 1; 0 when it is about something else than a row of the sheet.</param>
/// <param name="Column">The column, or empty.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record RegisterFault(int Row, string Column, LocalText Message);

/// <summary>A row that would change.</summary>
/// <param name="Key">What names it.</param>
/// <param name="Fields">Which cells, each with what it was and what it becomes; empty for whole rows.</param>
public sealed record RegisterDifference(string Key, IReadOnlyList<(string Column, string Before, string After)> Fields);

/// <summary>What becomes of the draft of the week.</summary>
public enum DraftFate
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It stays as it is and can no longer be undone to before the change.</summary>
    Kept,

    /// <summary>It does not fit any more, and is constructed anew.</summary>
    Rebuilt,

    /// <summary>It does not fit any more, and no lawful one could be constructed.</summary>
    Dropped,
}

/// <summary>What came of changing a register.</summary>
public abstract record ChangeRegisterOutcome
{
    private ChangeRegisterOutcome()
    {
    }

    /// <summary>What the change would do; nothing is changed yet.</summary>
    /// <param name="Version">The version it was compared with, which carrying it out must name.</param>
    /// <param name="Added">New rows.</param>
    /// <param name="Changed">Rows that change.</param>
    /// <param name="Removed">Rows that go away.</param>
    /// <param name="Draft">What becomes of the draft.</param>
    public sealed record Preview(
        int Version, IReadOnlyList<RegisterDifference> Added, IReadOnlyList<RegisterDifference> Changed, IReadOnlyList<RegisterDifference> Removed, DraftFate Draft) : ChangeRegisterOutcome
    {
        /// <summary>Whether nothing would change.</summary>
        public bool IsNothing => Added.Count + Changed.Count + Removed.Count == 0;
    }

    /// <summary>It is done.</summary>
    public sealed record Done(Preview What) : ChangeRegisterOutcome;

    /// <summary>The sheet has faults, every one of which is told; nothing was changed.</summary>
    /// <param name="Faults">What is wrong.</param>
    /// <param name="Others">What the rows without faults would change, or null when the sheet as a whole could not be read.</param>
    public sealed record Faulty(IReadOnlyList<RegisterFault> Faults, Preview? Others = null) : ChangeRegisterOutcome;

    /// <summary>It cannot be changed now; nothing was changed.</summary>
    public sealed record Refused(LocalText Reason) : ChangeRegisterOutcome;

    /// <summary>Somebody else changed the unit since the preview; nothing was changed.</summary>
    public sealed record ChangedByOther : ChangeRegisterOutcome;
}

/// <summary>Makes a register what a sheet says, whole or not at all: first what that would change, then the change.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed partial class ChangeRegister(PlannerDatabase database, TimeProvider clock)
{
    /// <summary>What the sheet would change, or every fault it has.</summary>
    public async Task<ChangeRegisterOutcome> PreviewAsync(ChangeRegisterRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        return await PlanAsync(context, request, stop).ConfigureAwait(false) switch
        {
            (_, _, var row, { } preview, var draft) => preview with { Version = row.Version, Draft = draft.Fate },
            var (refusal, _, _, _, _) => refusal!,
        };
    }

    /// <summary>Makes the change that was shown.</summary>
    public async Task<ChangeRegisterOutcome> RunAsync(ChangeRegisterRequest request, int version, CancellationToken stop)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        var (refusal, written, row, preview, draft) = await PlanAsync(context, request, stop).ConfigureAwait(false);
        if (preview is null || written is null)
        {
            return refusal!;
        }
        if (row.Version != version)
        {
            return new ChangeRegisterOutcome.ChangedByOther();
        }
        var done = preview with { Version = row.Version, Draft = draft.Fate };
        if (!done.IsNothing)
        {
            await SaveAsync(context, request, written, row, draft, stop).ConfigureAwait(false);
            context.Note(clock, request.By, "register.changed", $"{row.Name} {request.Kind}", after: $"+{done.Added.Count} ~{done.Changed.Count} -{done.Removed.Count}");
        }
        try
        {
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            await transaction.CommitAsync(stop).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangeRegisterOutcome.ChangedByOther();
        }
        if (!done.IsNothing)
        {
            database.Weeks.Tell(request.Scenario, request.By, Title(draft.Fate));
        }
        return new ChangeRegisterOutcome.Done(done);
    }

    private static LocalText Title(DraftFate fate) => fate is DraftFate.Kept or DraftFate.Dropped
        ? new LocalText("Registret ändrat", "Register changed")
        : new LocalText("Registret ändrat, utkastet konstruerat på nytt", "Register changed, draft constructed anew");

    /// <summary>A draft after the change: its roster file, or null.</summary>
    private sealed record NextDraft(DraftFate Fate, string? Roster, string Pins)
    {
        public static NextDraft None { get; } = new(DraftFate.None, null, DraftSteps.NoPins);
    }

    private sealed record Loaded(WrittenRegister Files, Scenario Scenario);

    private async Task<(ChangeRegisterOutcome? Refusal, Loaded? Written, ScenarioRow Row, ChangeRegisterOutcome.Preview? Preview, NextDraft Draft)> PlanAsync(
        PlannerContext context, ChangeRegisterRequest request, CancellationToken stop)
    {
        (ChangeRegisterOutcome?, Loaded?, ScenarioRow, ChangeRegisterOutcome.Preview?, NextDraft) No(ChangeRegisterOutcome why) => (why, null, null!, null, NextDraft.None);
        if (await context.Scenarios.Include(s => s.Parts).SingleOrDefaultAsync(s => s.Name == request.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return No(new ChangeRegisterOutcome.Refused(PlanTexts.NoScenario(request.Scenario)));
        }
        if (await context.Published.AnyAsync(p => p.ScenarioId == row.Id, stop).ConfigureAwait(false))
        {
            return No(new ChangeRegisterOutcome.Refused(RegisterTexts.IsPublished));
        }
        if (await context.Runs.AnyAsync(r => r.ScenarioId == row.Id && r.State == RunStates.Going, stop).ConfigureAwait(false))
        {
            return No(new ChangeRegisterOutcome.Refused(RegisterTexts.IsSearched));
        }
        var parts = row.Parts.ToDictionary(p => p.File, p => p.Text);
        var before = RegisterFiles.Read(request.Kind, parts);
        var (after, faults) = Table(request);
        var found = new FaultList();
        if (faults.Count == 0)
        {
            var written = RegisterFiles.Write(after, parts, found);
            switch (found.Count == 0 ? ScenarioLoader.Load(row.Name, written.Parts) : null)
            {
                case ScenarioOutcome.Loaded loaded:
                    var draft = await DraftAsync(context, row, loaded.Scenario, stop).ConfigureAwait(false);
                    return (null, new Loaded(written, loaded.Scenario), row, Compare(before, after), draft);
                case ScenarioOutcome.Faulty faulty:
                    faults.AddRange(faulty.Faults.Select(f => InSheet(f, request.Kind, written)));
                    break;
                default:
                    faults.AddRange(found.Sorted.Select(f => new RegisterFault(f.Line, f.Field, f.Message)));
                    break;
            }
        }
        return No(new ChangeRegisterOutcome.Faulty([.. faults.OrderBy(f => f.Row == 0 ? int.MaxValue : f.Row)], after.Rows.Count == 0 ? null : Others(before, after, faults)));
    }

    /// <summary>What is left to compare when faulty rows, and what they would have changed, are put aside.</summary>
    private static ChangeRegisterOutcome.Preview Others(RegisterTable before, RegisterTable after, IEnumerable<RegisterFault> faults)
    {
        var numbers = faults.Select(f => f.Row).ToHashSet();
        var sound = after with { Rows = [.. after.Rows.Where(r => !numbers.Contains(r.Number))] };
        if (RegisterLayout.Of(before.Kind).Key is not { } key)
        {
            return Compare(before, sound) with { Removed = [] };
        }
        var named = after.Rows.Where(r => numbers.Contains(r.Number)).Select(r => r[key]).ToHashSet();
        return Compare(
            before with { Rows = [.. before.Rows.Where(r => !named.Contains(r[key]))] },
            sound with { Rows = [.. sound.Rows.Where(r => !named.Contains(r[key]))] });
    }

    /// <summary>The sheet as a table, and what is wrong with its shape.</summary>
    private static (RegisterTable Table, List<RegisterFault> Faults) Table(ChangeRegisterRequest request)
    {
        var layout = RegisterLayout.Of(request.Kind);
        var columns = layout.Columns.Select(c => c.Name).ToList();
        var faults = new List<RegisterFault>();
        if (request.Sheet.Count == 0)
        {
            faults.Add(new RegisterFault(1, "", RegisterTexts.NoHeading));
            return (new RegisterTable(request.Kind, columns, []), faults);
        }
        var heading = request.Sheet[0].Select(h => h.Trim().ToLowerInvariant()).ToList();
        faults.AddRange(heading.Where(h => h.Length > 0 && !columns.Contains(h)).Distinct().Select(h => new RegisterFault(1, h, RegisterTexts.UnknownColumn(h, columns))));
        faults.AddRange(heading.Where(h => h.Length > 0).GroupBy(h => h).Where(g => g.Count() > 1).Select(g => new RegisterFault(1, g.Key, RegisterTexts.Twice(g.Key))));
        if (faults.Count > 0)
        {
            return (new RegisterTable(request.Kind, columns, []), faults);
        }
        var rows = new List<RegisterRow>();
        var keys = new Dictionary<string, int>();
        for (var i = 1; i < request.Sheet.Count; i++)
        {
            var cells = heading.Zip(request.Sheet[i]).Where(c => c.First.Length > 0 && !string.IsNullOrWhiteSpace(c.Second)).ToDictionary(c => c.First, c => c.Second.Trim());
            if (cells.Count == 0)
            {
                continue;
            }
            var row = new RegisterRow(i + 1, cells);
            rows.Add(row);
            if (layout.Key is { } key)
            {
                if (row[key].Length == 0)
                {
                    faults.Add(new RegisterFault(row.Number, key, RegisterTexts.NoKey(key)));
                }
                else if (!keys.TryAdd(row[key], row.Number))
                {
                    faults.Add(new RegisterFault(row.Number, key, RegisterTexts.SameKey(row[key], keys[row[key]])));
                }
            }
        }
        return (new RegisterTable(request.Kind, columns, rows), faults);
    }

    /// <summary>A fault of the files as one of the sheet, when it stands on a line that came from it.</summary>
    private static RegisterFault InSheet(ScenarioFault fault, RegisterKind kind, WrittenRegister written) =>
        fault.File == RegisterLayout.Of(kind).File && written.Rows.TryGetValue(fault.Line, out var row)
            ? new RegisterFault(row.Number, LastField().Match(fault.Field).Groups[1].Value, fault.Message)
            : new RegisterFault(0, "", new LocalText(fault.In("sv"), fault.In("en")));

    private static ChangeRegisterOutcome.Preview Compare(RegisterTable before, RegisterTable after)
    {
        var key = RegisterLayout.Of(before.Kind).Key;
        if (key is null)
        {
            // Rows without a name of their own are the same when everything in them is.
            var (old, now) = (before.Rows.ToLookup(r => Whole(before, r)), after.Rows.ToLookup(r => Whole(after, r)));
            List<RegisterDifference> More(ILookup<string, RegisterRow> these, ILookup<string, RegisterRow> than) =>
                [.. these.SelectMany(g => Enumerable.Repeat(new RegisterDifference(g.Key, []), Math.Max(0, g.Count() - than[g.Key].Count())))];
            return new ChangeRegisterOutcome.Preview(0, More(now, old), [], More(old, now), DraftFate.None);
        }
        var were = before.Rows.ToDictionary(r => r[key]);
        var are = after.Rows.ToDictionary(r => r[key]);
        return new ChangeRegisterOutcome.Preview(
            0,
            [.. after.Rows.Where(r => !were.ContainsKey(r[key])).Select(r => new RegisterDifference(r[key], []))],
            [.. after.Rows.Where(r => were.ContainsKey(r[key])).Select(r => Difference(before.Columns, r[key], were[r[key]], r)).Where(d => d.Fields.Count > 0)],
            [.. before.Rows.Where(r => !are.ContainsKey(r[key])).Select(r => new RegisterDifference(r[key], []))],
            DraftFate.None);
    }

    private static RegisterDifference Difference(IEnumerable<string> columns, string key, RegisterRow before, RegisterRow after) =>
        new(key, [.. columns.Where(c => before[c] != after[c]).Select(c => (c, before[c], after[c]))]);

    private static string Whole(RegisterTable table, RegisterRow row) => string.Join(" · ", table.Columns.Where(c => row[c].Length > 0).Select(c => $"{c} {row[c]}"));

    private async Task<NextDraft> DraftAsync(PlannerContext context, ScenarioRow row, Scenario scenario, CancellationToken stop)
    {
        if (await context.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.ScenarioId == row.Id, stop).ConfigureAwait(false) is { } draft)
        {
            var step = await context.DraftSteps.AsNoTracking().SingleAsync(s => s.DraftId == draft.Id && s.Number == draft.Step, stop).ConfigureAwait(false);
            if (Fitted(row, scenario, step) is { } kept)
            {
                return new NextDraft(DraftFate.Kept, kept, step.Pins);
            }
        }
        var anew = await FirstDraft.ConstructAsync(scenario.Problem, clock, stop).ConfigureAwait(false);
        return new NextDraft(anew is null ? DraftFate.Dropped : DraftFate.Rebuilt, anew, DraftSteps.NoPins);
    }

    /// <summary>The draft's roster under the changed content, or null when it is not lawful there or names what is gone.</summary>
    private static string? Fitted(ScenarioRow row, Scenario scenario, DraftStepRow step)
    {
        var roster = JsonNode.Parse(step.Roster)!.AsObject();
        (roster["scenario"] as JsonObject)?.Remove("version");
        return RosterReader.Parse(scenario.Problem, row.Name, Encoding.UTF8.GetBytes(roster.ToJsonString())) is RosterReading.Read read
            && PlanChecker.Check(VisitPin.Apply(read.Problem, VisitPin.Read(step.Pins)), read.Roster) is CheckOutcome.Passed passed
                ? RosterWriter.WriteWithoutReasons(passed.Plan, read.Revision)
                : null;
    }

    private async Task SaveAsync(PlannerContext context, ChangeRegisterRequest request, Loaded written, ScenarioRow row, NextDraft next, CancellationToken stop)
    {
        var file = RegisterLayout.Of(request.Kind).File;
        row.Parts.Single(p => p.File == file).Text = written.Files.Parts[file];
        row.ContentVersion = written.Scenario.Problem.Version;
        // Also when only a name has changed, which is no part of the content's version.
        context.Entry(row).Property(r => r.ContentVersion).IsModified = true;
        // What a search found rests on what was.
        await context.Runs.Where(r => r.ScenarioId == row.Id && r.State != RunStates.Going).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RunStates.Closed), stop).ConfigureAwait(false);
        var at = clock.GetUtcNow().UtcDateTime;
        var title = Title(next.Fate);
        var draft = await context.Drafts.SingleOrDefaultAsync(d => d.ScenarioId == row.Id, stop).ConfigureAwait(false);
        if (draft is not null && next.Roster is null)
        {
            context.Remove(draft);
        }
        else if (draft is not null)
        {
            await DraftSteps.RestartAsync(context, draft, title, next.Roster!, next.Pins, at, request.By, stop).ConfigureAwait(false);
        }
        else if (next.Roster is not null)
        {
            DraftSteps.Begin(context, row.Id, 0, title, next.Roster, at, request.By);
        }
    }

    [GeneratedRegex(@"\.([a-z-]+)[^.]*$")]
    private static partial Regex LastField();
}
