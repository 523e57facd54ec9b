namespace Planner.Core.Tests.Cover;

/// <summary>Every way to choose so many of so many.</summary>
internal static class Groups
{
    public static IEnumerable<IReadOnlyList<int>> Of(int all, int chosen) => Enumerable.Range(0, 1 << all)
        .Where(set => int.PopCount(set) == chosen)
        .Select(set => (IReadOnlyList<int>)[.. Enumerable.Range(0, all).Where(i => (set >> i & 1) == 1)]);
}
