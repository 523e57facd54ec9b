using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Planner.Web.Tests;

/// <summary>Asks axe what keeps anybody from using a page.</summary>
internal static partial class Axe
{
    private const int Tries = 5;

    /// <summary>
    /// What axe finds. While a page becomes live its title is taken out and put in again; a look in that moment is taken anew,
    /// and a title that stays away is found all the same.
    /// </summary>
    public static async Task<IReadOnlyList<AxeResultItem>> ViolationsAsync(this IPage page)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = (await page.RunAxe()).Violations;
            if (attempt == Tries || found.All(v => v.Id != "document-title"))
            {
                return found;
            }
            await Assertions.Expect(page).ToHaveTitleAsync(AnyTitle());
        }
    }

    [GeneratedRegex(@"\S")]
    private static partial Regex AnyTitle();
}
