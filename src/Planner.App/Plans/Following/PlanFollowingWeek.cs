using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;
using Planner.App.Registers;
using Planner.App.Scenarios;
using Planner.Core.Staffing;

namespace Planner.App.Plans.Following;

/// <summary>A wish to plan the week after a published one.</summary>
/// <param name="Scenario">The published week's name.</param>
/// <param name="By">Who asks.</param>
public sealed record PlanFollowingWeekRequest(string Scenario, string By);

/// <summary>What came of planning the week after a published one.</summary>
public abstract record PlanFollowingWeekOutcome
{
    private PlanFollowingWeekOutcome()
    {
    }

    /// <summary>It is there, with the published week's registers and what its roster carries in.</summary>
    public sealed record Planned(WeekEntry Week) : PlanFollowingWeekOutcome;

    /// <summary>It was there already, and is open to be looked at.</summary>
    /// <param name="Week">The week.</param>
    /// <param name="Renewed">How many people's history was brought up to date with what has been published since; 0 when none was.</param>
    public sealed record AlreadyThere(WeekEntry Week, int Renewed) : PlanFollowingWeekOutcome;

    /// <summary>It cannot be made now; nothing was changed.</summary>
    public sealed record Refused(LocalText Reason) : PlanFollowingWeekOutcome;

    /// <summary>Its files would have faults, such as a decision that has ended; nothing was changed.</summary>
    public sealed record Faulty(IReadOnlyList<ScenarioFault> Faults) : PlanFollowingWeekOutcome;
}

/// <summary>
/// Plans the week after a published one: the same registers, with rest, hours, weekends and evenings carried in from the roster that
/// holds, its absences included. Asked for again it brings what is carried in up to date, as long as that week is not published.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when.</param>
public sealed partial class PlanFollowingWeek(PlannerDatabase database, TimeProvider clock)
{
    private const int DaysOfWeek = 7;

    /// <summary>Plans the week.</summary>
    public async Task<PlanFollowingWeekOutcome> RunAsync(PlanFollowingWeekRequest request, CancellationToken stop)
    {
        await using var context = database.Open();
        if (await context.Scenarios.AsNoTracking().Include(s => s.Parts).SingleOrDefaultAsync(s => s.Name == request.Scenario, stop).ConfigureAwait(false) is not { } row)
        {
            return new PlanFollowingWeekOutcome.Refused(PlanTexts.NoScenario(request.Scenario));
        }
        try
        {
            if (await OpenWeek.PublishedWeekAsync(database, context, row, null, stop).ConfigureAwait(false) is not { } week)
            {
                return new PlanFollowingWeekOutcome.Refused(FollowingTexts.NotPublished);
            }
            return row.Days % DaysOfWeek != 0
                ? new PlanFollowingWeekOutcome.Refused(FollowingTexts.NotWholeWeeks(row.Days))
                : await FindAsync(context, row, stop).ConfigureAwait(false) is { } there
                    ? await RenewAsync(context, week, there, request.By, stop).ConfigureAwait(false)
                    : await MakeAsync(week, row, request.By, stop).ConfigureAwait(false);
        }
        catch (UnreadableWeekException unreadable)
        {
            return new PlanFollowingWeekOutcome.Refused(unreadable.Fault);
        }
    }

    private static async Task<ScenarioRow?> FindAsync(PlannerContext context, ScenarioRow row, CancellationToken stop)
    {
        var (name, first) = (NameOf(row), row.FirstDate.AddDays(row.Days));
        return await context.Scenarios.AsNoTracking().Where(s => s.Name == name || (s.Unit == row.Unit && s.FirstDate == first))
            .OrderBy(s => s.Name == name ? 0 : 1).FirstOrDefaultAsync(stop).ConfigureAwait(false);
    }

    private async Task<PlanFollowingWeekOutcome> MakeAsync(OpenWeek week, ScenarioRow row, string by, CancellationToken stop)
    {
        var parts = FollowingParts.Of(week, row.Parts.ToDictionary(p => p.File, p => p.Text));
        return await new ImportScenario(database, clock).RunPartsAsync(new ImportPartsRequest(NameOf(row), parts, by), stop).ConfigureAwait(false) switch
        {
            ImportScenarioOutcome.Imported made => new PlanFollowingWeekOutcome.Planned(made.Week),
            ImportScenarioOutcome.AlreadyThere there => new PlanFollowingWeekOutcome.AlreadyThere(there.Week, 0),
            ImportScenarioOutcome.BadScenario bad => new PlanFollowingWeekOutcome.Faulty(bad.Faults),
            var other => throw new InvalidOperationException($"Unknown import outcome {other.GetType().Name}."),
        };
    }

    /// <summary>Brings what is carried in up to date. A week that is published rests on what was known then, and stays.</summary>
    private async Task<PlanFollowingWeekOutcome> RenewAsync(PlannerContext context, OpenWeek week, ScenarioRow there, string by, CancellationToken stop)
    {
        if (await context.Published.AnyAsync(p => p.ScenarioId == there.Id, stop).ConfigureAwait(false))
        {
            return new PlanFollowingWeekOutcome.AlreadyThere(WeekEntry.Of(there), 0);
        }
        var change = new ChangeRegister(database, clock);
        var request = new ChangeRegisterRequest(there.Name, RegisterKind.History, [.. CarriedSheets.History(week).Sheet], by);
        var outcome = await change.PreviewAsync(request, stop).ConfigureAwait(false);
        if (outcome is ChangeRegisterOutcome.Preview { IsNothing: false } preview)
        {
            outcome = await change.RunAsync(request, preview.Version, stop).ConfigureAwait(false);
        }
        return outcome switch
        {
            ChangeRegisterOutcome.Done done => new PlanFollowingWeekOutcome.AlreadyThere(WeekEntry.Of(there), done.What.Changed.Count + done.What.Added.Count),
            ChangeRegisterOutcome.Preview => new PlanFollowingWeekOutcome.AlreadyThere(WeekEntry.Of(there), 0),
            ChangeRegisterOutcome.Refused refused => new PlanFollowingWeekOutcome.Refused(refused.Reason),
            ChangeRegisterOutcome.Faulty faulty => new PlanFollowingWeekOutcome.Faulty([.. faulty.Faults.Select(f => new ScenarioFault(there.Name, f.Row, f.Column, f.Message))]),
            _ => new PlanFollowingWeekOutcome.Refused(FollowingTexts.ChangedByOther),
        };
    }

    /// <summary>The published week's name with the later week in it: <c>resursenheten-2026-w49</c>.</summary>
    private static string NameOf(ScenarioRow row)
    {
        var week = IsoWeek.Of(row.FirstDate.AddDays(row.Days)).ToLowerInvariant();
        var name = WeekInName().Replace(row.Name, "");
        return $"{name[..Math.Min(name.Length, ImportScenario.LongestName - week.Length - 1)]}-{week}";
    }

    [GeneratedRegex(@"-\d{4}-w\d{2}$")]
    private static partial Regex WeekInName();
}
