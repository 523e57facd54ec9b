using System.Globalization;
using Microsoft.Extensions.Localization;
using Radzen;

namespace Planner.Web.Texts;

/// <summary>Radzen's own texts in our languages; those we have none for stay as they are.</summary>
internal sealed class RadzenTexts(IStringLocalizer<Text> texts) : ILocalizer
{
    public string? Get(string key, CultureInfo culture) => texts["Radzen." + key] is { ResourceNotFound: false } found ? found.Value : null;
}
