using System.Globalization;
using System.Text;
using Planner.App.Registers;
using Radzen.Documents.Spreadsheet;

namespace Planner.Web.Registers;

/// <summary>Sheets as files: Excel, by the spreadsheet that Radzen brings, or CSV.</summary>
internal static class SheetFile
{
    public const string Csv = "csv";
    public const string Excel = "xlsx";

    /// <summary>Largest file taken, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private const int TimesBefore = 2;

    /// <summary>A register as a file.</summary>
    public static byte[] Write(RegisterTable table, string format)
    {
        using var stream = new MemoryStream();
        if (format == Csv)
        {
            stream.Write(Encoding.UTF8.GetPreamble());
            stream.Write(Encoding.UTF8.GetBytes(RegisterCsv.Write(table.Sheet)));
            return stream.ToArray();
        }
        var rows = table.Sheet.ToList();
        var book = new Workbook { Culture = CultureInfo.InvariantCulture };
        var sheet = book.AddSheet(table.Kind.ToString(), Math.Max(rows.Count, 1), table.Columns.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (rows[row][column].Length > 0)
                {
                    // With an apostrophe a text stays a text, also one that looks like a number or a date.
                    sheet.Cells[row, column].SetValue("'" + rows[row][column]);
                }
            }
        }
        book.SaveToStream(stream);
        return stream.ToArray();
    }

    /// <summary>The first sheet of a file, or null when it is neither of the two.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', ..])
        {
            return Text(content) is { } text ? RegisterCsv.Read(text) : null;
        }
        try
        {
            using var stream = new MemoryStream(content);
            var book = Workbook.LoadFromStream(stream);
            var sheet = book.Sheets[0];
            var rows = new List<IReadOnlyList<string>>();
            for (var row = 0; row < sheet.RowCount; row++)
            {
                rows.Add([.. Enumerable.Range(0, sheet.ColumnCount).Select(c => sheet.Cells.TryGet(row, c, out var cell) ? Shown(cell) : "")]);
            }
            return rows;
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or FormatException or ArgumentException or System.Xml.XmlException or KeyNotFoundException or NullReferenceException)
        {
            // Whatever is wrong with it, it is no workbook.
            return null;
        }
    }

    private static string? Text(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A value as registers write it: Excel makes dates and times of what looks like them.</summary>
    private static string Shown(Cell cell) => cell.Value switch
    {
        null => "",
        string text => text,
        DateTime at => Shown(at),
        double number when IsTime(cell.Format.NumberFormat) => Shown(DateTime.FromOADate(number)),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    private static string Shown(DateTime at) =>
        at.Year < 1900 || at < DateTime.FromOADate(TimesBefore) ? at.ToString("H':'mm", CultureInfo.InvariantCulture)
        : at.TimeOfDay == TimeSpan.Zero ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : at.ToString("yyyy-MM-dd HH':'mm", CultureInfo.InvariantCulture);

    private static bool IsTime(string? format) => format is not null && format.AsSpan().IndexOfAny("hdy") >= 0;
}
