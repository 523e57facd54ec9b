using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>Why nobody serves a visit: how many people the foremost rules keep from it.</summary>
public static class UncoveredReason
{
    private const int MostRules = 3;

    /// <summary>
    /// The reason in words, for example <c>kompetens hindrar 9, dygnsvila hindrar 3</c>; a person may be kept by several rules.
    /// People of other units, and people not named where a visit names its own, count only when there are no others.
    /// </summary>
    public static LocalText Of(VisitExplainer explainer, Visit visit)
    {
        var verdicts = explainer.Explain(visit);
        var possible = verdicts.OfType<Verdict.Possible>().Select(v => v.Person.Id.Value).ToList();
        var who = string.Join(", ", possible);
        if (possible.Count >= visit.Staff)
        {
            return new($"får plats hos {who}, men planen hittade dyrare skäl emot", $"fits with {who}, but the plan found dearer reasons against");
        }
        var rules = Rules([.. verdicts.OfType<Verdict.Forbidden>()]);
        var some = possible.Count > 0 ? ($"bara {who} kan av {visit.Staff} som behövs; ", $"only {who} can of {visit.Staff} needed; ") : ("", "");
        return new(
            some.Item1 + string.Join(", ", rules.Select(r => $"{r.Id} hindrar {r.Count}")),
            some.Item2 + string.Join(", ", rules.Select(r => $"{r.Id} keeps {r.Count} away")));
    }

    private static IEnumerable<(string Id, int Count)> Rules(List<Verdict.Forbidden> forbidden)
    {
        var insiders = forbidden.Where(v => !v.Breaches.Any(b => b.Rule is OwnUnit or OnlyThesePeople)).ToList();
        return (insiders.Count > 0 ? insiders : forbidden)
            .SelectMany(v => v.Breaches.Select(b => b.Rule.Id).Distinct())
            .GroupBy(id => id).Select(g => (Id: g.Key, Count: g.Count()))
            .OrderByDescending(r => r.Count).ThenBy(r => r.Id, StringComparer.Ordinal).Take(MostRules);
    }
}
