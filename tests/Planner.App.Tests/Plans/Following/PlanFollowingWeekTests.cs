using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Plans;
using Planner.App.Plans.Following;
using Planner.App.Registers;
using Planner.App.Rosters.Json;
using Planner.App.Scenarios;
using Planner.App.Tests.Absences.Cases;
using Planner.App.Tests.Data;
using Planner.App.Tests.Scenarios;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Plans.Following;

public sealed class PlanFollowingWeekTests
{
    private const string Next = "normal-2026-w47";

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_week_after_a_published_one_has_its_registers_and_what_it_carries_in(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        await week.PublishAsync(await week.ReadAsync());
        var before = await week.ReadAsync();
        var made = Assert.IsType<PlanFollowingWeekOutcome.Planned>(await FollowAsync(week)).Week;
        Assert.Equal((Next, "2026-W47", "En vanlig frånvaro, vecka 47 2026", 7), (made.Scenario, made.Week, made.Title, made.Days));

        var after = await ReadAsync(week, made);
        Assert.Equal(WeekState.Draft, after.State);
        Assert.Empty(after.Breaches);
        Assert.Equal(before.Problem.Visits.Select(v => v.Id), after.Problem.Visits.Select(v => v.Id));
        foreach (var (person, index) in after.Problem.People.Select((p, i) => (p, i)))
        {
            Assert.Equal(CarriedHistory.After(before.Problem, before.Roster.Weeks[index], before.Scenario.AveragingWeeks), person.History);
        }
        Assert.NotEqual(before.Problem.People.Select(p => p.History), after.Problem.People.Select(p => p.History));
        Assert.All(after.Problem.Clients.Where(c => before.Problem.Visits.Any(v => v.Client == before.Problem.Clients[c.Index] && before.Roster.Deliveries[v.Index] is not null)), c =>
            Assert.InRange(c.LastDelivery!.Value, before.Week.FirstDate, after.Week.FirstDate.AddDays(-1)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Weeks_can_be_planned_one_after_another(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var name = PlannedWeek.Scenario;
        for (var number = 47; number < 50; number++)
        {
            var entry = (await new ListWeeks(week.Test.Database).RunAsync(CancellationToken.None)).Single(w => w.Scenario == name);
            Assert.IsType<ChangeDraftOutcome.Changed>(await week.PublishAsync(await ReadAsync(week, entry)));
            var next = Assert.IsType<PlanFollowingWeekOutcome.Planned>(await FollowAsync(week, name)).Week;
            Assert.Equal($"2026-W{number}", next.Week);
            name = next.Scenario;
        }
        Assert.Equal("normal-2026-w49", name);
        // The fourth week ended an averaging period in which three had gone: of the new one there are two.
        var last = await ReadAsync(week, (await new ListWeeks(week.Test.Database).RunAsync(CancellationToken.None))[^1]);
        Assert.All(last.Problem.People, p => Assert.Equal(2, p.History.PeriodWeeks));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_has_happened_since_is_brought_up_to_date_until_that_week_is_published(string kind)
    {
        await using var week = await CaseWeek.OpenAsync(kind);
        var before = await ReadAsync(week.Planned, Assert.IsType<PlanFollowingWeekOutcome.Planned>(await FollowAsync(week.Planned)).Week);
        Assert.Equal(0, Assert.IsType<PlanFollowingWeekOutcome.AlreadyThere>(await FollowAsync(week.Planned)).Renewed);

        await AcceptAsync(week, LastShift(await week.ReadAsync(), new PersonId("P01")));
        var there = Assert.IsType<PlanFollowingWeekOutcome.AlreadyThere>(await FollowAsync(week.Planned));
        Assert.InRange(there.Renewed, 1, before.Problem.People.Count);
        Assert.NotEqual(HistoryOf(before, "P01").LastShiftEnd, HistoryOf(await ReadAsync(week.Planned, there.Week), "P01").LastShiftEnd);
        var next = await ReadAsync(week.Planned, there.Week);
        var now = (await week.ReadAsync()).Roster;
        Assert.Equal(now.Roster.Weeks.Select(w => CarriedHistory.After(now.Problem, w, Scenario.UsualAveragingWeeks)), next.Problem.People.Select(p => p.History));
        Assert.Empty(next.Breaches);

        Assert.IsType<ChangeDraftOutcome.Changed>(await week.Planned.PublishAsync(next));
        await AcceptAsync(week, LastShift(await week.ReadAsync(), new PersonId("P02")));
        Assert.Equal(0, Assert.IsType<PlanFollowingWeekOutcome.AlreadyThere>(await FollowAsync(week.Planned)).Renewed);
    }

    [Fact]
    public async Task Who_is_away_beyond_the_week_is_away_in_the_next_one()
    {
        await using var week = await CaseWeek.OpenAsync(TestDatabase.Sqlite);
        var absence = LastShift(await week.ReadAsync(), new PersonId("P01")) with { Days = 9 };
        await AcceptAsync(week, absence);
        var made = Assert.IsType<PlanFollowingWeekOutcome.Planned>(await FollowAsync(week.Planned)).Week;
        var away = Assert.Single((await ReadAsync(week.Planned, made)).Problem.People.Single(p => p.Id.Value == absence.People[0]).Absences);
        var until = DateOnly.Parse(absence.From[..10], CultureInfo.InvariantCulture).AddDays(9).DayNumber - made.FirstDate.DayNumber;
        Assert.Equal((0, until * 1440, AbsenceKind.Leave), (away.Time.Start, away.Time.End, away.Kind));
    }

    [Fact]
    public async Task A_week_that_is_not_published_or_not_there_hands_nothing_over()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        Assert.Contains("Publicera den först", Assert.IsType<PlanFollowingWeekOutcome.Refused>(await FollowAsync(week)).Reason.Sv, StringComparison.Ordinal);
        Assert.Contains("vinter", Assert.IsType<PlanFollowingWeekOutcome.Refused>(await FollowAsync(week, "vinter")).Reason.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Some_days_are_not_a_week_to_go_on_from()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        await ImportAsync(week, "korta", unit => unit.Replace("week: 2026-W46", "week: 2026-W50\ndays: 5", StringComparison.Ordinal));
        var entry = (await new ListWeeks(week.Test.Database).RunAsync(CancellationToken.None)).Single(w => w.Scenario == "korta");
        Assert.IsType<ChangeDraftOutcome.Changed>(await week.PublishAsync(await ReadAsync(week, entry)));
        Assert.Contains("5 dagar", Assert.IsType<PlanFollowingWeekOutcome.Refused>(await FollowAsync(week, "korta")).Reason.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_ends_is_told_and_nothing_is_made()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var table = Assert.IsType<ReadRegisterOutcome.Shown>(await new ReadRegister(week.Test.Database, TimeProvider.System)
            .RunAsync(new(PlannedWeek.Scenario, RegisterKind.Decisions, PlannedWeek.By), CancellationToken.None));
        List<IReadOnlyList<string>> sheet = [.. table.Table.Sheet];
        var column = table.Table.Columns.ToList().IndexOf("valid-to");
        sheet[1] = [.. sheet[1].Select((t, c) => c == column ? "2026-11-15" : t)];
        Assert.IsType<ChangeRegisterOutcome.Done>(await new ChangeRegister(week.Test.Database, TimeProvider.System)
            .RunAsync(new(PlannedWeek.Scenario, RegisterKind.Decisions, sheet, PlannedWeek.By), table.Version, CancellationToken.None));
        await week.PublishAsync(await week.ReadAsync());
        Assert.Contains(Assert.IsType<PlanFollowingWeekOutcome.Faulty>(await FollowAsync(week)).Faults, f => f.In("sv").Contains("2026-11-15", StringComparison.Ordinal));
        await using var context = week.Test.Database.Open();
        Assert.Equal(1, await context.Scenarios.CountAsync());
    }

    [Theory]
    [InlineData("Resursenheten vecka 48 2026", "Resursenheten vecka 49 2026")]
    [InlineData("Vecka 48", "Vecka 49")]
    [InlineData("48 boende, v.48", "48 boende, v.49")]
    [InlineData("Resursenheten", "Resursenheten, vecka 49 2026")]
    [InlineData("Resursenheten vecka 12", "Resursenheten vecka 12, vecka 49 2026")]
    public void A_title_tells_the_later_week(string title, string expected) =>
        Assert.Equal(expected, FollowingParts.Title(title, new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30)));

    [Fact]
    public void A_title_tells_the_later_year() =>
        Assert.Equal("Enheten vecka 1 2027", FollowingParts.Title("Enheten vecka 53 2026", new DateOnly(2026, 12, 28), new DateOnly(2027, 1, 4)));

    /// <summary>The person is away on the last day of work of the week.</summary>
    private static CoverReport.Absent LastShift(AbsenceWeek week, PersonId person)
    {
        var shift = week.Roster.Roster.Weeks.Single(w => w.Person.Id == person).Shifts[^1];
        return new CoverReport.Absent([person.Value], LocalTimes.Write(week.Roster.Problem.Horizon, shift.Time.Start), 1, null, AbsenceKind.Leave);
    }

    private static async Task AcceptAsync(CaseWeek week, CoverReport.Absent absence)
    {
        var item = Assert.IsType<StartCaseOutcome.Started>(await week.ReportAsync(absence)).Case;
        await week.CarryOut().RunAsync(item, CancellationToken.None);
        Assert.IsType<DecideOutcome.Done>(await week.AcceptAsync(item));
    }

    private static PersonHistory HistoryOf(WeekPlan week, string person) => week.Problem.People.Single(p => p.Id.Value == person).History;

    private static Task<PlanFollowingWeekOutcome> FollowAsync(PlannedWeek week, string scenario = PlannedWeek.Scenario) =>
        new PlanFollowingWeek(week.Test.Database, TimeProvider.System).RunAsync(new(scenario, PlannedWeek.By), CancellationToken.None);

    private static async Task<WeekPlan> ReadAsync(PlannedWeek week, WeekEntry entry) => Assert.IsType<ReadWeekOutcome.Shown>(
        await new ReadWeek(week.Test.Database, TimeProvider.System).RunAsync(new(entry.Week, entry.Scenario, PlannedWeek.By, IsNoted: false), CancellationToken.None)).Plan;

    private static async Task ImportAsync(PlannedWeek week, string name, Func<string, string> unit)
    {
        var parts = ScenarioParts.Read(ScenarioFolders.Of(PlannedWeek.Scenario)).ToDictionary();
        parts["unit.yaml"] = unit(parts["unit.yaml"]);
        Assert.IsType<ImportScenarioOutcome.Imported>(
            await new ImportScenario(week.Test.Database, TimeProvider.System).RunPartsAsync(new ImportPartsRequest(name, parts, PlannedWeek.By), CancellationToken.None));
    }
}
