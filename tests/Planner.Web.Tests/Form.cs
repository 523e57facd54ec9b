using System.Text.RegularExpressions;

namespace Planner.Web.Tests;

/// <summary>Posts forms as a browser does, with the page's token.</summary>
internal static partial class Form
{
    /// <summary>Opens the page, fills in the form of the name and posts it to the page itself.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await browser.GetStringAsync(page)).Groups[1].Value;
        var values = fields.Append(("_handler", form)).Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), content);
    }

    /// <summary>Signs in.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string name, string password = WebServer.Password) =>
        browser.PostAsync("/logga-in", "sign-in", ("Input.UserName", name), ("Input.Password", password));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
