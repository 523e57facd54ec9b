using System.Globalization;
using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>Writes parameters as the text format the native solver reads, such as "max_time_in_seconds:2 num_workers:1".</summary>
internal static class ParameterText
{
    public static string Of(SatParameters parameters) => string.Join(' ', SatParameters.Descriptor.Fields.InFieldNumberOrder()
        .Where(field => !field.IsRepeated && field.Accessor.HasValue(parameters))
        .Select(field => $"{field.Name}:{Text(field.Accessor.GetValue(parameters))}"));

    private static string Text(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        double number when double.IsPositiveInfinity(number) => "inf",
        string text => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"",
        Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"Parameter value {value} has no text form. Maybe extend ParameterText."),
    };
}
