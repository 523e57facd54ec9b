using System.Runtime.InteropServices;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>Starts worth trying for a visit. Reuses its list: an answer holds until the next question.</summary>
internal sealed class StartChoice(PlanningProblem problem)
{
    private const int Most = 10;
    private const int Rast = 30;
    private readonly List<int> _starts = [];

    /// <summary>The window's ends, and right after or before what the shift serves, with and without a rast; ascending.</summary>
    public ReadOnlySpan<int> Near(Visit visit, VisitWindow window, Shift? shift)
    {
        _starts.Clear();
        if (visit.Pin?.Start is { } pinned)
        {
            Add(window, pinned);
            return CollectionsMarshal.AsSpan(_starts);
        }
        Add(window, window.Earliest);
        Add(window, window.Latest);
        for (var a = 0; a < (window.Earliest == window.Latest ? 0 : shift?.Served.Count ?? 0); a++)
        {
            var (other, time) = (shift!.Served[a].Visit!, shift.Served[a].Time);
            var after = StartTimes.NextOnGrid(time.End + problem.Travel(other, visit), problem.Grid);
            var before = (time.Start - visit.Minutes - problem.Travel(visit, other)) / problem.Grid * problem.Grid;
            Add(window, after);
            Add(window, after + Rast);
            Add(window, before);
            Add(window, before - Rast);
        }
        _starts.Sort();
        return Thinned();
    }

    /// <summary>Starts all over the window, whoever comes.</summary>
    public ReadOnlySpan<int> In(Visit visit, VisitWindow window)
    {
        _starts.Clear();
        foreach (var start in StartTimes.Of(problem, window))
        {
            if (visit.Pin?.Start is not { } pinned || pinned == start)
            {
                _starts.Add(start);
            }
        }
        return Thinned();
    }

    private void Add(VisitWindow window, int start)
    {
        if (start >= window.Earliest && start <= window.Latest && !_starts.Contains(start))
        {
            _starts.Add(start);
        }
    }

    private ReadOnlySpan<int> Thinned()
    {
        if (_starts.Count > Most)
        {
            var last = _starts.Count - 1;
            for (var i = 1; i < Most; i++)
            {
                _starts[i] = _starts[i * last / (Most - 1)];
            }
            CollectionsMarshal.SetCount(_starts, Most);
        }
        return CollectionsMarshal.AsSpan(_starts);
    }
}
