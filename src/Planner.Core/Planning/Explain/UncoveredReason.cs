using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>Why nobody serves a visit: how many people each rule keeps from it.</summary>
public static class UncoveredReason
{
    /// <summary>The reason in words, for example <c>kompetens hindrar 9, dygnsvila hindrar 3</c>; a person may be kept by several rules.</summary>
    public static LocalText Of(VisitExplainer explainer, Visit visit)
    {
        var verdicts = explainer.Explain(visit);
        var possible = verdicts.OfType<Verdict.Possible>().Select(v => v.Person.Id.Value).ToList();
        var forbidden = verdicts.OfType<Verdict.Forbidden>().ToList();
        var rules = forbidden.SelectMany(v => v.Breaches.Select(b => b.Rule.Id).Distinct())
            .GroupBy(id => id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Id: g.Key, Count: g.Count())).ToList();
        var who = string.Join(", ", possible);
        if (possible.Count >= visit.Staff)
        {
            return new($"får plats hos {who}, men planen hittade dyrare skäl emot", $"fits with {who}, but the plan found dearer reasons against");
        }
        var some = possible.Count > 0 ? ($"bara {who} kan av {visit.Staff} som behövs; ", $"only {who} can of {visit.Staff} needed; ") : ("", "");
        return new(
            some.Item1 + string.Join(", ", rules.Select(r => $"{r.Id} hindrar {r.Count}")),
            some.Item2 + string.Join(", ", rules.Select(r => $"{r.Id} keeps {r.Count} away")));
    }
}
