using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>
/// Reads when a visit may start: <c>at</c> (fixed), <c>start</c> (start between two times) or <c>window</c> (the whole
/// visit between two times). Exactly one of them is written.
/// </summary>
internal static class StartReader
{
    private static readonly string[] Ways = ["at", "start", "window"];

    public static StartEntry? Read(Fields fields, int? minutes)
    {
        string[] ways = [.. Ways.Where(fields.Has)];
        if (ways.Length != 1)
        {
            var written = string.Join(", ", ways);
            fields.Faults.Add(
                fields.At(ways.LastOrDefault() ?? "at"),
                $"{(ways.Length == 0 ? "tiden saknas" : $"{written} är ifyllda samtidigt")}. Skriv ett av at: 09:00, start: 08:00-10:00 eller window: 08:00-12:00.",
                $"{(ways.Length == 0 ? "the time is missing" : $"{written} are filled in together")}. Write one of at: 09:00, start: 08:00-10:00 or window: 08:00-12:00.");
            return null;
        }
        return ways[0] switch
        {
            "at" => fields.Get("at", Formats.Clock) is { } at ? new StartEntry(at.At, at.Value, at.Value, at.Value) : null,
            "start" => fields.Get("start", Formats.Span) is { } span && Forward(fields, span) ? new StartEntry(span.At, span.Value.From, span.Value.To, span.Value.To) : null,
            _ => fields.Get("window", Formats.Span) is { } window && Forward(fields, window) ? Within(fields, window, minutes) : null,
        };
    }

    private static bool Forward(Fields fields, Given<ClockSpan> span)
    {
        if (span.Value.To < span.Value.From)
        {
            fields.Faults.Add(span.At, $"{span.Value} slutar före sin början. Kanske är klockslagen omkastade; ett besök över midnatt skrivs med at och length.", $"{span.Value} ends before it begins. Maybe the times are swapped; a visit over midnight is written with at and length.");
        }
        return span.Value.To >= span.Value.From;
    }

    private static StartEntry? Within(Fields fields, Given<ClockSpan> window, int? minutes)
    {
        var span = window.Value.To - window.Value.From;
        if (minutes is null || span >= minutes)
        {
            return new StartEntry(window.At, window.Value.From, window.Value.To - (minutes ?? span), window.Value.To);
        }
        fields.Faults.Add(
            window.At,
            $"fönstret {window.Value} är {Shown.Duration(span)} men besöket är {Shown.Duration(minutes.Value)}. Förläng fönstret eller korta besöket; om bara starten ska ligga i fönstret, skriv start i stället för window.",
            $"the window {window.Value} is {Shown.Duration(span)} but the visit is {Shown.Duration(minutes.Value)}. Widen the window or shorten the visit; if only the start must lie in the window, write start instead of window.");
        return null;
    }
}
