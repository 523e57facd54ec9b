using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>Reads one link: <c>same-person</c>, or <c>order</c> with its gaps.</summary>
internal static class LinkReader
{
    private static readonly Format<int> Gap = Formats.Duration(0, 168 * 60);

    public static LinkEntry? Read(Fields fields)
    {
        var isOrder = fields.Has("order");
        if (isOrder == fields.Has("same-person"))
        {
            fields.Faults.Add(fields.Here, "en länk är antingen same-person eller order. Skriv ett av dem.", "a link is either same-person or order. Write one of them.");
            return null;
        }
        var key = isOrder ? "order" : "same-person";
        var visits = fields.List(key, Formats.Id);
        var least = isOrder ? fields.Find("min-gap", Gap) : null;
        var most = isOrder ? fields.Find("max-gap", Gap) : null;
        fields.Done();
        if (visits.Count < 2 || (isOrder && visits.Count > 2))
        {
            fields.Faults.Add(fields.At(key), $"{key} har {visits.Count} besök. Skriv {(isOrder ? "två" : "två eller fler")} id.", $"{key} has {visits.Count} visits. Write {(isOrder ? "two" : "two or more")} ids.");
        }
        var (min, max) = (least?.Value ?? 0, most?.Value ?? 24 * 60);
        if (min > max)
        {
            fields.Faults.Add(fields.At(least is null ? "max-gap" : "min-gap"), $"minsta avstånd {Shown.Duration(min)} är större än största {Shown.Duration(max)}. Kanske är de omkastade.", $"the least gap {Shown.Duration(min)} is greater than the most {Shown.Duration(max)}. Maybe they are swapped.");
        }
        return fields.Ok ? new LinkEntry(fields.At(key), visits, isOrder ? (min, max) : null) : null;
    }
}
