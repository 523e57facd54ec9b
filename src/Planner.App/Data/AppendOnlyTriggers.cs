namespace Planner.App.Data;

/// <summary>SQL that makes a database itself refuse changes to append-only tables, whoever asks.</summary>
internal static class AppendOnlyTriggers
{
    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    /// <summary>The statements for SQLite.</summary>
    public static IEnumerable<string> Sqlite(params string[] tables) =>
        from table in tables
        from action in Changes
        select $"CREATE TRIGGER \"{table}_no_{action}\" BEFORE {action} ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{Refusal(table)}'); END;";

    /// <summary>The statements for PostgreSQL; emptying a whole table is refused too.</summary>
    public static IEnumerable<string> Postgres(params string[] tables) =>
        tables.SelectMany(table => (string[])[
            $"CREATE OR REPLACE FUNCTION \"{table}_append_only\"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal(table)}'; END $$;",
            $"CREATE TRIGGER \"{table}_append_only\" BEFORE UPDATE OR DELETE ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION \"{table}_append_only\"();",
            $"CREATE TRIGGER \"{table}_no_truncate\" BEFORE TRUNCATE ON \"{table}\" FOR EACH STATEMENT EXECUTE FUNCTION \"{table}_append_only\"();",
        ]);

    private static string Refusal(string table) => $"{table} is append-only";
}
