using Microsoft.EntityFrameworkCore;
using Planner.App.Plans;
using Planner.App.Registers;
using Planner.App.Tests.Data;
using Planner.App.Tests.Plans;

namespace Planner.App.Tests.Registers;

public sealed class ChangeRegisterTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_change_is_shown_before_it_is_made_and_the_week_opens_afterwards(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var before = await ReadAsync(week, RegisterKind.Staff);
        var sheet = Changed(before.Table, "P01", "name", "Anna Ny");
        var preview = Assert.IsType<ChangeRegisterOutcome.Preview>(await Change(week).PreviewAsync(Request(RegisterKind.Staff, sheet), CancellationToken.None));
        var change = Assert.Single(preview.Changed);
        Assert.Equal(("P01", "name", "Anna Ny", DraftFate.Kept), (change.Key, change.Fields.Single().Column, change.Fields.Single().After, preview.Draft));
        Assert.Equal(before.Version, (await ReadAsync(week, RegisterKind.Staff)).Version);

        var shown = await week.ReadAsync();
        var told = WeekFeedTests.Listen(week);
        Assert.IsType<ChangeRegisterOutcome.Done>(await Change(week).RunAsync(Request(RegisterKind.Staff, sheet), preview.Version, CancellationToken.None));
        var after = await week.ReadAsync();
        Assert.Equal(("Anna Ny", shown.Cost), (after.Problem.People.Single(p => p.Id.Value == "P01").Name, after.Cost));
        Assert.NotEqual(shown.DraftVersion, after.DraftVersion);
        // Made on a version that is no longer the latest.
        Assert.IsType<ChangeRegisterOutcome.ChangedByOther>(await Change(week).RunAsync(Request(RegisterKind.Staff, Changed(before.Table, "P01", "name", "Någon")), preview.Version, CancellationToken.None));
        Assert.Equal((PlannedWeek.Scenario, PlannedWeek.By, "Register changed"), (Assert.Single(told).Scenario, told[0].By, told[0].What.En));
        await using var context = week.Test.Database.Open();
        Assert.Equal("+0 ~1 -0", (await context.Log.SingleAsync(l => l.Action == "register.changed")).After);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_draft_that_does_not_fit_any_more_is_made_anew_and_that_is_told_first(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var table = (await ReadAsync(week, RegisterKind.Visits)).Table;
        var sheet = table.Sheet.ToList();
        sheet.RemoveAt(1);
        var preview = Assert.IsType<ChangeRegisterOutcome.Preview>(await Change(week).PreviewAsync(Request(RegisterKind.Visits, sheet), CancellationToken.None));
        Assert.Equal((0, 0, 1, DraftFate.Rebuilt), (preview.Added.Count, preview.Changed.Count, preview.Removed.Count, preview.Draft));
        Assert.IsType<ChangeRegisterOutcome.Done>(await Change(week).RunAsync(Request(RegisterKind.Visits, sheet), preview.Version, CancellationToken.None));
        var after = await week.ReadAsync();
        Assert.Equal((WeekState.Draft, null), (after.State, after.Undoable));
        Assert.Empty(after.Breaches);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_a_published_schedule_rests_on_stays(string kind)
    {
        await using var week = await PlannedWeek.OpenAsync(kind);
        var table = (await ReadAsync(week, RegisterKind.Staff)).Table;
        await week.PublishAsync(await week.ReadAsync());
        Assert.IsType<ChangeRegisterOutcome.Refused>(await Change(week).PreviewAsync(Request(RegisterKind.Staff, Changed(table, "P01", "name", "X")), CancellationToken.None));
        Assert.IsType<ChangeRegisterOutcome.Refused>(await Change(week).RunAsync(Request(RegisterKind.Staff, Changed(table, "P01", "name", "X")), 0, CancellationToken.None));
    }

    [Fact]
    public async Task Of_ten_thousand_rows_every_faulty_one_is_named_and_nothing_is_changed()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var table = (await ReadAsync(week, RegisterKind.Staff)).Table;
        List<IReadOnlyList<string>> sheet = [.. table.Sheet];
        var columns = table.Columns.ToList();
        for (var i = sheet.Count; i < 10_000; i++)
        {
            var row = columns.Select(_ => "").ToArray();
            (row[columns.IndexOf("id")], row[columns.IndexOf("name")], row[columns.IndexOf("employment")]) = ($"X{i}", "Någon", "75");
            sheet.Add(row);
        }
        void Set(int number, string column, string text) => sheet[number - 1] = [.. sheet[number - 1].Select((t, c) => c == columns.IndexOf(column) ? text : t)];
        Set(100, "employment", "750");
        Set(2500, "salary", "mycket");
        Set(7777, "name", "");
        Set(9999, "free-weekends", "2026-11-25, fredag");
        var faulty = Assert.IsType<ChangeRegisterOutcome.Faulty>(await Change(week).PreviewAsync(Request(RegisterKind.Staff, sheet), CancellationToken.None));
        Assert.Equal([(100, "employment"), (2500, "salary"), (7777, "name"), (9999, "free-weekends")], faulty.Faults.Select(f => (f.Row, f.Column)).Distinct());
        // What the others would come to is told as well, so that nobody need wonder about them.
        Assert.Equal((10_000 - 1 - table.Rows.Count - 4, 0, 0), (faulty.Others!.Added.Count, faulty.Others.Changed.Count, faulty.Others.Removed.Count));
        Assert.Equal(table.Rows.Count, (await ReadAsync(week, RegisterKind.Staff)).Table.Rows.Count);
    }

    [Fact]
    public async Task Rows_without_a_name_and_rows_of_the_same_name_are_named()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        IReadOnlyList<IReadOnlyList<string>> sheet = [["id", "name", "employment"], ["P01", "A", "100"], ["", "B", "100"], ["", "", ""], ["P01", "C", "100"]];
        var faulty = Assert.IsType<ChangeRegisterOutcome.Faulty>(await Change(week).PreviewAsync(Request(RegisterKind.Staff, sheet), CancellationToken.None));
        Assert.Equal([(3, "id"), (5, "id")], faulty.Faults.Where(f => f.Row > 0).Select(f => (f.Row, f.Column)));
        Assert.DoesNotContain(faulty.Others!.Changed.Concat(faulty.Others.Removed), d => d.Key == "P01");
    }

    [Theory]
    [InlineData("id;namn;employment", "namn")]
    [InlineData("id;name;id", "id")]
    [InlineData("", "")]
    public async Task A_heading_that_is_none_is_told(string heading, string column)
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var faulty = Assert.IsType<ChangeRegisterOutcome.Faulty>(await Change(week).PreviewAsync(Request(RegisterKind.Staff, RegisterCsv.Read(heading)), CancellationToken.None));
        Assert.Equal((1, column), (faulty.Faults.Single().Row, faulty.Faults.Single().Column));
    }

    [Fact]
    public async Task What_another_register_needs_cannot_go_away_unseen()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var table = (await ReadAsync(week, RegisterKind.Clients)).Table;
        var sheet = table.Sheet.ToList();
        sheet.RemoveAt(1);
        var faulty = Assert.IsType<ChangeRegisterOutcome.Faulty>(await Change(week).PreviewAsync(Request(RegisterKind.Clients, sheet), CancellationToken.None));
        Assert.Contains(faulty.Faults, f => f.Row == 0 && f.Message.Sv.Contains("visits.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_is_given_more_time_and_one_of_nobodys_is_named()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var table = (await ReadAsync(week, RegisterKind.Decisions)).Table;
        var key = table.Rows[0]["id"];
        var preview = Assert.IsType<ChangeRegisterOutcome.Preview>(await Change(week).PreviewAsync(Request(RegisterKind.Decisions, Changed(table, key, "granted", "39:00")), CancellationToken.None));
        Assert.Equal((key, "39:00"), (preview.Changed.Single().Key, preview.Changed.Single().Fields.Single().After));
        var faulty = Assert.IsType<ChangeRegisterOutcome.Faulty>(await Change(week).PreviewAsync(Request(RegisterKind.Decisions, Changed(table, key, "client", "B-999")), CancellationToken.None));
        Assert.Contains(faulty.Faults, f => f is { Row: 2, Column: "client" });
        var wrong = Assert.IsType<ChangeRegisterOutcome.Faulty>(await Change(week).PreviewAsync(Request(RegisterKind.Decisions, Changed(table, key, "granted", "länge")), CancellationToken.None));
        Assert.Contains(wrong.Faults, f => f is { Row: 2, Column: "granted" });
    }

    [Fact]
    public async Task A_value_of_a_rule_is_set_and_one_that_cannot_be_is_named()
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var preview = Assert.IsType<ChangeRegisterOutcome.Preview>(await Change(week).PreviewAsync(Request(RegisterKind.Settings, [["setting", "value"], ["dygnsvila.minst", "11:00"]]), CancellationToken.None));
        Assert.Equal("dygnsvila.minst", preview.Added.Single().Key);
        var faulty = Assert.IsType<ChangeRegisterOutcome.Faulty>(await Change(week).PreviewAsync(Request(RegisterKind.Settings, [["setting", "value"], ["dygnsvila.minst", "kort"], ["finns.inte", "1"]]), CancellationToken.None));
        Assert.Equal([2, 3], faulty.Faults.Select(f => f.Row).Distinct());
    }

    [Theory]
    [InlineData("[{ name: a")]
    [InlineData("text")]
    [InlineData("[*anchor]")]
    public async Task A_cell_that_is_to_hold_a_list_and_holds_none_is_named(string text)
    {
        await using var week = await PlannedWeek.OpenAsync(TestDatabase.Sqlite);
        var table = (await ReadAsync(week, RegisterKind.Staff)).Table;
        var faulty = Assert.IsType<ChangeRegisterOutcome.Faulty>(await Change(week).PreviewAsync(Request(RegisterKind.Staff, Changed(table, "P01", "delegations", text)), CancellationToken.None));
        Assert.Equal((2, "delegations"), (faulty.Faults[0].Row, faulty.Faults[0].Column));
    }

    private static ChangeRegister Change(PlannedWeek week) => new(week.Test.Database, TimeProvider.System);

    private static ChangeRegisterRequest Request(RegisterKind kind, IReadOnlyList<IReadOnlyList<string>> sheet) => new(PlannedWeek.Scenario, kind, sheet, PlannedWeek.By);

    private static async Task<ReadRegisterOutcome.Shown> ReadAsync(PlannedWeek week, RegisterKind kind) =>
        Assert.IsType<ReadRegisterOutcome.Shown>(await new ReadRegister(week.Test.Database, TimeProvider.System).RunAsync(new(PlannedWeek.Scenario, kind, PlannedWeek.By), CancellationToken.None));

    private static List<IReadOnlyList<string>> Changed(RegisterTable table, string key, string column, string text)
    {
        var rows = table.Rows.Select(r => r.Cells.Values.Contains(key) && (r["id"] == key || r["code"] == key) ? new RegisterRow(r.Number, new Dictionary<string, string>(r.Cells) { [column] = text }) : r);
        Assert.Contains(table.Rows, r => r["id"] == key || r["code"] == key);
        return [.. (table with { Rows = [.. rows] }).Sheet];
    }
}
