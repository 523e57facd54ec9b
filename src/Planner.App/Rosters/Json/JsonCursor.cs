using System.Text.Json;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>One object of a file with its path; what is missing or of the wrong kind is noted, and null is given back.</summary>
internal sealed class JsonCursor(JsonElement element, string path, Action<string, LocalText> fault)
{
    public static readonly LocalText AnObject = new("ett objekt { … }", "an object { … }");
    private static readonly LocalText AText = new("en text", "a text");
    private static readonly LocalText AList = new("en lista [ … ]", "a list [ … ]");
    private static readonly LocalText ATruth = new("true eller false", "true or false");
    private static readonly LocalText AWhole = new("ett heltal", "a whole number");
    private static readonly LocalText ANumber = new("ett tal", "a number");

    /// <summary>The object's path.</summary>
    public string Path => path;

    /// <summary>Notes a fault in a field.</summary>
    public void Fault(string field, LocalText message) => fault(At(field), message);

    /// <summary>Notes every field that is not known: a misspelled optional field would otherwise be passed over in silence.</summary>
    public void OnlyKnown(params string[] known)
    {
        foreach (var field in element.EnumerateObject().Select(p => p.Name).Where(n => !known.Contains(n)))
        {
            Fault(field, RosterFaultTexts.UnknownField(field, known));
        }
    }

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string field) => element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    public string? Text(string field) => Value(field, AText, v => v.ValueKind == JsonValueKind.String)?.GetString();

    public bool? Truth(string field) => Value(field, ATruth, v => v.ValueKind is JsonValueKind.True or JsonValueKind.False)?.GetBoolean();

    public int? Whole(string field) => Value(field, AWhole, v => v.ValueKind == JsonValueKind.Number && v.TryGetInt32(out _))?.GetInt32();

    public decimal? Number(string field) => Value(field, ANumber, v => v.ValueKind == JsonValueKind.Number && v.TryGetDecimal(out _))?.GetDecimal();

    public JsonCursor? Object(string field) =>
        Value(field, AnObject, v => v.ValueKind == JsonValueKind.Object) is { } value ? new JsonCursor(value, At(field), fault) : null;

    /// <summary>The objects of a list, or nothing when the field is missing and may be.</summary>
    public IEnumerable<JsonCursor> Items(string field, bool required = false)
    {
        if ((!required && !Has(field)) || Value(field, AList, v => v.ValueKind == JsonValueKind.Array) is not { } list)
        {
            yield break;
        }
        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            var at = $"{At(field)}[{i++}]";
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return new JsonCursor(item, at, fault);
            }
            else
            {
                fault(at, RosterFaultTexts.WrongKind(Found(item), AnObject));
            }
        }
    }

    /// <summary>The texts of a list, or nothing when the field is missing.</summary>
    public IReadOnlyList<string> Texts(string field)
    {
        if (!Has(field) || Value(field, AList, v => v.ValueKind == JsonValueKind.Array) is not { } list)
        {
            return [];
        }
        var texts = new List<string>();
        foreach (var (i, item) in list.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                texts.Add(item.GetString()!);
            }
            else
            {
                fault($"{At(field)}[{i}]", RosterFaultTexts.WrongKind(Found(item), AText));
            }
        }
        return texts;
    }

    /// <summary>A short picture of a value, for messages.</summary>
    public static string Found(JsonElement value) => value.GetRawText() is { Length: <= 40 } text ? text : value.GetRawText()[..40] + "…";

    private string At(string field) => $"{path}.{field}";

    private JsonElement? Value(string field, LocalText wanted, Func<JsonElement, bool> isRight)
    {
        if (!element.TryGetProperty(field, out var value))
        {
            Fault(field, RosterFaultTexts.Missing(field));
            return null;
        }
        if (isRight(value))
        {
            return value;
        }
        Fault(field, RosterFaultTexts.WrongKind(Found(value), wanted));
        return null;
    }
}
