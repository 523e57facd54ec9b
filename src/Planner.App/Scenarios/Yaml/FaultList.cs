using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Yaml;

/// <summary>Collects faults, so that a user sees all of them in one go.</summary>
internal sealed class FaultList
{
    private readonly List<ScenarioFault> _faults = [];

    public int Count => _faults.Count;

    /// <summary>Every fault once, by file and line.</summary>
    public IReadOnlyList<ScenarioFault> Sorted =>
        [.. _faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    public void Add(Place at, string sv, string en) => _faults.Add(new ScenarioFault(at.File, at.Line, at.Field, new LocalText(sv, en)));
}
