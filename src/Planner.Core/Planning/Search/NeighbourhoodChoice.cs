namespace Planner.Core.Planning;

/// <summary>
/// Which kind of work to do next and how large: kinds that paid off lately are chosen more often, neighbourhoods solved
/// to proof grow and those that ran out of work shrink. Depends on results only, never on the clock.
/// </summary>
internal sealed class NeighbourhoodChoice
{
    private const double Forgetting = 0.9;
    private const double LeastWeight = 0.05;
    private readonly Dictionary<string, double> _weights = [];
    private readonly Dictionary<string, double> _cells = [];
    private readonly double _most;

    public NeighbourhoodChoice(PlanningProblem problem)
    {
        _most = problem.People.Count * problem.Horizon.Days;
        foreach (var kind in NeighbourhoodPicker.Kinds)
        {
            _weights[kind] = 1;
            _cells[kind] = kind switch { "people" => 2 * problem.Horizon.Days, "day" => Math.Min(6, problem.People.Count), _ => 12 };
        }
        _weights[SearchTask.Loosen] = 0.5;
    }

    public string NextKind(Random random, bool anyUncovered)
    {
        var usable = _weights.Where(w => anyUncovered || w.Key != "uncovered").OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        var at = random.NextDouble() * usable.Sum(w => w.Value);
        foreach (var (kind, weight) in usable)
        {
            at -= weight;
            if (at <= 0)
            {
                return kind;
            }
        }
        return usable[^1].Key;
    }

    public int CellsOf(string kind) => (int)_cells[kind];

    /// <summary>Learns from one answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="gain">Share of the cost it saved, 0 when nothing.</param>
    public void Learn(SearchAnswer answer, double gain)
    {
        var kind = answer.Task.Kind;
        _weights[kind] = Math.Max(LeastWeight, (_weights[kind] * Forgetting) + Math.Min(1, gain * 100));
        if (_cells.TryGetValue(kind, out var cells) && answer.Fault is null)
        {
            _cells[kind] = Math.Clamp(cells * (answer.Proven ? 1.1 : 0.85), Math.Min(3, _most), _most);
        }
    }
}
