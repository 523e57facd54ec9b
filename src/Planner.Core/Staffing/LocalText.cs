namespace Planner.Core.Staffing;

/// <summary>A text a user may see, in the two languages of the product.</summary>
/// <param name="Sv">Swedish, shown by default.</param>
/// <param name="En">English, shown when asked for.</param>
public sealed record LocalText(string Sv, string En)
{
    /// <summary>The text in the language: English for <c>en</c>, Swedish for anything else.</summary>
    public string In(string language) => language == "en" ? En : Sv;
}
