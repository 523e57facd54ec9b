using System.Text;

namespace Planner.App.Registers;

/// <summary>Sheets as CSV: UTF-8, semicolons between, as Swedish Excel reads and writes it; commas are read too.</summary>
public static class RegisterCsv
{
    /// <summary>The sheet as text.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> sheet)
    {
        var text = new StringBuilder();
        foreach (var row in sheet)
        {
            text.AppendJoin(';', row.Select(Escaped)).Append("\r\n");
        }
        return text.ToString();
    }

    /// <summary>The rows of a text. Quotes that are never closed hold the rest of it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var heading = end < 0 ? text : text[..end];
        var between = heading.Contains(';', StringComparison.Ordinal) ? ';' : heading.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c == between)
            {
                EndCell();
            }
            else if (!isQuoted && c is ('\r' or '\n'))
            {
                EndCell();
                rows.Add(row);
                row = [];
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else
            {
                cell.Append(c);
            }
        }
        if (cell.Length > 0 || row.Count > 0)
        {
            EndCell();
            rows.Add(row);
        }
        return rows;

        void EndCell()
        {
            var value = cell.ToString();
            row.Add(value is ['\'', '=' or '+' or '-' or '@', ..] ? value[1..] : value);
            cell.Clear();
        }
    }

    /// <summary>In quotes where needed; what a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Escaped(string value)
    {
        if (value is ['=' or '+' or '-' or '@', ..])
        {
            value = "'" + value;
        }
        return value.Any(c => c is ';' or '"' or '\r' or '\n' or '\t' or ',') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
