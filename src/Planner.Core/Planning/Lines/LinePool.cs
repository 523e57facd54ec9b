namespace Planner.Core.Planning;

/// <summary>Lines met before, by person: where the next linear program starts from. The oldest are forgotten.</summary>
internal sealed class LinePool(int people)
{
    private const int MostPerPerson = 400;
    private readonly List<Line>[] _lines = [.. Enumerable.Range(0, people).Select(_ => new List<Line>())];

    public IReadOnlyList<Line> Of(int person) => _lines[person];

    public void Add(Line line)
    {
        var lines = _lines[line.Person];
        if (lines.Exists(line.SameAs))
        {
            return;
        }
        if (lines.Count >= MostPerPerson)
        {
            lines.RemoveRange(0, MostPerPerson / 4);
        }
        lines.Add(line);
    }
}
