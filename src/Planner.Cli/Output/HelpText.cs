using System.CommandLine;
using System.Text;

namespace Planner.Cli.Output;

/// <summary>A command's help as text.</summary>
internal static class HelpText
{
    private const int Width = 100;

    /// <summary>The help.</summary>
    public static string Of(Command command)
    {
        var text = new StringBuilder(command.Description).Append("\n\n").Append("Användning:\n  ").Append(Usage(command)).Append('\n');
        Section(text, "Argument", Ancestors(command).Reverse().Append(command).SelectMany(c => c.Arguments).Select(a => ($"<{a.Name}>", a.Description)));
        Section(text, "Kommandon", command.Subcommands.Select(c => (string.Join(' ', [c.Name, .. c.Arguments.Select(a => $"<{a.Name}>")]), c.Description)));
        Section(text, "Val", Options(command).Select(o => (Name(o), o.Description)));
        return text.ToString();
    }

    /// <summary>The command as typed, from the program's name on.</summary>
    public static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "planner";

    private static string Usage(Command command) => Typed(command) + (command.Subcommands.Count > 0 ? " <kommando> [val]" : " [val]");

    /// <summary>The command with its own and its parents' arguments, each after the name it belongs to.</summary>
    private static string Typed(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return string.Join(' ', [parent is null ? "planner" : $"{Typed(parent)} {command.Name}", .. command.Arguments.Select(a => $"<{a.Name}>")]);
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(Ancestors(command).SelectMany(p => p.Options.Where(o => o.Recursive)));

    private static IEnumerable<Command> Ancestors(Command command) =>
        command.Parents.OfType<Command>().SelectMany(p => Ancestors(p).Prepend(p));

    private static string Name(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a.StartsWith('-') && !a.StartsWith("--", StringComparison.Ordinal)).Order().Append(option.Name))
        + (option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? "" : $" <{option.HelpName}>");

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string? Description)> items)
    {
        var rows = items.ToList();
        if (rows.Count == 0)
        {
            return;
        }
        text.Append('\n').Append(title).Append(":\n");
        var column = rows.Max(r => r.Name.Length) + 4;
        foreach (var (name, description) in rows)
        {
            var lines = Wrap(description ?? "", Width - column);
            text.Append(("  " + name).PadRight(column)).AppendJoin("\n" + new string(' ', column), lines).Append('\n');
        }
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add("");
            }
            lines[^1] += (lines[^1].Length > 0 ? " " : "") + word;
        }
        return lines;
    }
}
