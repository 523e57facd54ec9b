using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Planner.App.Rosters.Html;

/// <summary>Markup. Only literals of the program become markup as they stand; every value put into it is encoded.</summary>
internal readonly record struct Html(string Value)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>No markup.</summary>
    public static Html None => new("");

    /// <summary>Markup from a literal with values in it.</summary>
    public static Html Of(Template template) => new(template.ToString());

    /// <summary>Pieces after one another.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Join("\n", pieces.Select(p => p.Value).Where(v => v.Length > 0)));

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Collects an interpolated literal: literal parts as they stand, markup as it stands, all else encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(Html html) => _text.Append(html.Value);

        public void AppendFormatted(IEnumerable<Html> pieces) => _text.Append(Join(pieces).Value);

        public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>A number for a style, with a decimal point in every language.</summary>
        public void AppendFormatted(double number) => _text.Append(number.ToString("0.###", CultureInfo.InvariantCulture));

        public override string ToString() => _text.ToString();
    }
}
