namespace Planner.App.Registers;

/// <summary>A row of a register.</summary>
/// <param name="Number">Its row in a sheet, where the heading is 1.</param>
/// <param name="Cells">Texts by column; empty cells are left out.</param>
public sealed record RegisterRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The text of a cell, or empty.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>A register as a table.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record RegisterTable(RegisterKind Kind, IReadOnlyList<string> Columns, IReadOnlyList<RegisterRow> Rows)
{
    /// <summary>Heading and rows as texts, as in a sheet.</summary>
    public IEnumerable<IReadOnlyList<string>> Sheet => Rows.Select(r => (IReadOnlyList<string>)[.. Columns.Select(c => r[c])]).Prepend(Columns);
}
