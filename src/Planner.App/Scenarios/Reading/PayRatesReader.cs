using Planner.App.Scenarios.Yaml;
using Planner.Core.Costs;

namespace Planner.App.Scenarios.Reading;

/// <summary>
/// Reads <c>pay-rates.yaml</c>: by figure, what it is worth from one day or another, from where, and whether that has been verified.
/// </summary>
internal static class PayRatesReader
{
    /// <summary>The file beside the scenarios' folders, which all of them share, and the scenario's own.</summary>
    private static readonly string[] Files = ["../pay-rates.yaml", "pay-rates.yaml"];

    /// <summary>The product's figures, replaced one by one by those of the shared file and then by the scenario's own.</summary>
    public static PayRates Read(ScenarioFolder folder)
    {
        var rates = PayRates.Known;
        foreach (var file in Files)
        {
            if (folder.Read(file, optional: true) is { } fields && Rows(fields) is { Count: > 0 } rows)
            {
                rates = rates.With(rows);
            }
        }
        return rates;
    }

    /// <summary>The file's rows; none when any is faulty.</summary>
    private static List<DatedFigure> Rows(Fields file)
    {
        var rows = PayFigures.All.Where(f => file.Has(f.Key)).SelectMany(f => Rows(file, f)).ToList();
        file.Done();
        return file.Ok ? rows : [];
    }

    private static List<DatedFigure> Rows(Fields file, PayFigure figure)
    {
        var rows = new Dictionary<DateOnly, DatedFigure>();
        foreach (var fields in file.Maps(figure.Key))
        {
            if (Row(fields, figure) is { } row && !rows.TryAdd(row.ValidFrom, row))
            {
                fields.Faults.Add(fields.At("from"), $"{figure.Key} har redan ett värde från {Shown.Date(row.ValidFrom)}. Ändra datumet eller behåll ett av dem.", $"{figure.Key} already has a value from {Shown.Date(row.ValidFrom)}. Change the date or keep one of them.");
            }
        }
        if (rows.Count == 0 && file.Ok)
        {
            file.Faults.Add(file.At(figure.Key), $"{figure.Key} har inget värde. Skriv minst en rad med from, value, source och verified, eller ta bort fältet.", $"{figure.Key} has no value. Write at least one row with from, value, source and verified, or remove the field.");
        }
        return [.. rows.Values];
    }

    private static DatedFigure? Row(Fields fields, PayFigure figure)
    {
        var from = fields.Get("from", Formats.Date);
        var value = fields.Get("value", SettingFormat.Of(figure.Title, figure.Unit, figure.Min, figure.Max));
        var source = fields.Get("source", Formats.Text);
        var verified = fields.Get("verified", Formats.YesNo);
        fields.Done();
        return fields.Ok ? new DatedFigure(figure, from!.Value, value!.Value, source!.Value, verified!.Value) : null;
    }
}
