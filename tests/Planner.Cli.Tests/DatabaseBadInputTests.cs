using Planner.App.Tests.Data;

namespace Planner.Cli.Tests;

/// <summary>What cannot be done in the database is told, ends with something else than 0, and changes nothing.</summary>
public sealed class DatabaseBadInputTests : IDisposable
{
    private static readonly string[][] Commands =
    [
        ["absence", "--person", "P01", "--from", "2026-11-09T06:15"],
        ["event", "return", "--person", "P01", "--from", "2026-11-09T06:15"],
        ["event", "undo", "--by", PublishedWeek.Manager],
        ["resilience"],
    ];

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_week_that_is_not_there_is_said_so(string kind)
    {
        await using var week = await PublishedWeek.OpenAsync(kind);
        foreach (var command in Commands)
        {
            await Refused(week, "annan finns inte i databasen. Där finns normal", With(command, "annan"));
            await Refused(week, "2026-W40 är inte inlagd", With(command, "--week", "2026-W40"));
            await Refused(week, "”v46” är ingen vecka", With(command, "--week", "v46"));
            await Refused(week, "normal planerar vecka 2026-W46, inte 2026-W40", With(command, "normal", "--week", "2026-W40"));
        }
        await Refused(week, "”november” är ingen månad", "ledger", "--month", "november");
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_week_that_is_not_published_is_said_so(string kind)
    {
        await using var week = await PublishedWeek.OpenAsync(kind, isPublished: false);
        foreach (var command in Commands)
        {
            await Refused(week, "inte publicerad", With(command, "normal"));
        }
    }

    [Theory]
    [InlineData("P99", "absence", "--person", "P99", "--from", "2026-11-09T06:15")]
    [InlineData("utanför", "absence", "--person", "P01", "--from", "2026-12-09T06:15")]
    [InlineData("finns-inte", "event", "cancel", "--visit", "finns-inte", "--now", "2026-11-09T06:15")]
    [InlineData("finns inte längre", "absence", "--case", "0193a1f0-0000-7000-8000-000000000001")]
    [InlineData("inget att ångra", "event", "undo", "--by", PublishedWeek.Scheduler)]
    public async Task What_the_week_does_not_have_is_said_so(string said, params string[] args)
    {
        await using var week = await PublishedWeek.OpenAsync(TestDatabase.Sqlite);
        await Refused(week, said, With(args, "normal"));
        Assert.Equal(1, (await week.ReadAsync()).Plan.Published);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_database_that_is_not_set_up_is_said_so(string kind) => await NotReady(TestDatabase.Empty(kind));

    [Fact]
    public async Task A_database_that_does_not_answer_is_said_so()
    {
        await NotReady("Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2");
        await NotReady("Host=finns.invalid;Username=x;Database=x;Timeout=2");
        await NotReady($"Data Source={Path.Combine(_folder.Path, "mapp", "finns", "inte.db")}");
        var file = Path.Combine(_folder.Path, "text.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        await NotReady($"Data Source={file};Pooling=False");
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_is_said_so()
    {
        await using var week = await PublishedWeek.OpenAsync(TestDatabase.Sqlite);
        var run = await Run.Of("absence", "normal", "--person", "P01", "--from", "2026-11-09T06:15", "--lang", "en", "--db", week.Database.Connection + ";Mode=ReadOnly");
        Assert.Equal(ExitCode.Rejected, run.Code);
        Assert.Contains("permission to write is missing", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roster.json och --db", "absence", "s", "r", "--person", "P01", "--from", "x")]
    [InlineData("roster.json och --db", "event", "s", "r", "undo", "--by", "x")]
    [InlineData("roster.json och --db", "resilience", "s", "r")]
    [InlineData("ledger.jsonl och --db", "ledger", "x", "--month", "2026-11")]
    [InlineData("Vilken vecka?", "absence", "--person", "P01", "--from", "x")]
    [InlineData("Vilken vecka?", "resilience")]
    [InlineData("--ledger hör till filer", "absence", "s", "--person", "P01", "--from", "x", "--ledger", "x")]
    [InlineData("--ledger hör till filer", "event", "s", "undo", "--by", "x", "--ledger", "x")]
    [InlineData("--ledger hör till filer", "resilience", "s", "--ledger", "x")]
    [InlineData("--out hör till filer", "event", "s", "cancel", "--visit", "x", "--accept", "1", "--by", "x", "--out", "x")]
    [InlineData("--kind hör till filer", "absence", "s", "--person", "P01", "--from", "x", "--kind", "vab")]
    [InlineData("--case eller --person", "absence", "s", "--person", "P01", "--case", "0193a1f0-0000-7000-8000-000000000001")]
    [InlineData("--case eller --now", "absence", "s", "--case", "0193a1f0-0000-7000-8000-000000000001", "--now", "x")]
    [InlineData("är inget ärende", "absence", "s", "--case", "1")]
    [InlineData("--by och kontots användarnamn", "absence", "s", "--person", "P01", "--from", "x", "--accept", "1")]
    [InlineData("--accept eller --ask", "absence", "s", "--person", "P01", "--from", "x", "--accept", "1", "--ask", "3", "--by", "x")]
    public async Task Options_that_do_not_go_with_the_database_are_told(string said, params string[] args)
    {
        var run = await Run.Of([.. args, "--db", "Data Source=finns-inte.db"]);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--week behöver --db", "absence", "s", "r", "--person", "P01", "--from", "x", "--week", "2026-W46")]
    [InlineData("--case behöver --db", "absence", "s", "r", "--case", "0193a1f0-0000-7000-8000-000000000001")]
    [InlineData("--ask behöver --db", "event", "s", "r", "cancel", "--visit", "x", "--ask", "3")]
    [InlineData("scenario eller roster.json saknas", "resilience", "s")]
    [InlineData("ledger.jsonl saknas", "ledger", "--month", "2026-11")]
    public async Task Options_that_need_the_database_are_told(string said, params string[] args)
    {
        var run = await Run.Of(args);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hemligt.db")]
    [InlineData("Data Source=x;Lösen=hemligt")]
    [InlineData("Host=x;Lösen=hemligt")]
    [InlineData("postgres://x:hemligt@y/z")]
    public async Task A_connection_that_cannot_be_understood_is_told_and_not_repeated(string connection)
    {
        var run = await Run.Of("check", "normal", "--db", connection);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains("--db kan inte tolkas", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>More words at the end.</summary>
    private static string[] With(string[] command, params string[] more) => more[0].StartsWith('-') ? [.. command, .. more] : [command[0], .. more, .. command[1..]];

    private static async Task Refused(PublishedWeek week, string said, params string[] args)
    {
        var run = await week.RunAsync(args);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private static async Task NotReady(string connection)
    {
        foreach (var command in Commands.Select(c => With(c, "normal")).Append(["ledger", "--month", "2026-11"]))
        {
            var run = await Run.Of([.. command, "--db", connection]);
            Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
            Assert.Contains("Starta webben en gång", run.Error, StringComparison.Ordinal);
        }
    }
}
