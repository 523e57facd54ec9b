using System.Globalization;

namespace Planner.Benchmarks.Peers;

/// <summary>A flat model of linear constraints over whole numbers, as MiniZinc's linearisation leaves it, to be written for a solver of such models.</summary>
internal sealed class LinearModel
{
    private readonly Dictionary<string, int> _columns = [];
    private readonly List<(long Least, long Most)> _bounds = [];
    private readonly List<List<(int Row, long Coefficient)>> _entries = [];
    private readonly List<(bool IsEqual, long Right)> _rows = [];
    private readonly Dictionary<string, long[]> _numbers = [];
    private readonly Dictionary<string, string[]> _lists = [];
    private string[] _all = [];
    private string? _objective;

    /// <summary>Reads the flat model.</summary>
    /// <exception cref="InstanceFault">It holds something that is not linear.</exception>
    public static LinearModel Read(string file)
    {
        var model = new LinearModel();
        foreach (var line in File.ReadLines(file))
        {
            model.Take(line);
        }
        return model;
    }

    /// <summary>Writes it in the MPS form.</summary>
    public void Write(string file)
    {
        using var text = new StreamWriter(file);
        text.WriteLine("NAME          MODEL");
        text.WriteLine("ROWS");
        text.WriteLine(" N  COST");
        for (var row = 0; row < _rows.Count; row++)
        {
            text.WriteLine($" {(_rows[row].IsEqual ? 'E' : 'L')}  {RowName(row)}");
        }
        text.WriteLine("COLUMNS");
        text.WriteLine("    MARKER                 'MARKER'                 'INTORG'");
        for (var column = 0; column < _entries.Count; column++)
        {
            var isObjective = _objective is not null && _columns[_objective] == column;
            if (isObjective || _entries[column].Count == 0)
            {
                Entry(text, ColumnName(column), "COST", isObjective ? 1 : 0);
            }
            foreach (var (row, coefficient) in _entries[column].GroupBy(e => e.Row).Select(g => (g.Key, g.Sum(e => e.Coefficient))).Where(e => e.Item2 != 0))
            {
                Entry(text, ColumnName(column), RowName(row), coefficient);
            }
        }
        text.WriteLine("    MARKER                 'MARKER'                 'INTEND'");
        text.WriteLine("RHS");
        for (var row = 0; row < _rows.Count; row++)
        {
            Entry(text, "RHS", RowName(row), _rows[row].Right);
        }
        text.WriteLine("BOUNDS");
        for (var column = 0; column < _bounds.Count; column++)
        {
            Bound(text, "LO", column, _bounds[column].Least);
            Bound(text, "UP", column, _bounds[column].Most);
        }
        text.WriteLine("ENDATA");
    }

    /// <summary>Every variable of the model before it was flattened, by the lines of a solution; null when they hold none.</summary>
    public IReadOnlyList<long>? Values(IReadOnlyList<string> solution)
    {
        if (solution.Count == 0 || solution[0].Contains("no integer solution", StringComparison.OrdinalIgnoreCase) || solution[0].Contains("nfeasible", StringComparison.Ordinal))
        {
            return null;
        }
        var values = new long[_bounds.Count];
        foreach (var fields in solution.Skip(1).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(f => f == "**").ToArray()).Where(f => f.Length >= 3))
        {
            values[int.Parse(fields[1].AsSpan(1), CultureInfo.InvariantCulture)] = (long)Math.Round(double.Parse(fields[2], CultureInfo.InvariantCulture));
        }
        return [.. _all.Select(name => IsNumber(name) ? ToNumber(name) : values[_columns[name]])];
    }

    private void Take(string line)
    {
        if (line.StartsWith("constraint ", StringComparison.Ordinal))
        {
            Constraint(line);
        }
        else if (line.StartsWith("array ", StringComparison.Ordinal))
        {
            Array(line);
        }
        else if (line.StartsWith("var ", StringComparison.Ordinal))
        {
            Variable(line);
        }
        else if (line.StartsWith("solve ", StringComparison.Ordinal))
        {
            _objective = line.Contains("minimize ", StringComparison.Ordinal) ? line.Split("minimize ")[^1].TrimEnd(';', ' ') : null;
        }
        else if (line.Length > 0 && line[0] != '%' && !line.StartsWith("predicate", StringComparison.Ordinal))
        {
            throw new InstanceFault($"The flat model has the line '{line[..Math.Min(60, line.Length)]}', which is not understood.");
        }
    }

    private void Variable(string line)
    {
        var colon = line.IndexOf(':');
        var (type, rest) = (line[4..colon].Trim(), line[(colon + 1)..].TrimEnd(';', ' '));
        var (head, value) = rest.LastIndexOf('=') is var at and >= 0 ? (rest[..at], rest[(at + 1)..].Trim()) : (rest, null);
        var name = head.Split("::")[0].Trim();
        if (value is not null && !IsNumber(value) && value is not "true" and not "false")
        {
            _columns[name] = _columns[value];
            return;
        }
        var bounds = value is not null ? (ToNumber(value), ToNumber(value))
            : type == "bool" ? (0, 1)
            : type.Split("..") is [var least, var most] ? (ToNumber(least), ToNumber(most))
            : throw new InstanceFault($"The flat model has a variable of the type {type}, which has no ends.");
        _columns[name] = _bounds.Count;
        _bounds.Add(bounds);
        _entries.Add([]);
    }

    private void Array(string line)
    {
        var (equals, colon) = (line.IndexOf('='), line.IndexOf(':'));
        var name = line[(colon + 1)..equals].Split("::")[0].Trim();
        var items = Items(line[(equals + 1)..].TrimEnd(';', ' ').Trim());
        if (line[..colon].Contains(" var ", StringComparison.Ordinal))
        {
            _lists[name] = items;
            _all = name == "all" ? items : _all;
        }
        else if (line[..colon].EndsWith(" of int", StringComparison.Ordinal))
        {
            _numbers[name] = [.. items.Select(ToNumber)];
        }
    }

    private void Constraint(string line)
    {
        var open = line.IndexOf('(');
        var kind = line["constraint ".Length..open];
        var arguments = Arguments(line[(open + 1)..line.LastIndexOf(')')]);
        switch (kind)
        {
            case "int_lin_le" or "int_lin_eq":
                var coefficients = _numbers.TryGetValue(arguments[0], out var known) ? known : [.. Items(arguments[0]).Select(ToNumber)];
                Row(coefficients, _lists.TryGetValue(arguments[1], out var names) ? names : Items(arguments[1]), kind == "int_lin_eq", ToNumber(arguments[2]));
                break;
            case "int_le" or "bool_le":
                Row([1, -1], [arguments[0], arguments[1]], false, 0);
                break;
            case "int_eq" or "bool_eq" or "bool2int":
                Row([1, -1], [arguments[0], arguments[1]], true, 0);
                break;
            default:
                throw new InstanceFault($"MiniZinc's linearisation left the constraint {kind}, which is not linear.");
        }
    }

    private void Row(long[] coefficients, string[] names, bool isEqual, long right)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (IsNumber(names[i]))
            {
                right -= coefficients[i] * ToNumber(names[i]);
            }
            else
            {
                _entries[_columns[names[i]]].Add((_rows.Count, coefficients[i]));
            }
        }
        _rows.Add((isEqual, right));
    }

    /// <summary>The parts between commas that are in no brackets; what comes after the constraint, its annotations, has been cut off by the last bracket of all.</summary>
    private static List<string> Arguments(string text)
    {
        var (parts, depth, from) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length && depth >= 0; i++)
        {
            depth += text[i] is '[' or '(' ? 1 : text[i] is ']' or ')' ? -1 : 0;
            if ((text[i] == ',' && depth == 0) || depth < 0)
            {
                parts.Add(text[from..i].Trim());
                from = i + 1;
            }
        }
        if (depth == 0)
        {
            parts.Add(text[from..].Trim());
        }
        return parts;
    }

    private static string[] Items(string list) => list.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsNumber(string text) => text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '-') || text is "true" or "false";

    private static long ToNumber(string text) => text switch
    {
        "true" => 1,
        "false" => 0,
        _ => long.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture),
    };

    private static string RowName(int row) => "R" + row.ToString(CultureInfo.InvariantCulture);

    private static string ColumnName(int column) => "C" + column.ToString(CultureInfo.InvariantCulture);

    private static void Entry(StreamWriter text, string column, string row, long value) =>
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {column,-8}  {row,-8}  {value,12}"));

    private static void Bound(StreamWriter text, string kind, int column, long value) =>
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $" {kind} BND       {ColumnName(column),-8}  {value,12}"));
}
