using Planner.App.Rosters;
using Planner.Core.Staffing;

namespace Planner.Web.Components.Board;

/// <summary>What of a week is shown, as its address says.</summary>
/// <param name="Kinds">Keys of the kinds of work shown (<c>bs</c>, <c>pa</c>), or empty for all.</param>
/// <param name="Client">The only client shown, or null for all.</param>
/// <param name="OnlyProblems">Whether only days and people with gaps or breaches are shown.</param>
public sealed record BoardFilter(IReadOnlySet<string> Kinds, string? Client, bool OnlyProblems)
{
    /// <summary>Everything.</summary>
    public static BoardFilter None { get; } = new(new HashSet<string>(), null, false);

    /// <summary>Whether anything is left out.</summary>
    public bool IsActive => Kinds.Count > 0 || Client is not null || OnlyProblems;

    /// <summary>The filter of an address's values.</summary>
    public static BoardFilter Of(string? kinds, string? client, bool onlyProblems) => new(
        (kinds ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(k => k.ToLowerInvariant()).ToHashSet(),
        string.IsNullOrWhiteSpace(client) ? null : client.Trim(),
        onlyProblems);

    /// <summary>Whether the visit is shown.</summary>
    public bool Shows(Visit visit) =>
        (Kinds.Count == 0 || Kinds.Contains(ActivityName.Of(visit.Kind, visit.Service).Key))
        && (Client is null || string.Equals(visit.Client?.Id.Value, Client, StringComparison.OrdinalIgnoreCase));

    /// <summary>The filter with a kind shown that was not, or the other way round.</summary>
    public BoardFilter Toggle(string kind)
    {
        var kinds = Kinds.ToHashSet();
        if (!kinds.Remove(kind))
        {
            kinds.Add(kind);
        }
        return this with { Kinds = kinds };
    }
}
