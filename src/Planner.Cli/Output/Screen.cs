using Planner.App.Rosters;
using Planner.App.Rosters.Summary;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Planner.Cli.Output;

/// <summary>Writes for a person to read: results with colours on a terminal, as plain text elsewhere, and faults to standard error.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole _console;
    private readonly TextWriter _error;

    public Screen(Surroundings around, Wording wording)
    {
        (_error, Wording) = (around.Error, wording);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(around.Out),
            Ansi = around.OutIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = around.OutIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = around.Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public Wording Wording { get; }

    /// <summary>Columns there are.</summary>
    public int Width => _console.Profile.Width;

    public void Line(string text = "", Style? style = null) => _console.Write(new Text(text + "\n", style));

    public void Heading(string text) => Line("\n" + text, new Style(decoration: Decoration.Bold));

    public void Write(IRenderable table) => _console.Write(table);

    /// <summary>A table of figures, nothing when it is empty: the first column names, the others are numbers.</summary>
    public void Table(FigureTable figures, bool numbers = true)
    {
        if (figures.Rows.Count == 0)
        {
            return;
        }
        Heading(figures.Title);
        var table = new Table().Border(TableBorder.Simple);
        for (var i = 0; i < figures.Columns.Count; i++)
        {
            table.AddColumn(new TableColumn(new Text(figures.Columns[i])) { Alignment = numbers && i > 0 ? Justify.Right : Justify.Left });
        }
        foreach (var row in figures.Rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }
        Write(table);
    }

    /// <summary>One fault on a line of standard error.</summary>
    public void Fault(string text) => _error.WriteLine(text);
}
